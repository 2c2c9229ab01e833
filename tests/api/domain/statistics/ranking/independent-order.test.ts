import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalToNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { independentOrder } from '#domain/statistics/ranking/independent-order';
import { orderOf } from '#domain/statistics/ranking/rank-intervals';

const estimate = fc.record({
  value: fc.oneof(fc.constantFrom(1, 1 + 1e-11, 2), fc.double({ min: 0, max: 10, noNaN: true })),
  standardError: fc.constantFrom(0, 0.2, 1),
  degreesOfFreedom: fc.constantFrom(1, 3.5, 30, 1e6),
});

describe('independentOrder', () => {
  it('says of every pair what its own t test says', () => {
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 2, maxLength: 6 }), fc.constantFrom(0.05, 0.01), (all, level) => {
        const order = independentOrder(all, level);
        const tested = orderOf((a, b) => differenceOf(all[a], all[b]), level);
        const pairs = all.flatMap((_, a) => all.map((_one, b) => [a, b] as const)).filter(([a, b]) => a !== b);
        expect(pairs.map(([a, b]) => order(a, b))).toEqual(pairs.map(([a, b]) => tested(a, b)));
      }),
    );
  });

  type Estimate = Parameters<typeof independentOrder>[0][number];

  function differenceOf(one: Estimate | undefined, other: Estimate | undefined): Estimate {
    if (one === undefined || other === undefined) throw new RangeError('no such estimate');
    return {
      value: equalToNineDecimals(one.value, other.value) ? 0 : one.value - other.value,
      standardError: Math.hypot(one.standardError, other.standardError),
      degreesOfFreedom: Math.min(one.degreesOfFreedom, other.degreesOfFreedom),
    };
  }
});
