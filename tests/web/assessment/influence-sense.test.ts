import { describe, expect, it } from 'vitest';
import { influenceSense } from '../../../web/assessment/influence-sense';

describe('what an indicator does to the differences', () => {
  it.each([
    ['beyond', 1.2, true],
    ['more', 1, true],
    ['less', 0.2, false],
    ['none', 0.004, false],
    ['none', -0.004, false],
    ['against', -0.3, false],
  ] as const)('is called %s at a share of %d', (sense, actual, isMore) => {
    expect(influenceSense(actual, isMore)).toBe(sense);
  });
});
