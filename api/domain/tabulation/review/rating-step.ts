import { largestStep } from '#domain/disclosure/coarse-value';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { ratingScores } from '#domain/scoring/option-scores';
import type { ScoringScheme } from '#domain/scoring/scheme';

/**
 * How far one answer moves what its rater contributes to a mean, from one score to the next: between two options, or, where
 * "don't know" has a score, between that and the nearest option.
 */
export function ratingStep(question: TargetsQuestion, scheme: ScoringScheme): number {
  const scores = ratingScores(question, scheme);
  const { dontKnow } = scheme;
  const toDontKnow = dontKnow.kind === 'score' ? scores.map((score) => Math.abs(score - dontKnow.score)) : [0];
  return Math.max(largestStep(scores), Math.min(...toDontKnow));
}
