import { type CoarseValue, coarseUnit, coarseValue, type HiddenPart, roundedTo } from '#domain/disclosure/coarse-value';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { type CompositePart, weightedComposite } from '#domain/statistics/weighted-composite';
import { ratingStep } from './rating-step';
import { type HiddenAnswers, supposedVariance } from './supposed-variance';
import type { ReviewInput } from './worked-target';

/** A group in a sum that is not shown by itself. */
export interface HiddenMember extends HiddenAnswers {
  readonly weight: number;
  readonly mean: number;
  /** As whole answers move its mean. */
  readonly ratings: number;
  readonly degreesOfFreedom: number;
  readonly populationSize?: number;
}

export interface PublishedSum extends CoarseValue {
  /** The errors of the hidden members as the sum takes them, in their order. */
  readonly hiddenErrors: readonly number[];
}

/**
 * The weighted mean of groups of which some may be hidden. It is as coarse as these ask for; its error takes their variance
 * from what is published elsewhere, and has the fewest degrees of freedom that it can have: those of the smallest group
 * in it, whose size is known.
 */
export function publishedSum(
  input: ReviewInput,
  shown: readonly CompositePart[],
  hidden: readonly HiddenMember[],
): PublishedSum {
  if (hidden.length === 0) return { value: weightedComposite(shown), rounding: [], hiddenErrors: [] };
  const total = weightOf([...shown, ...hidden]);
  const parts = hidden.map(({ weight, ratings }): HiddenPart => ({ weight: weight / total, n: ratings }));
  const coarse = { parts, largestStep: ratingStep(input.question, input.scheme) };
  const rest = {
    value: roundedTo(sumOf([...shown, ...hidden], total), coarseUnit(coarse)),
    known: sumOf(shown, total),
    weight: weightOf(hidden) / total,
  };
  const supposed = hidden.map((member) => ({ ...member, variance: supposedVariance(input, member, rest) }));
  const composite = [...shown, ...supposed];
  const degreesOfFreedom = Math.min(...composite.map((part) => part.degreesOfFreedom ?? part.n - 1));
  return {
    ...coarseValue({ ...weightedComposite(composite), degreesOfFreedom }, coarse),
    hiddenErrors: supposed.map(standardErrorOfMean),
  };
}

function weightOf(parts: readonly { readonly weight: number }[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function sumOf(parts: readonly { readonly weight: number; readonly mean: number }[], total: number): number {
  return parts.reduce((sum, { weight, mean }) => sum + (weight / total) * mean, 0);
}
