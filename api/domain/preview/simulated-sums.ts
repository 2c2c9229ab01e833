import { coarseUnit, largestStep, roundedTo } from '#domain/disclosure/coarse-value';
import type { CriterionRules } from '#domain/disclosure/open-criteria';
import type { HiddenSum, HiddenSums } from '#domain/disclosure/open-groups';
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
): HiddenSums {
  const { weights, scores } = rules;
  const total = scoring.reduce((sum, group) => sum + weightOf(group), 0);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / whole);
  const parts = scoring.map((group, index) => ({
    weight: weightOf(group) / total,
    n: group.n,
    means: group.counts.map((own) => momentsOfCounts(own, scores).mean),
    isShown: closed.groups[index] === null,
  }));
  const hidden = parts.filter(({ isShown }) => !isShown);
  const unit = coarseUnit({ parts: hidden, largestStep: largestStep(scores) });
  const sumOf = (shareOf: (criterion: number) => number): HiddenSum => {
    const meanOf = ({ means }: (typeof parts)[number]) =>
      means.reduce((sum, mean, criterion) => sum + shareOf(criterion) * mean, 0);
    const sum = (some: typeof parts) => some.reduce((value, part) => value + part.weight * meanOf(part), 0);
    return { value: roundedTo(sum(parts), unit) - sum(parts.filter(({ isShown }) => isShown)), unit };
  };
  return {
    score: sumOf((criterion) => shares[criterion] ?? 0),
    criteria: shares.map((share, criterion) => ({
      sum: closed.criteria.criteria[criterion] === null ? sumOf((other) => (other === criterion ? 1 : 0)) : null,
      parts: hidden.map(({ weight, n }) => ({ weight, inScore: weight * share, n })),
    })),
  };
}
