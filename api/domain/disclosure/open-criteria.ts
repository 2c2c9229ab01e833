import { coarseUnit, largestStep, roundedTo } from './coarse-value';

/** How ratings of the criteria make the mean of a rater group. */
export interface CriterionRules {
  readonly minimumGroupSize: number;
  /** Relative, by criterion. */
  readonly weights: readonly number[];
  /** What a rating counts, by option. */
  readonly scores: readonly number[];
}

/**
 * Whether the mean of a rater group, less the criteria that are shown, leaves open which of the hidden criteria are of one
 * mind: in each hidden block two at least can be the only one in it.
 *
 * With shares w_c in the mean and what is left of it, R, criterion c can be the one if for some option with the score s
 *
 *     R = w_c s + Σ w_j m_j
 *
 * for means m_j of the others, of which those of its block with k ratings have ⌈k/2⌉ that differ from the most frequent one,
 * as many as a rest keeps beside a hidden cell (see residual). That fails where R is near the highest or the lowest there can be, of
 * weights that lie far apart, and if one criterion alone of a block has a weight and two ratings, as without them it has no
 * part in the mean.
 *
 * It depends on R as it is published, rounded, and on sizes alone. So whoever knows the rules finds that they hide the same
 * blocks whichever of these criteria is of one mind (K. Kenthapadi, N. Mishra, K. Nissim, Simulatable Auditing, PODS 2005).
 */
export function keepsCriteriaOpen(
  hiddenBlocks: readonly (readonly number[])[],
  counts: readonly (readonly number[])[],
  rules: CriterionRules,
): boolean {
  const parts = partsOf(counts, rules);
  const hidden = parts.filter(({ criterion }) => hiddenBlocks.some((block) => block.includes(criterion)));
  if (hidden.length === 0) return true;
  const left = leftOfMean(parts, hidden, rules);
  return hiddenBlocks.every((block) => {
    const own = hidden.filter(({ criterion }) => block.includes(criterion));
    return own.filter((one) => canBeTheOne(one, { own, hidden, left, rules })).length >= 2;
  });
}

/** A criterion in the mean of the group. */
interface CriterionPart {
  readonly criterion: number;
  /** Fraction of 1. */
  readonly weight: number;
  readonly n: number;
  readonly mean: number;
}

/** Fewer have no part in the mean (see linear-mean). */
const FEWEST_RATINGS = 2;

function partsOf(
  counts: readonly (readonly number[])[],
  { weights, scores }: CriterionRules,
): readonly CriterionPart[] {
  const parts = counts.flatMap((own, criterion): readonly CriterionPart[] => {
    const n = own.reduce((sum, count) => sum + count, 0);
    const weight = weights[criterion] ?? 0;
    if (n < FEWEST_RATINGS || weight === 0) return [];
    const sum = own.reduce((total, count, option) => total + count * (scores[option] ?? 0), 0);
    return [{ criterion, weight, n, mean: sum / n }];
  });
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.map((part) => ({ ...part, weight: part.weight / whole }));
}

function leftOfMean(
  parts: readonly CriterionPart[],
  hidden: readonly CriterionPart[],
  { scores }: CriterionRules,
): number {
  const sumOf = (some: readonly CriterionPart[]) => some.reduce((sum, { weight, mean }) => sum + weight * mean, 0);
  const unit = coarseUnit({ parts: hidden, largestStep: largestStep(scores) });
  return roundedTo(sumOf(parts), unit) - sumOf(parts.filter((part) => !hidden.includes(part)));
}

/** Of the rounding of doubles. */
const TOLERANCE = 1e-9;

function canBeTheOne(
  one: CriterionPart,
  {
    own,
    hidden,
    left,
    rules: { minimumGroupSize, scores },
  }: {
    /** Those of its block. */
    readonly own: readonly CriterionPart[];
    readonly hidden: readonly CriterionPart[];
    readonly left: number;
    readonly rules: CriterionRules;
  },
): boolean {
  const others = hidden.filter((part) => part !== one);
  const dissent = Math.ceil(minimumGroupSize / 2);
  const endOf = ([end = 0, next = end]: readonly number[]) =>
    others.reduce((sum, part) => {
      const differing = own.includes(part) && part.n >= minimumGroupSize ? dissent / part.n : 0;
      return sum + part.weight * (end + differing * (next - end));
    }, 0);
  const lowest = endOf(scores.toSorted((a, b) => a - b));
  const highest = endOf(scores.toSorted((a, b) => b - a));
  return scores.some((score) => {
    const rest = left - one.weight * score;
    return rest >= lowest - TOLERANCE && rest <= highest + TOLERANCE;
  });
}
