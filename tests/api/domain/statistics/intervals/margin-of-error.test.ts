import { describe, expect, it } from 'vitest';
import { marginOfError } from '#domain/statistics/intervals/margin-of-error';

describe('marginOfError', () => {
  it.each([
    [1000, Infinity, 3.1],
    [5500, Infinity, 1.32],
    [382, 500, 2.44],
  ])('is the one that opinion research prints for %i of %f: %f points', (n, populationSize, points) => {
    expect(100 * marginOfError({ n, populationSize })).toBeCloseTo(points, 2);
  });

  it('is 0 for a census, also of a single person, and smaller for shares far from a half', () => {
    expect(marginOfError({ n: 500, populationSize: 500 })).toBe(0);
    expect(marginOfError({ n: 1, populationSize: 1 })).toBe(0);
    expect(marginOfError({ n: 100, share: 0.1 })).toBeCloseTo(0.6 * marginOfError({ n: 100 }), 12);
  });

  it('refuses a sample larger than its population', () => {
    expect(() => marginOfError({ n: 11, populationSize: 10 })).toThrow(RangeError);
    expect(() => marginOfError({ n: 0 })).toThrow(RangeError);
    expect(() => marginOfError({ n: 10, share: 1.1 })).toThrow(RangeError);
  });
});
