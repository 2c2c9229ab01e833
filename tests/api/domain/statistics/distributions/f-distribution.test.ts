import { describe, expect, it } from 'vitest';
import { fQuantile, fUpperTail } from '#domain/statistics/distributions/f-distribution';

describe('the F distribution', () => {
  it('has the quantiles of R 4.2: qf(.975, 7, 42.3) and qf(.025, 7, 64)', () => {
    expect(fQuantile(0.975, { numerator: 7, denominator: 42.3 })).toBeCloseTo(2.60434593218899, 12);
    expect(fQuantile(0.025, { numerator: 7, denominator: 64 })).toBeCloseTo(0.235431610333322, 12);
  });

  it('keeps the digits of small tails: pf(11.8452319079, 7, 56) and pf(50, 13, 2699), upper', () => {
    expect(fUpperTail(11.8452319079, { numerator: 7, denominator: 56 }) / 3.79428172419078e-9).toBeCloseTo(1, 12);
    expect(fUpperTail(50, { numerator: 13, denominator: 2699 }) / 2.44991130381177e-116).toBeCloseTo(1, 11);
  });
});
