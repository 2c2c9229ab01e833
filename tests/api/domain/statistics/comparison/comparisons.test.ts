import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf } from '#domain/statistics/comparison/bands';
import { holm } from '#domain/statistics/comparison/holm';
import { contributorsTo, pairedDifference } from '#domain/statistics/comparison/paired-difference';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { weightedComposite } from '#domain/statistics/weighted-composite';
import { significanceTest, testedDifference, welchTest } from '#domain/statistics/comparison/welch-test';
import { momentsOf } from '../../../../support/data-sets/moments-of';

/** Student 1908, as in R's datasets: hours of sleep gained under two drugs by the same ten patients. */
const SLEEP_1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SLEEP_2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

function meanOf(values: readonly number[]) {
  const moments = momentsOf(values);
  return { value: moments.mean, standardError: standardErrorOfMean(moments), degreesOfFreedom: moments.n - 1 };
}

/** Contributions to a mean, scaled so that their squares add up to s²/n. */
function influencesOf(values: readonly number[]): readonly number[] {
  const { mean, n } = momentsOf(values);
  return values.map((value) => ((value - mean) / n) * Math.sqrt(n / (n - 1)));
}

describe('welchTest', () => {
  it('gives t.test(extra ~ group, data = sleep) of R: t = −1.8608, df = 17.776, p = 0.07939', () => {
    const test = welchTest(meanOf(SLEEP_1), meanOf(SLEEP_2));
    expect(test.value / test.standardError).toBeCloseTo(-1.8608, 4);
    expect(test.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(test.p).toBeCloseTo(0.07939, 5);
  });

  it('finds no difference between two exact equal values and a certain one between two exact unequal ones', () => {
    const exact = (value: number) => ({ value, standardError: 0, degreesOfFreedom: 9 });
    expect(welchTest(exact(80), exact(80)).p).toBe(1);
    expect(welchTest(exact(80), exact(81)).p).toBe(0);
  });

  it('finds none between values that only the rounding of doubles parts', () => {
    const unanimous = { value: 200 / 3, standardError: 0, degreesOfFreedom: 9 };
    expect(welchTest(unanimous, { ...unanimous, value: 200 / 3 + 1e-13 }).p).toBe(1);
    expect(welchTest({ ...unanimous, standardError: 1e-15 }, { ...unanimous, value: 200 / 3 - 1e-13 }).p).toBe(1);
  });
});

describe('pairedDifference', () => {
  const value = (values: readonly number[]) => momentsOf(values).mean;

  it('is the paired t test where all raters are common: sleep, t = −4.0621, df = 9, p = 0.002833', () => {
    const test = pairedDifference(
      { value: value(SLEEP_1), influences: Float64Array.from(influencesOf(SLEEP_1)) },
      { value: value(SLEEP_2), influences: Float64Array.from(influencesOf(SLEEP_2)) },
      [{ start: 0, end: 10 }],
    );
    expect(test.value / test.standardError).toBeCloseTo(-4.0621, 4);
    expect(test.degreesOfFreedom).toBeCloseTo(9, 12);
    expect(testedDifference(test).p).toBeCloseTo(0.002833, 6);
  });

  it('is Welch’s test where none is', () => {
    const absent = Array.from({ length: 10 }, () => Number.NaN);
    const test = pairedDifference(
      { value: value(SLEEP_1), influences: Float64Array.from([...influencesOf(SLEEP_1), ...absent]) },
      { value: value(SLEEP_2), influences: Float64Array.from([...absent, ...influencesOf(SLEEP_2)]) },
      [{ start: 0, end: 20 }],
    );
    const welch = welchTest(meanOf(SLEEP_1), meanOf(SLEEP_2));
    expect(test.standardError).toBeCloseTo(welch.standardError, 12);
    expect(test.degreesOfFreedom).toBeCloseTo(welch.degreesOfFreedom, 10);
  });

  it('is the same to the last bit when only the contributors are gone through', () => {
    const column = fc.array(
      fc.oneof({ weight: 4, arbitrary: fc.constant(Number.NaN) }, fc.integer({ min: -9, max: 9 })),
      {
        minLength: 40,
        maxLength: 40,
      },
    );
    const strata = [
      { start: 0, end: 13 },
      { start: 13, end: 13 },
      { start: 13, end: 40 },
    ];
    fc.assert(
      fc.property(column, column, (a, b) => {
        const [ofA, ofB] = [a, b].map((influences) => ({ value: 1, influences: Float64Array.from(influences) }));
        if (ofA === undefined || ofB === undefined) return;
        const named = [ofA, ofB].map((one) => ({ ...one, raters: contributorsTo(one.influences) }));
        expect(pairedDifference(named[0] ?? ofA, named[1] ?? ofB, strata)).toEqual(pairedDifference(ofA, ofB, strata));
      }),
    );
  });
});

describe('significanceTest', () => {
  it('gives the verdicts of the tested difference', () => {
    const differences = fc.record({
      value: fc.double({ min: -5, max: 5, noNaN: true }),
      standardError: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 3, noNaN: true })),
      degreesOfFreedom: fc.double({ min: 1, max: 200, noNaN: true }),
    });
    fc.assert(
      fc.property(differences, fc.double({ min: 1e-6, max: 0.5, noNaN: true }), (difference, level) => {
        expect(significanceTest(level)(difference)).toBe(testedDifference(difference).p <= level);
      }),
    );
  });
});

describe('weightedComposite', () => {
  it('gives the worked example of the trace picture: four groups, S = 82.774, a census of 58 leaders', () => {
    const composite = weightedComposite([
      { weight: 20, mean: 84.8673, variance: 11.5 ** 2, n: 49, populationSize: 58 },
      { weight: 20, mean: 85.351, variance: 17.2 ** 2, n: 104 },
      { weight: 20, mean: 79.9701, variance: 16.1 ** 2, n: 167 },
      { weight: 40, mean: 81.8407, variance: 15.8 ** 2, n: 364 },
    ]);
    expect(composite.value).toBeCloseTo(82.774, 3);
    expect(composite.standardError).toBeCloseTo(Math.sqrt(0.3019), 2);
  });

  it('is a plain Welch difference with weights 1 and −1 turned to halves: df of sleep again', () => {
    const half = (values: readonly number[]) => ({ ...momentsOf(values), weight: 1 });
    const composite = weightedComposite([half(SLEEP_1), half(SLEEP_2)]);
    expect(composite.degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(composite.standardError).toBeCloseTo(welchTest(meanOf(SLEEP_1), meanOf(SLEEP_2)).standardError / 2, 12);
  });

  it('is exact, with usable degrees of freedom, where all gave the same', () => {
    expect(weightedComposite([{ weight: 1, mean: 100, variance: 0, n: 12 }])).toEqual({
      value: 100,
      standardError: 0,
      degreesOfFreedom: 11,
    });
  });

  it('refuses groups without any weight', () => {
    expect(() => weightedComposite([{ weight: 0, mean: 1, variance: 1, n: 5 }])).toThrow(RangeError);
  });
});

describe('holm', () => {
  it('gives p.adjust(c(.01, .02, .03, .04, .05), "holm") of R, in any order of input', () => {
    expect(holm([0.03, 0.01, 0.05, 0.02, 0.04]).map((p) => Number(p.toFixed(10)))).toEqual([
      0.09, 0.05, 0.09, 0.08, 0.09,
    ]);
  });

  it('steps down on Holm’s own terms: 0.013 passes beside 0.001 although 0.013 × 4 does not', () => {
    const adjusted = holm([0.001, 0.013, 0.4, 0.9]);
    expect(adjusted[1]).toBeCloseTo(0.039, 12);
    expect(adjusted[3]).toBe(0.9);
  });

  it('never exceeds 1', () => {
    expect(holm([0.7, 0.8])).toEqual([1, 1]);
  });
});

describe('bandsOf', () => {
  it('names above and below only after the adjustment of the whole family', () => {
    const difference = (value: number) => testedDifference({ value, standardError: 1, degreesOfFreedom: 1000 });
    expect(bandsOf([5, -5, 2.1, -2.1].map(difference))).toEqual([
      'above',
      'below',
      'not-distinguishable',
      'not-distinguishable',
    ]);
    expect(bandsOf([difference(2.1)])).toEqual(['above']);
  });
});
