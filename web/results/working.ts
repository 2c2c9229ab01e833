import type { OptionScale, TargetsQuestion } from '#domain/questionnaire/model';
import type {
  CriterionCounts,
  RankedTarget,
  SuppressionReason,
  TargetGroup,
  TargetGroupScore,
} from '#domain/tabulation/model';

/** The working of one unit's score, level by level, from the released numbers alone. */
export interface GroupLine {
  readonly groupId: string;
  readonly weight: number;
  readonly cell: TargetGroup['cell'];
  /** w × M and w² × SE²; absent where the group is not shown. */
  readonly product?: number;
  readonly variance?: number;
}

/** S = Σ w × M: one line a group that takes part, and those that do not. */
export function groupLines(target: RankedTarget): readonly GroupLine[] {
  return target.groups.map(({ groupId, appliedWeight, cell }) => ({
    groupId,
    weight: appliedWeight,
    cell,
    ...(cell.released
      ? { product: appliedWeight * cell.mean, variance: (appliedWeight * cell.standardError) ** 2 }
      : {}),
  }));
}

/** Whether every group that takes part is shown, so that the products add up to S on the page. */
export function addsUp(lines: readonly GroupLine[]): boolean {
  return lines.every(({ weight, cell }) => weight === 0 || cell.released);
}

export interface CriterionLine {
  readonly criterionId: string;
  /** Share of the criterion, normalised to 1. */
  readonly weight: number;
  readonly counts: readonly number[];
  readonly reason?: SuppressionReason;
  readonly votes?: number;
  /** Σ value × votes. */
  readonly sum?: number;
  readonly mean?: number;
  readonly product?: number;
}

/** M = Σ criterion weight × criterion mean, with the counts behind each mean. */
export function criterionLines(question: TargetsQuestion, group: TargetGroupScore): readonly CriterionLine[] {
  const total = question.criteria.reduce((sum, { weight }) => sum + weight, 0);
  return question.criteria.flatMap(({ id, weight }) => {
    const counts = group.criteria.find(({ criterionId }) => criterionId === id);
    return counts === undefined ? [] : [criterionLine({ counts, weight: weight / total, scale: question.scale })];
  });
}

interface CriterionLineInput {
  readonly counts: CriterionCounts;
  readonly weight: number;
  readonly scale: OptionScale;
}

function criterionLine({ counts: cell, weight, scale }: CriterionLineInput): CriterionLine {
  const { criterionId, counts, reason } = cell;
  if (reason !== undefined) return { criterionId, weight, counts: [], reason };
  const votes = counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.reduce((total, count, index) => total + count * (scale.options[index]?.score ?? 0), 0);
  const mean = votes === 0 ? 0 : sum / votes;
  return { criterionId, weight, counts, votes, sum, mean, product: weight * mean };
}

/**
 * What is left between the mean over the members and the weighted mean of the criteria. It is 0 when every card is
 * complete; members who left criteria out make it differ. Undefined if a criterion is not shown.
 */
export function correctionOf(group: TargetGroupScore, lines: readonly CriterionLine[]): number | undefined {
  if (lines.some(({ product }) => product === undefined)) return undefined;
  const sum = lines.reduce((total, { product }) => total + (product ?? 0), 0);
  const difference = group.mean - sum;
  return Math.abs(difference) < 0.00005 ? 0 : difference;
}
