import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import { restrictOutcome } from '#domain/assessment/run/restrict-outcome';
import { inputsOf, oneLeaf } from '../../../../support/fixtures/assessment-fixture';

describe('a run as a reader of some units may see it', () => {
  it('says nothing of other units', () => {
    const outcome = assess(oneLeaf(), inputsOf({ x: { a: [95, 2], b: [94, 2], c: [93, 2] } }));
    const seen = restrictOutcome(outcome, ['b']);
    expect(seen.units.map(({ unitCode, standing }) => [unitCode, standing?.indistinguishable])).toEqual([['b', []]]);
    expect(seen.categories[0]?.quotas[0]?.border).toBeNull();
  });

  it('does not tell of equal totals where one or two others are in the category', () => {
    const outcome = assess(oneLeaf(), inputsOf({ x: { a: [95, 2], b: [95, 2], c: [93, 2], d: [92, 2] } }));
    const standing = (scope: readonly string[]) => restrictOutcome(outcome, scope).units[0]?.standing;
    const given = (scope: readonly string[]) =>
      restrictOutcome(outcome, scope).categories[0]?.quotas.map((quota) => quota.given);
    expect(standing(['a'])).toMatchObject({ rank: 1, tied: true });
    expect(given(['a'])).toEqual([0]);
    expect(standing(['a', 'c'])).toMatchObject({ rank: 1 });
    expect(standing(['a', 'c'])).not.toHaveProperty('tied');
    expect(given(['a', 'c'])).toEqual([null]);
    expect(standing(['a', 'b', 'c', 'd'])).toHaveProperty('tied', true);
  });
});
