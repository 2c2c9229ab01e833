import { describe, expect, it } from 'vitest';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { studentQuantile, studentTwoSided } from '#domain/statistics/distributions/student';
import { tInterval } from '#domain/statistics/intervals/t-interval';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';

describe('student', () => {
  it('gives the quantiles and tails of R 4.2: qt(.975, 3) and 2·pt(−4.062128, 9)', () => {
    expect(studentQuantile(0.975, 3)).toBeCloseTo(3.18244630528371, 12);
    expect(studentTwoSided(-4.062127683382037, 9)).toBeCloseTo(0.00283289, 8);
    expect(studentTwoSided(4.062127683382037, 9)).toBe(studentTwoSided(-4.062127683382037, 9));
  });

  it('takes an infinite statistic as impossible by chance', () => {
    expect(studentTwoSided(-Infinity, 5)).toBe(0);
  });

  it('refuses a statistic that is no number, which would pass for the strongest proof', () => {
    expect(() => studentTwoSided(Number.NaN, 5)).toThrow(RangeError);
  });
});

describe('standardErrorOfMean', () => {
  it('is √(s²/n) without a census frame', () => {
    expect(standardErrorOfMean({ variance: 9, n: 36 })).toBe(0.5);
  });

  it('shrinks with 1 − n/N in a census frame and vanishes when all were asked', () => {
    expect(standardErrorOfMean({ variance: 9, n: 36, populationSize: 48 })).toBeCloseTo(0.25, 15);
    expect(standardErrorOfMean({ variance: 9, n: 36, populationSize: 36 })).toBe(0);
  });

  it('gives the margins of error of opinion research: 1.96 √(¼/n · (N − n)/(N − 1)), 382 of 500 within 2.44 points', () => {
    const [n, populationSize] = [382, 500];
    const variance = (0.25 * populationSize) / (populationSize - 1);
    expect(196 * standardErrorOfMean({ variance, n, populationSize })).toBeCloseTo(2.44, 2);
    expect(196 * standardErrorOfMean({ variance: 0.25, n: 1000 })).toBeCloseTo(3.1, 2);
  });

  it('refuses a sample of one and a sample larger than its population', () => {
    expect(() => standardErrorOfMean({ variance: 1, n: 1 })).toThrow(RangeError);
    expect(() => standardErrorOfMean({ variance: 1, n: 11, populationSize: 10 })).toThrow(RangeError);
  });
});

describe('tInterval', () => {
  it('gives the interval of R’s t.test(extra ~ 1, sleep, group == 2): 0.8976775 to 3.7623225', () => {
    const interval = tInterval({ value: 2.33, standardError: 2.002249 / Math.sqrt(10), degreesOfFreedom: 9 });
    expect(interval[0]).toBeCloseTo(0.8976775, 5);
    expect(interval[1]).toBeCloseTo(3.7623225, 5);
  });
});

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives Newcombe’s table I, method 3, for %i of %i', (successes, n, low, high) => {
    const interval = wilsonInterval({ successes, n });
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('gives the nine digits of R 4.2, prop.test without continuity correction', () => {
    const interval = wilsonInterval({ successes: 18, n: 27 });
    expect(interval[0]).toBeCloseTo(0.478247605, 9);
    expect(interval[1]).toBeCloseTo(0.813567385, 9);
    expect(wilsonInterval({ successes: 0, n: 10 })[1]).toBeCloseTo(0.2775328, 9);
    for (let n = 1; n <= 200; n++) {
      expect(wilsonInterval({ successes: 0, n })[0]).toBe(0);
      expect(wilsonInterval({ successes: n, n })[1]).toBe(1);
    }
  });

  it('refuses what is no share', () => {
    expect(() => wilsonInterval({ successes: 3, n: 2 })).toThrow(RangeError);
  });
});
