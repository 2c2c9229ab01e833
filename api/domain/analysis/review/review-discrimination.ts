import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { ok, type Result } from '#domain/result';
import { FEWEST_EQUAL } from '#domain/statistics/carelessness/rules';
import { discriminationOf, type Discrimination } from '#domain/statistics/discrimination';
import type { Estimate, RankedTarget, ReviewTable } from '#domain/tabulation/model';
import type { CountTeller } from '#domain/tabulation/told-rule-counts';
import type { AnalysisFigure, AnalysisMethod, Missing } from '../figure';
import { figureOf, measured } from '../measured';
import { tooFewPeople } from '../release/released-block';
import { groupEffects } from './group-effects';
import { identicalBallots } from './identical-ballots';
import type { ReviewCards } from './review-cards';
import type { ReviewDiscrimination, ScoreSpread } from './review-model';

export interface DiscriminatingReview {
  readonly rules: ReleaseRules;
  readonly table: ReviewTable;
  readonly cards: ReviewCards;
  readonly tell: CountTeller;
}

/** Whether scores tell targets apart: made of the published table and so of what is released alone, but for equal ballots. */
export function reviewDiscrimination({ rules, table, cards, tell }: DiscriminatingReview): ReviewDiscrimination {
  const ranked = table.targets.filter((target) => target.status === 'ranked');
  const { distribution } = table;
  const ratings = distribution.released ? distribution.n : 0;
  const all = discriminate(ranked, distribution.released ? distribution.counts.toReversed() : [0]);
  const share = (of: Discrimination['topShare']) =>
    distribution.released ? quotient(of, ratings) : hiddenShare(distribution.reason, rules);
  return {
    ...spreadFigures(all),
    topShare: share(all.topShare),
    ceilingShare: share(all.ceilingShare),
    identicalBallots: identicalShare(identicalBallots(cards), { rules, tell }),
    categories: table.categories.map(({ categoryId }) => {
      const own = ranked.filter((target) => target.categoryId === categoryId);
      return { categoryId, tiers: tiersOf(own), ...spreadFigures(discriminate(own, [0])) };
    }),
    groupEffects: groupEffects(ranked),
  };
}

/** As signs of careless answers: one ballot that rates everything alike tells what its member answered in a hidden cell. */
function identicalShare(
  { n, identical }: ReturnType<typeof identicalBallots>,
  { rules, tell }: Pick<DiscriminatingReview, 'rules' | 'tell'>,
): AnalysisFigure {
  if (n === 0) return { reason: 'too-few', need: FEWEST_EQUAL, counted: 'ratings' };
  const told = tell(identical, n);
  return tooFewPeople(rules, n) ?? (told === null ? { reason: 'protected' } : quotient(ok(told / n), n));
}

/** Two best options are top, but never all there are. */
const TOP_OPTIONS = 2;

function discriminate(ranked: readonly RankedTarget[], optionCounts: readonly number[]): Discrimination {
  return discriminationOf({
    scores: ranked.map(({ score }): Estimate => score),
    optionCounts,
    topOptions: Math.max(1, Math.min(TOP_OPTIONS, optionCounts.length - 1)),
    ballots: { n: 0, identical: 0 },
    tiers: tiersOf(ranked),
  });
}

function tiersOf(ranked: readonly RankedTarget[]): number {
  return Math.max(0, ...ranked.map(({ tier }) => tier));
}

function spreadFigures({ targets: n, spread, reliability }: Discrimination): ScoreSpread {
  const of = (part: 'lowest' | 'highest' | 'range' | 'standardDeviation', method: AnalysisMethod): AnalysisFigure =>
    figureOf(spread, (value) => measured(value[part], { n, method }));
  return {
    lowest: of('lowest', 'lowest'),
    highest: of('highest', 'highest'),
    range: of('range', 'range'),
    standardDeviation: of('standardDeviation', 'standard-deviation'),
    reliability: figureOf(reliability, ({ value }) => measured(value, { n, method: 'score-reliability' })),
  };
}

function quotient(share: Result<number, Missing>, n: number): AnalysisFigure {
  return figureOf(share, (value) => measured(value, { n, method: 'quotient' }));
}

function hiddenShare(reason: 'below-threshold' | 'protected', { minimumGroupSize }: ReleaseRules): Missing {
  return reason === 'protected' ? { reason } : { reason: 'too-few', need: minimumGroupSize, counted: 'people' };
}
