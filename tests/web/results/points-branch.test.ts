import { describe, expect, it } from 'vitest';
import type { CriterionWorking } from '#domain/assessment/criterion-working';
import { hidesCriteria } from '../../../web/results/points/points-branch';

function withheld(reason: 'protected' | 'nothing-answered'): CriterionWorking {
  return { criterionId: 'c', shown: false, weight: 0.5, nominalWeight: 1, reason };
}

describe('the mean of a rater group', () => {
  it('is said to be rounded where it holds a hidden criterion, and not where nobody rated one', () => {
    expect(hidesCriteria([withheld('protected')])).toBe(true);
    expect(hidesCriteria([withheld('nothing-answered')])).toBe(false);
    expect(hidesCriteria([])).toBe(false);
  });
});
