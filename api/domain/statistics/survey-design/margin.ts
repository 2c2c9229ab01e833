import type { Insufficient, InsufficientReason } from '../insufficient';

/** What a population is known to be like in one respect. */
export interface Margin {
  /** Number of each row's group; −1 where it is not known. */
  readonly groupOf: Int32Array;
  /** People in each group, aligned with the numbers; or their shares, where totals are of no interest. */
  readonly totals: readonly number[];
}

/** Why weights cannot reach the totals, or did not. */
export interface RakingProblem extends Omit<Insufficient, 'reason'> {
  /**
   * 'empty-cell': people of a group are asked for, and nobody belongs to it. 'group-not-in-population': people belong to a
   * group of which there should be none. 'margins-disagree': margins do not sum to the same total.
   */
  readonly reason: InsufficientReason | 'margins-disagree' | 'group-not-in-population';
  /** Positions of the margin, and of the group in it. */
  readonly margin?: number;
  readonly group?: number;
}

/** Relative; what rounding shares to nine digits leaves. */
const SAME_TOTAL = 1e-9;

/**
 * The first problem of margins that `weights` are to reach, or null. Throws RangeError without margins, for columns of
 * different lengths, a group without a total, and totals that are not 0 or more.
 */
export function marginProblem(margins: readonly Margin[], weights: Float64Array): RakingProblem | null {
  for (const margin of margins) checkMargin(margin, weights.length);
  const sums = margins.map(({ totals }) => totals.reduce((sum, total) => sum + total, 0));
  const [first] = sums;
  if (first === undefined) throw new RangeError('no margins');
  const other = sums.findIndex((sum) => Math.abs(sum - first) > SAME_TOTAL * first);
  if (other >= 0) return { reason: 'margins-disagree', margin: other };
  for (const [position, margin] of margins.entries()) {
    const problem = groupProblem(margin, groupWeights(margin, weights));
    if (problem !== null) return { ...problem, margin: position };
  }
  return null;
}

/** Weights of each group together. */
export function groupWeights({ groupOf, totals }: Margin, weights: Float64Array): Float64Array {
  const sums = new Float64Array(totals.length);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group >= 0) sums[group] = (sums[group] ?? 0) + (weights[row] ?? 0);
  }
  return sums;
}

/**
 * The margin with the rows of unknown group as a group of their own, which keeps its share of the weights; the others
 * keep their proportions. That this share is itself a sample's is left out of errors.
 */
export function withUnknownGroup(margin: Margin, weights: Float64Array): Margin {
  if (!margin.groupOf.includes(-1)) return margin;
  const known = groupWeights(margin, weights).reduce((sum, weight) => sum + weight, 0);
  const share = known / weights.reduce((sum, weight) => sum + weight, 0);
  const total = margin.totals.reduce((sum, value) => sum + value, 0);
  return {
    groupOf: margin.groupOf.map((group) => (group < 0 ? margin.totals.length : group)),
    totals: [...margin.totals.map((value) => value * share), total * (1 - share)],
  };
}

function checkMargin({ groupOf, totals }: Margin, rows: number): void {
  if (groupOf.length !== rows) throw new RangeError('columns of different lengths');
  if (groupOf.some((group) => group >= totals.length)) throw new RangeError('a group without a total');
  if (!totals.every((total) => total >= 0 && total < Infinity)) throw new RangeError('totals are 0 or more');
}

function groupProblem({ totals }: Margin, weights: Float64Array): RakingProblem | null {
  const empty = totals.findIndex((total, group) => total > 0 && weights[group] === 0);
  if (empty >= 0) return { reason: 'empty-cell', group: empty };
  const surplus = totals.findIndex((total, group) => total === 0 && (weights[group] ?? 0) > 0);
  return surplus < 0 ? null : { reason: 'group-not-in-population', group: surplus };
}
