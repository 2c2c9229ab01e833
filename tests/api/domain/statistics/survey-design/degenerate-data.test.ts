import { describe, expect, it } from 'vitest';
import { designedSample, equallyWeighted } from '#domain/statistics/survey-design/designed-sample';
import { meanCombination } from '#domain/statistics/survey-design/mean-combination';
import { weightedAssociation } from '#domain/statistics/survey-design/weighted-association';
import { weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import { weightedShare, weightedShares } from '#domain/statistics/survey-design/weighted-shares';
import { weightedTotal } from '#domain/statistics/survey-design/weighted-total';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;
const four = valueOf(equallyWeighted(4));

describe('estimates of degenerate data', () => {
  const missing = new Float64Array(4).fill(NONE);
  const constant = new Float64Array(4).fill(0.1);
  const nobody = { codes: new Int32Array(4).fill(-1), categories: 2 };

  it('say that nothing was answered', () => {
    const none = { ok: false, error: { reason: 'nothing-answered' } };
    expect(weightedMean(four, missing)).toEqual(none);
    expect(weightedTotal(four, missing)).toEqual(none);
    expect(weightedShare(four, missing)).toEqual(none);
    expect(weightedShares(four, nobody)).toEqual(none);
    expect(weightedAssociation(four, { rows: nobody, columns: nobody })).toEqual(none);
    const weightless = valueOf(designedSample({ weights: Float64Array.of(0, 0, 1, 1) }));
    expect(weightedMean(weightless, Float64Array.of(1, 2, NONE, NONE))).toEqual(none);
  });

  it('say that one answer has no error that could be known', () => {
    const one = Float64Array.of(1, NONE, NONE, NONE);
    const few = { ok: false, error: { reason: 'too-few', have: 1, need: 2 } };
    expect(weightedMean(four, one)).toEqual(few);
    expect(weightedTotal(four, one)).toEqual(few);
  });

  it('have an error of 0 for constant values, and no design effect', () => {
    const sample = valueOf(designedSample({ weights: Float64Array.of(0.1, 0.7, 1.3, 3) }));
    const mean = valueOf(weightedMean(sample, constant));
    expect(mean).toMatchObject({ value: 0.1, standardError: 0, interval: [0.1, 0.1], designEffect: null });
  });

  it('give a share of 0 Wilson’s interval for the effective number of people', () => {
    const sample = valueOf(designedSample({ weights: Float64Array.of(1, 2, 3) }));
    const { value, interval } = valueOf(weightedShare(sample, new Float64Array(3)));
    expect(value).toBe(0);
    expect(interval).toEqual(wilsonInterval({ successes: 0, n: 36 / 14 }));
  });

  it('give a share of a census no interval but itself', () => {
    const census = { weights: new Float64Array(4).fill(1), populationSizes: new Float64Array(4).fill(4) };
    const share = valueOf(weightedShare(valueOf(designedSample(census)), Float64Array.of(1, 0, 0, 0)));
    expect(share).toMatchObject({ value: 0.25, standardError: 0, interval: [0.25, 0.25] });
  });

  it('promise no more than a simple random sample where clusters happen to agree', () => {
    const weights = new Float64Array(6).fill(1);
    const sample = valueOf(designedSample({ weights, clusters: Int32Array.of(0, 0, 1, 1, 2, 2) }));
    const { standardError, interval } = valueOf(weightedShare(sample, Float64Array.of(1, 0, 1, 0, 1, 0)));
    expect(standardError).toBe(0);
    expect(interval).toEqual(wilsonInterval({ successes: 3, n: 6 }));
  });

  it('know a share exactly where the design fixes it, and a mean where units agree, whatever sums round', () => {
    const weights = Float64Array.from({ length: 200 }, (_, row) => (row < 150 ? 44.2099990844727 : 15.1000003814697));
    const strata = Int32Array.from(weights, (weight) => (weight > 20 ? 1 : 0));
    const fixed = valueOf(weightedShare(valueOf(designedSample({ weights, strata })), Float64Array.from(strata)));
    expect(fixed).toMatchObject({ standardError: 0, designEffect: 0 });
    const clusters = Int32Array.from({ length: 30 }, (_, row) => row % 6);
    const alike = Float64Array.from({ length: 30 }, (_, row) => (row % 5) + 1);
    const sample = valueOf(designedSample({ weights: new Float64Array(30).fill(1.3), clusters }));
    expect(valueOf(weightedMean(sample, alike)).standardError).toBe(0);
  });

  it.each([1e-12, 1e-17, 1e-24])('keep a share inside 0..1 where one answer of many weighs %d', (lightest) => {
    const weights = Float64Array.from({ length: 40 }, (_, row) => (row === 0 ? lightest : 1 / (row + 2)));
    const sample = valueOf(designedSample({ weights }));
    for (const first of [0, 1]) {
      const values = Float64Array.from(weights, (_, row) => (row === 0 ? first : 1 - first));
      const { value, interval } = valueOf(weightedShare(sample, values));
      for (const bound of [value, ...interval]) expect(bound >= 0 && bound <= 1).toBe(true);
    }
  });

  it('refuse shares of values that are no shares, codes that are no categories, and a combination of nothing', () => {
    expect(() => weightedShare(four, constant)).toThrow(RangeError);
    expect(() => weightedShares(four, { codes: Int32Array.of(0, 1, 2, 0), categories: 2 })).toThrow(RangeError);
    expect(() => meanCombination(four, [])).toThrow(RangeError);
  });
});

describe('weightedAssociation', () => {
  const codes = Int32Array.of(0, 1, 0, 1);

  it('counts people in whole numbers', () => {
    const weights = Float64Array.from({ length: 200 }, (_, row) => 0.1 + (row % 7) / 3);
    const rows = { codes: Int32Array.from(weights, (_, row) => row % 3), categories: 3 };
    const columns = { codes: Int32Array.from(weights, (_, row) => ((row * row) % 11) % 2), categories: 2 };
    const { n } = valueOf(weightedAssociation(valueOf(designedSample({ weights })), { rows, columns }));
    expect(n).toBe(200);
  });

  it('says why there is none', () => {
    const rows = { codes, categories: 2 };
    const alike = { codes: new Int32Array(4), categories: 2 };
    const none = { ok: false, error: { reason: 'no-variance' } };
    expect(weightedAssociation(four, { rows, columns: alike })).toEqual(none);
    const census = { weights: new Float64Array(4).fill(1), populationSizes: new Float64Array(4).fill(4) };
    const columns = { codes: Int32Array.of(0, 0, 1, 1), categories: 2 };
    expect(weightedAssociation(valueOf(designedSample(census)), { rows, columns })).toEqual(none);
  });

  it('is singular where contrasts have only empty cells to stand on', () => {
    const sample = valueOf(equallyWeighted(6));
    const diagonal = { codes: Int32Array.of(0, 1, 2, 0, 1, 2), categories: 3 };
    expect(weightedAssociation(sample, { rows: diagonal, columns: diagonal })).toEqual({
      ok: false,
      error: { reason: 'singular' },
    });
  });
});
