import { describe, expect, it } from 'vitest';
import { type HiddenRatings, keepsGroupsOpen } from '#domain/disclosure/open-groups';

const SCORES = [0, 50, 100];
const UNIT = 0.5;

/** Two groups of a hundred with half of the weight each, in a criterion with half of the weight. */
function ratingsWith(sum: number | null): HiddenRatings {
  return {
    sum: sum === null ? null : { value: sum, unit: UNIT },
    parts: [0.25, 0.25].map((inScore) => ({ weight: 0.5, inScore, n: 100 })),
  };
}

function isOpen(score: number, ...criteria: readonly (number | null)[]): boolean {
  return keepsGroupsOpen({
    sums: { score: { value: score, unit: UNIT }, criteria: criteria.map(ratingsWith) },
    scores: SCORES,
    ofOneMind: [0],
    companionsOf: () => [null],
  });
}

describe('a group of one mind in the middle, beside one with a mean of 90 in one criterion and 20 in the other', () => {
  const first = 0.5 * 50 + 0.5 * 90;
  const score = 0.5 * 50 + 0.5 * 55;

  it('may have given the best throughout as far as the score tells, or that of the first criterion', () => {
    expect(isOpen(score, null, null)).toBe(true);
    expect(isOpen(score + 12, first, null)).toBe(true);
  });

  it('may not as far as both together do, which leave less than nothing to the other group in the second criterion', () => {
    expect(isOpen(score, first, null)).toBe(false);
  });
});
