import { describe, expect, it } from 'vitest';
import { isAheadOf } from '#domain/statistics/ranking/lead-of-counts';

describe('the lead of one count over another', () => {
  it('is beyond chance in a published example: 150 against 86, z = 4.17', () => {
    // A. Agresti, Categorical Data Analysis, 2nd ed. (2002), section 10.1: approval of the Prime Minister.
    expect(isAheadOf(150, 86)).toBe(true);
    expect(isAheadOf(86, 150)).toBe(false);
  });

  it('begins where the exact sign test of 25 does: 18 against 7 has p = 0.043, 17 against 8 has p = 0.108', () => {
    expect([isAheadOf(18, 7), isAheadOf(17, 8)]).toEqual([true, false]);
  });

  it('is none of equals, nor of nobody', () => {
    expect([isAheadOf(40, 40), isAheadOf(0, 0)]).toEqual([false, false]);
  });
});
