import { type CoarseValue, coarseValue, type HiddenPart } from '#domain/disclosure/coarse-value';
import { type CompositePart, weightedComposite } from '#domain/statistics/weighted-composite';
import { ratingStep } from './rating-step';
import type { ReviewInput } from './worked-target';

/**
 * Degrees of freedom say which groups the variance comes from. With hidden groups in it a sum has the fewest that it can have,
 * wherever its variance comes from: those of the smallest group in it, whose size is known.
 */
export function publishedSum(
  { question, scheme, rules }: ReviewInput,
  composite: readonly CompositePart[],
  parts: readonly HiddenPart[],
): CoarseValue {
  const value = weightedComposite(composite);
  if (!rules.suppression || parts.length === 0) return { value, rounding: [] };
  const degreesOfFreedom = Math.min(...composite.map((part) => part.degreesOfFreedom ?? part.n - 1));
  return coarseValue({ ...value, degreesOfFreedom }, { parts, largestStep: ratingStep(question, scheme) });
}
