import type { ReleaseRules } from '#domain/disclosure/release-rules';
import { uniformNullVariance, withinGroupAgreement } from '#domain/statistics/reliability/within-group-agreement';
import type { ReviewTable, TargetResult } from '#domain/tabulation/model';
import type { CriterionCounts } from './criterion-counts';
import type { AnalysisFigure, Missing } from './figure';
import { figureOf, measured } from './measured';
import type { ReviewCards } from './review-cards';
import type { ReviewAgreement } from './review-model';

const METHOD = 'within-group-agreement';

/**
 * Agreement on each target over the criteria that anybody rated, and its mean and median over the targets: where people
 * are protected, over those of which everything is shown, as the mean less the others is that of the one that is hidden.
 */
export function withinGroupFigures(
  { suppression }: ReleaseRules,
  {
    cards,
    counts,
    table,
  }: { readonly cards: ReviewCards; readonly counts: CriterionCounts; readonly table: ReviewTable },
): ReviewAgreement['withinGroup'] {
  const rated = cards.question.criteria.flatMap((_, criterion) =>
    counts.together.momentsOf(criterion).n > 0 ? [criterion] : [],
  );
  const nullVariance = uniformNullVariance([...cards.scores]);
  const targets = cards.question.targets.map(({ id }, target) => {
    const moments = counts.ofTarget(target);
    const items = rated.flatMap((criterion) => moments[criterion] ?? []);
    return { targetId: id, agreement: agreementFigure(items, nullVariance) };
  });
  return {
    ...overTargets(
      targets
        .filter((_, position) => !suppression || isShownWhole(table.targets[position]))
        .flatMap(({ agreement }) => ('value' in agreement ? [agreement.value] : [])),
    ),
    ...(!suppression && { targets }),
  };
}

/** Every group whose cards are in it with all of its criteria. */
function isShownWhole(target: TargetResult | undefined): boolean {
  return (
    target?.status === 'ranked' &&
    target.groups.every(
      ({ appliedWeight, cell }) =>
        appliedWeight === 0 || (cell.released && cell.criteria.every(({ reason }) => reason === undefined)),
    )
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
