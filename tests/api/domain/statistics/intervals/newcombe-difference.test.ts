import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfShares, newcombeDifference } from '#domain/statistics/intervals/newcombe-difference';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';

describe('newcombeDifference', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('gives Newcombe’s table II, method 10, for %i/%i − %i/%i', (a, m, b, n, low, high) => {
    const { interval } = newcombeDifference({ successes: a, n: m }, { successes: b, n });
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('contains the difference, stays inside −1..1, and turns round with the shares', () => {
    const share = fc
      .nat({ max: 40 })
      .chain((n) => fc.nat({ max: n + 1 }).map((successes) => ({ successes, n: n + 1 })));
    fc.assert(
      fc.property(share, share, (first, second) => {
        const { value, interval } = newcombeDifference(first, second);
        const turned = newcombeDifference(second, first);
        expect(interval[0]).toBeLessThanOrEqual(value);
        expect(interval[1]).toBeGreaterThanOrEqual(value);
        expect(Math.max(...interval.map(Math.abs))).toBeLessThanOrEqual(1);
        expect(turned.interval[0]).toBeCloseTo(-interval[1], 14);
      }),
    );
  });

  it('refuses what is no share', () => {
    expect(() => newcombeDifference({ successes: 1, n: 0 }, { successes: 1, n: 2 })).toThrow(RangeError);
  });
});

describe('differenceOfShares', () => {
  const shareOf = (successes: number, n: number, designEffect = 1) => ({
    value: successes / n,
    interval: wilsonInterval({ successes: successes / designEffect, n: n / designEffect }),
  });

  it('is Newcombe’s if the intervals are Wilson’s', () => {
    const counted = newcombeDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    expect(differenceOfShares(shareOf(56, 70), shareOf(48, 80))).toEqual(counted);
  });

  it('widens with the intervals of weighted shares', () => {
    const [low, high] = differenceOfShares(shareOf(56, 70, 2), shareOf(48, 80, 2)).interval;
    expect(low).toBeLessThan(0.0524);
    expect(high).toBeGreaterThan(0.3339);
  });
});
