import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { Result } from '#domain/result';
import type { CrossedEffects } from '#domain/statistics/leniency/crossed-effects';
import { type CheckedRanks, leniencyCheck } from '#domain/statistics/leniency/leniency-check';
import type { LeniencyGap } from '#domain/statistics/leniency/leniency-gap';
import type { TargetEffect } from '#domain/statistics/leniency/target-effects';
import type { TargetPlace } from '#domain/statistics/leniency/target-places';
import type { ReviewTable } from '#domain/tabulation/model';
import type { Block } from '../figure';
import { blockOf, measured, withheld } from '../measured';
import { coarseMeasured, REACH, twoDigits } from '../release/coarse-figure';
import type { ReviewCards } from './review-cards';
import type { LeniencyMethod, LenientTarget, ReviewLeniency, VarianceFigures } from './review-model';
import { wholeBlock } from './whole-block';

interface CheckedReview {
  readonly rules: ReleaseRules;
  readonly table: ReviewTable;
  readonly cards: ReviewCards;
}

/**
 * Ranks beside the official ones by four methods that take the mildness of raters out. Where people are protected, of a
 * hundred raters and more, only ranks and moves of the targets, as their adjusted values go over raters whose own figures
 * are not shown, and only of targets of which everything is shown: the others are left out of it, as their place would
 * be one more equation for what they hide.
 */
export function reviewLeniency({ rules, table, cards }: CheckedReview): Block<ReviewLeniency> {
  return wholeBlock<ReviewLeniency>(rules, cards, () => {
    const { targets } = cards.question;
    const categories = [...new Set(targets.map(({ category }) => category))];
    const check = leniencyCheck(cards.ratings, {
      values: table.targets.map((target) => (target.status === 'ranked' ? target.score.value : null)),
      categories: Int32Array.from(targets, ({ category }) => categories.indexOf(category)),
    });
    const { raterCentred, withinRater, additive, crossed } = check;
    const describe = (method: LeniencyMethod['method'], ranks: Result<CheckedRanks<Estimated>, LeniencyGap>) =>
      describeMethod({ method, ranks, rules, targetIds: targets.map(({ id }) => id), leftOut: cards.leftOut });
    return {
      released: true,
      components: check.connection.components.map((part) => ({ raters: part.raters, targets: part.targets })),
      methods: [
        describe('rater-centred', raterCentred),
        describe('within-rater-z', withinRater),
        describe('additive', additive),
        describe('crossed', crossed),
      ],
      variances: blockOf(crossed, ({ estimate }) =>
        varianceFigures(rules, { estimate, n: cards.ratings.values.length, people: cards.raterCount }),
      ),
    };
  });
}

/** What the methods have in common; some know an error of the effect. */
interface Estimated {
  readonly targets: readonly Result<EffectWithError, LeniencyGap>[];
}

interface EffectWithError extends TargetEffect {
  readonly standardError?: number | null;
  readonly conditionalDeviation?: number;
}

function describeMethod(checked: {
  readonly method: LeniencyMethod['method'];
  readonly ranks: Result<CheckedRanks<Estimated>, LeniencyGap>;
  readonly rules: ReleaseRules;
  readonly targetIds: readonly string[];
  readonly leftOut: ReviewCards['leftOut'];
}): LeniencyMethod {
  const { method, ranks, rules, targetIds, leftOut } = checked;
  return {
    method,
    result: blockOf(ranks, ({ compared, moved, largestMove, places, estimate }) => ({
      compared,
      moved,
      largestMove,
      targets: places.map((place, target): LenientTarget => ({
        targetId: targetIds[target] ?? '',
        place: leftOut.has(target)
          ? withheld({ reason: 'protected' })
          : blockOf(place, (own) => ({
              ...placeOf(own),
              ...(!rules.suppression && { effect: own.effect, ...errorOf(estimate.targets[target]) }),
            })),
      })),
    })),
  };
}

function placeOf({ rank, tied, officialRank, placesUp, among }: TargetPlace) {
  return { rank, tied, officialRank, placesUp, among };
}

function errorOf(effect: Estimated['targets'][number] | undefined): { readonly standardError?: number } {
  if (effect?.ok !== true) return {};
  const standardError = effect.value.conditionalDeviation ?? effect.value.standardError ?? null;
  return standardError === null ? {} : { standardError };
}

/** Where people are protected shares are rounded like other coefficients, and variances are these shares of their sum. */
function varianceFigures(
  rules: ReleaseRules,
  { estimate, n, people }: { readonly estimate: CrossedEffects; readonly n: number; readonly people: number },
) {
  const { variances } = estimate;
  const total = twoDigits(variances.raters.variance + variances.targets.variance + variances.residual.variance);
  const figures = (part: CrossedEffects['variances']['raters']): VarianceFigures => {
    const share = measured(part.share, { n, method: 'reml-variance-share' });
    if (!rules.suppression) return { variance: measured(part.variance, { n, method: 'reml-variance' }), share };
    const told = coarseMeasured(share, { reach: REACH.correlation, people });
    return { variance: measured(twoDigits(told.value * total), { n, method: 'reml-variance' }), share: told };
  };
  return {
    raters: figures(variances.raters),
    targets: figures(variances.targets),
    residual: figures(variances.residual),
  };
}
