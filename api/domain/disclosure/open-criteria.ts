import { isNearlyUnanimous } from './homogeneous';

/** How ratings of the criteria make the mean of a rater group. */
export interface CriterionRules {
  readonly minimumGroupSize: number;
  /** Relative, by criterion. */
  readonly weights: readonly number[];
  /** What a rating counts, by option. */
  readonly scores: readonly number[];
}

interface HiddenCriterion {
  readonly counts: readonly number[];
  readonly weight: number;
  readonly n: number;
  readonly mean: number;
}

/**
 * Whether the weighted sum of the hidden criteria, which the mean of their group tells, leaves open which of them are of
 * one mind. For each that is, the same sum must come out with another one of its block of one mind in its place and ⌈k/2⌉
 * ratings in it that differ from the most frequent one, as many as a rest keeps beside a hidden cell (see residual).
 *
 * That fails where a hidden sum is near the highest or the lowest there can be: of two criteria that are both rated
 * best throughout, the sum alone says so.
 */
export function keepsCriteriaOpen(
  hiddenBlocks: readonly (readonly number[])[],
  counts: readonly (readonly number[])[],
  { minimumGroupSize, weights, scores }: CriterionRules,
): boolean {
  const dissent = Math.ceil(minimumGroupSize / 2);
  const blocks = hiddenBlocks.map((block) =>
    block.flatMap((criterion): readonly HiddenCriterion[] => {
      const own = counts[criterion] ?? [];
      const { n, mean } = meanOf(own, scores);
      return n > 0 ? [{ counts: own, weight: weights[criterion] ?? 0, n, mean }] : [];
    }),
  );
  const hidden = blocks.flat();
  return blocks.every((block) =>
    block
      .filter((one) => one.n >= minimumGroupSize && isNearlyUnanimous(one.counts))
      .every((one) =>
        block.some(
          (other) => other !== one && scores.some((score) => canSwap({ one, other, score, hidden, scores, dissent })),
        ),
      ),
  );
}

function meanOf(counts: readonly number[], scores: readonly number[]): { readonly n: number; readonly mean: number } {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return { n, mean: counts.reduce((sum, count, option) => sum + count * (scores[option] ?? 0), 0) / n };
}

/** Of the rounding of doubles. */
const TOLERANCE = 1e-9;

interface Swap {
  readonly one: HiddenCriterion;
  readonly other: HiddenCriterion;
  readonly score: number;
  readonly hidden: readonly HiddenCriterion[];
  readonly scores: readonly number[];
  /** How many ratings of the one in question differ from its most frequent one. */
  readonly dissent: number;
}

/** Whether all can have given the other criterion this score, and not all nearly the same to the one in question. */
function canSwap({ one, other, score, hidden, scores, dissent }: Swap): boolean {
  const [lowest = 0, second = lowest] = scores.toSorted((a, b) => a - b);
  const [highest = 0, next = highest] = scores.toSorted((a, b) => b - a);
  const share = dissent / one.n;
  const rest = hidden
    .filter((criterion) => criterion !== one && criterion !== other)
    .reduce((sum, { weight }) => sum + weight, 0);
  const left = hidden.reduce((sum, { weight, mean }) => sum + weight * mean, 0) - other.weight * score;
  return (
    left >= one.weight * (lowest + share * (second - lowest)) + rest * lowest - TOLERANCE &&
    left <= one.weight * (highest - share * (highest - next)) + rest * highest + TOLERANCE
  );
}
