import { coarseUnit, largestStep, roundedTo } from '#domain/disclosure/coarse-value';
import type { CriterionRules } from '#domain/disclosure/open-criteria';
import type { HiddenSum } from '#domain/disclosure/open-groups';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import type { ClosedTarget, RatedGroup } from '#domain/tabulation/review/target-closing';

/** What the score and the shown criteria would tell of the hidden groups, where every card is complete. */
export function simulatedSums(
  closed: ClosedTarget,
  {
    scoring,
    weightOf,
    rules,
  }: {
    readonly scoring: readonly RatedGroup[];
    readonly weightOf: (group: RatedGroup) => number;
    readonly rules: CriterionRules;
  },
): readonly HiddenSum[] {
  const { weights, scores } = rules;
  const total = scoring.reduce((sum, group) => sum + weightOf(group), 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shown = closed.criteria.criteria.flatMap((reason, criterion) => (reason === null ? [criterion] : []));
  const means = scoring.map(({ counts }) => counts.map((own) => momentsOfCounts(own, scores).mean));
  const sumOf = (shareOf: (criterion: number) => number): HiddenSum => {
    const parts = scoring.map((group, index) => ({
      weight: weightOf(group) / total,
      n: group.n,
      mean: weights.reduce((sum, _, criterion) => sum + shareOf(criterion) * (means[index]?.[criterion] ?? 0), 0),
      isShown: closed.groups[index] === null,
    }));
    const hidden = parts.filter(({ isShown }) => !isShown);
    const unit = coarseUnit({ parts: hidden, largestStep: largestStep(scores) });
    const sum = (some: typeof parts) => some.reduce((value, { weight, mean }) => value + weight * mean, 0);
    const value = roundedTo(sum(parts), unit) - sum(parts.filter(({ isShown }) => isShown));
    return { value, unit, parts: hidden };
  };
  return [
    sumOf((criterion) => (weights[criterion] ?? 0) / whole),
    ...shown.map((criterion) => sumOf((other) => (other === criterion ? 1 : 0))),
  ];
}
