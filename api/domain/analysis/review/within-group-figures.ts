import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { uniformNullVariance, withinGroupAgreement } from '#domain/statistics/reliability/within-group-agreement';
import type { ReviewTable } from '#domain/tabulation/model';
import type { AnalysisFigure, Missing } from '../figure';
import { figureOf, measured } from '../measured';
import { coarseFigure, REACH } from '../release/coarse-figure';
import type { CriterionCounts } from './criterion-counts';
import type { ReviewCards } from './review-cards';
import type { ReviewAgreement } from './review-model';

const METHOD = 'within-group-agreement';

/**
 * Agreement on each target over the criteria that anybody rated, and its mean and median over the targets: what follows
 * from counts that are shown, and is rounded where these are not those of all cards, as some are cut.
 */
export function withinGroupFigures(
  rules: ReleaseRules,
  {
    cards,
    counts,
    table,
  }: { readonly cards: ReviewCards; readonly counts: CriterionCounts; readonly table: ReviewTable },
): ReviewAgreement['withinGroup'] {
  const { suppression } = rules;
  const rated = cards.question.criteria.flatMap((_, criterion) =>
    counts.together.momentsOf(criterion).n > 0 ? [criterion] : [],
  );
  const nullVariance = uniformNullVariance([...cards.scores]);
  const targets = cards.question.targets.map(({ id }, target) => {
    const moments = counts.ofTarget(target);
    const items = rated.flatMap((criterion) => moments[criterion] ?? []);
    return { targetId: id, agreement: agreementFigure(items, nullVariance) };
  });
  const { mean, median } = overTargets(
    targets.flatMap(({ agreement }) => ('value' in agreement ? [agreement.value] : [])),
  );
  const told = (figure: AnalysisFigure) =>
    isCut(table) ? coarseFigure(rules, figure, { reach: REACH.correlation, people: cards.raterCount }) : figure;
  return { mean: told(mean), median: told(median), ...(!suppression && { targets }) };
}

function isCut({ targets }: ReviewTable): boolean {
  return targets.some(
    (target) =>
      target.status === 'ranked' && target.groups.some(({ cell }) => cell.released && cell.trimmed !== undefined),
  );
}

function agreementFigure(items: Parameters<typeof withinGroupAgreement>[0], nullVariance: number): AnalysisFigure {
  if (items.length === 0) return { reason: 'nothing-answered' };
  return figureOf(withinGroupAgreement(items, nullVariance), ({ value, n }) => measured(value, { n, method: METHOD }));
}

function overTargets(values: readonly number[]): Pick<ReviewAgreement['withinGroup'], 'mean' | 'median'> {
  const n = values.length;
  if (n === 0) {
    const none: Missing = { reason: 'nothing-answered' };
    return { mean: none, median: none };
  }
  const sorted = values.toSorted((a, b) => a - b);
  const median = ((sorted[Math.ceil(n / 2) - 1] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return { mean: measured(mean, { n, method: METHOD }), median: measured(median, { n, method: 'median' }) };
}
