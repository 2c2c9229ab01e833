import { ratingScores } from '#domain/scoring/option-scores';
import { boundedError, type ValueRange } from '#domain/statistics/intervals/bounded-error';
import type { ReviewInput } from './worked-target';

/** A hidden part of a published figure. */
export interface HiddenAnswers {
  readonly n: number;
  /** Variance of such answers where they are shown; null where too few are (see shown-spread). */
  readonly shown: number | null;
}

/** What a figure and the parts of it that are shown tell of the others together. */
export interface ToldRest {
  readonly value: number;
  readonly known: number;
  /** Of the hidden parts together, fraction of 1. */
  readonly weight: number;
}

/**
 * Variance of hidden answers, as everybody can suppose it: that of such answers where they are shown, else what no answers
 * with the one mean that all hidden parts have together could exceed.
 */
export function supposedVariance(
  { question, scheme }: Pick<ReviewInput, 'question' | 'scheme'>,
  { n, shown }: HiddenAnswers,
  { value, known, weight }: ToldRest,
): number {
  if (shown !== null) return shown;
  const range = rangeOf([
    ...ratingScores(question, scheme),
    ...(scheme.dontKnow.kind === 'score' ? [scheme.dontKnow.score] : []),
  ]);
  // What is rounded may lie beyond the scale.
  const mean = Math.min(range.highest, Math.max(range.lowest, (value - known) / weight));
  return n * (boundedError(mean, n, range) ?? 0) ** 2;
}

function rangeOf(scores: readonly number[]): ValueRange {
  return { lowest: Math.min(...scores), highest: Math.max(...scores) };
}
