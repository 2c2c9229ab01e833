import { largestStep } from './coarse-value';
import { isNearlyUnanimous, MINIMUM_DISSENT } from './homogeneous';

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
 * one mind. For each that is, the same sum must come out with another one of its block of one mind in its place and at
 * least two ratings in it that differ from the others.
 *
 * That fails where a hidden sum is all but the highest or the lowest there can be: of two criteria that are both rated
 * best throughout, the sum alone says so.
 */
export function keepsCriteriaOpen(
  hiddenBlocks: readonly (readonly number[])[],
  counts: readonly (readonly number[])[],
  { minimumGroupSize, weights, scores }: CriterionRules,
): boolean {
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
        block.some((other) => other !== one && scores.some((score) => canSwap({ one, other, score, hidden, scores }))),
      ),
  );
}

function meanOf(counts: readonly number[], scores: readonly number[]): { readonly n: number; readonly mean: number } {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return { n, mean: counts.reduce((sum, count, option) => sum + count * (scores[option] ?? 0), 0) / n };
}

/** Of the rounding of doubles. */
const TOLERANCE = 1e-9;

/** Whether all can have given the other criterion this score, and not all nearly the same to the one in question. */
function canSwap(swap: {
  readonly one: HiddenCriterion;
  readonly other: HiddenCriterion;
  readonly score: number;
  readonly hidden: readonly HiddenCriterion[];
  readonly scores: readonly number[];
}): boolean {
  const { one, other, score, hidden, scores } = swap;
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const dissent = (MINIMUM_DISSENT * largestStep(scores)) / one.n;
  const rest = hidden
    .filter((criterion) => criterion !== one && criterion !== other)
    .reduce((sum, { weight }) => sum + weight, 0);
  const left = hidden.reduce((sum, { weight, mean }) => sum + weight * mean, 0) - other.weight * score;
  return (
    left >= one.weight * (lowest + dissent) + rest * lowest - TOLERANCE &&
    left <= one.weight * (highest - dissent) + rest * highest + TOLERANCE
  );
}
