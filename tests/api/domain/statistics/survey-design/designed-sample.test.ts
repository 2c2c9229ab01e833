import { describe, expect, it } from 'vitest';
import { designedSample } from '#domain/statistics/survey-design/designed-sample';
import { weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;

describe('designedSample', () => {
  it.each([
    ['a weight that is missing', { weights: Float64Array.of(1, NONE) }, { reason: 'weight-missing', row: 1 }],
    ['a weight without limit', { weights: Float64Array.of(Infinity, 1) }, { reason: 'weight-missing', row: 0 }],
    ['a negative weight', { weights: Float64Array.of(1, 1, -0.1) }, { reason: 'weight-negative', row: 2 }],
    ['weights that are all 0', { weights: Float64Array.of(0, 0) }, { reason: 'no-weight' }],
    ['no rows', { weights: new Float64Array() }, { reason: 'no-weight' }],
    [
      'a population smaller than the sample',
      {
        weights: Float64Array.of(1, 1, 1),
        strata: Int32Array.of(7, 4, 4),
        populationSizes: Float64Array.of(9, 1, 1),
      },
      { reason: 'population-too-small', row: 1, sampled: 2, population: 1 },
    ],
    [
      'two population sizes in one stratum',
      { weights: Float64Array.of(1, 1), populationSizes: Float64Array.of(20, 30) },
      { reason: 'population-varies', row: 1 },
    ],
  ])('names %s', (_, design, error) => {
    expect(designedSample(design)).toEqual({ ok: false, error });
  });

  it('takes a cluster label that occurs in two strata for two clusters', () => {
    const weights = new Float64Array(6).fill(1);
    const strata = Int32Array.of(0, 0, 0, 1, 1, 1);
    const spanning = valueOf(designedSample({ weights, strata, clusters: Int32Array.of(5, 5, 6, 5, 6, 6) }));
    const named = valueOf(designedSample({ weights, strata, clusters: Int32Array.of(1, 1, 2, 3, 4, 4) }));
    expect(spanning).toEqual(named);
    expect(spanning.stratumOf).toHaveLength(4);
  });

  it('corrects for a population only where its size is known', () => {
    const { strata } = valueOf(
      designedSample({
        weights: new Float64Array(4).fill(1),
        strata: Int32Array.of(0, 0, 1, 1),
        populationSizes: Float64Array.of(NONE, NONE, 8, 8),
      }),
    );
    expect(strata).toEqual([
      { units: 2, correction: 1 },
      { units: 2, correction: 0.75 },
    ]);
  });

  it('refuses columns of different lengths', () => {
    expect(() => designedSample({ weights: Float64Array.of(1), strata: Int32Array.of(1, 2) })).toThrow(RangeError);
    const two = valueOf(designedSample({ weights: Float64Array.of(1, 1) }));
    expect(() => weightedMean(two, Float64Array.of(1))).toThrow(RangeError);
  });
});

describe('a stratum with a single cluster', () => {
  const design = {
    weights: new Float64Array(5).fill(1),
    strata: Int32Array.of(0, 0, 0, 0, 1),
    clusters: Int32Array.of(0, 1, 2, 3, 4),
  };
  const values = Float64Array.of(1, 2, 3, 4, 9);

  it('deviates from the whole sample, and the estimate names the policy', () => {
    const mean = valueOf(weightedMean(valueOf(designedSample(design)), values));
    expect(mean.lone).toEqual({ policy: 'adjust', strata: 1 });
    const ofStratum = (4 / 3) * (2.25 + 0.25 + 0.25 + 2.25);
    const ofLone = (9 - 3.8) ** 2;
    expect(mean.standardError).toBeCloseTo(Math.sqrt(ofStratum + ofLone) / 5, 14);
    expect(mean.degreesOfFreedom).toBe(3);
  });

  it('has no variance if it is all that its stratum has', () => {
    const populationSizes = Float64Array.of(NONE, NONE, NONE, NONE, 1);
    const mean = valueOf(weightedMean(valueOf(designedSample({ ...design, populationSizes })), values));
    expect(mean.standardError).toBeCloseTo(Math.sqrt((4 / 3) * 5) / 5, 14);
  });

  it('says too-few if every stratum is like that', () => {
    const sample = valueOf(designedSample({ ...design, strata: Int32Array.of(0, 1, 2, 3, 4) }));
    expect(weightedMean(sample, values)).toEqual({ ok: false, error: { reason: 'too-few', have: 5, need: 6 } });
  });
});
