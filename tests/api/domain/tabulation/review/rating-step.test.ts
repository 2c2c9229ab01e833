import { describe, expect, it } from 'vitest';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import { ratingStep } from '#domain/tabulation/review/rating-step';
import { reviewOf } from './example-review';

const SCORES = [40, 50, 60, 80, 90];

function stepWith(dontKnow: typeof USUAL_SCHEME.dontKnow): number {
  const review = reviewOf(1);
  const own = Object.fromEntries(review.scale.options.map(({ id }, place) => [id, SCORES[place] ?? 0]));
  return ratingStep(review, { ...USUAL_SCHEME, dontKnow, optionScores: { [review.id]: own } });
}

describe('the step by which one answer moves a mean', () => {
  it('is the widest between two options', () => {
    expect(stepWith({ kind: 'exclude' })).toBe(20);
  });

  it('is that to “don’t know” where it stands further off', () => {
    expect(stepWith({ kind: 'score', score: 0 })).toBe(40);
  });

  it('is no smaller because “don’t know” stands between two options', () => {
    expect(stepWith({ kind: 'score', score: 70 })).toBe(20);
  });
});
