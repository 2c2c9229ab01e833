import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import { designedSample, equallyWeighted, type DesignedSample } from '#domain/statistics/survey-design/designed-sample';
import { groupWeights } from '#domain/statistics/survey-design/margin';
import { rakedSample } from '#domain/statistics/survey-design/raked-sample';
import { weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import { weightedShare, weightedShares } from '#domain/statistics/survey-design/weighted-shares';
import { wilsonInterval } from '#domain/statistics/intervals/wilson-interval';
import { valueOf } from '../../../../support/value-of';

/** People of a sample with strata, clusters and one answer in ten missing. */
const people = fc.array(
  fc.record({
    weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
    stratum: fc.integer({ min: 0, max: 2 }),
    cluster: fc.integer({ min: 0, max: 5 }),
    answer: fc.integer({ min: 0, max: 9 }),
    group: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 8, maxLength: 60 },
);

type People = typeof people extends fc.Arbitrary<infer Drawn> ? Drawn : never;

describe('figures of a designed sample', () => {
  it('do not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(people, fc.double({ min: 0.01, max: 1000, noNaN: true }), (rows, factor) => {
        const scaled = rows.map((row) => ({ ...row, weight: row.weight * factor }));
        expectSameMean(rows, scaled);
      }),
    );
  });

  it('do not depend on the order of the rows', () => {
    fc.assert(fc.property(people, (rows) => expectSameMean(rows, rows.toReversed())));
  });

  it('are the plain mean, its error and the plain Wilson interval for equal weights without design', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const answers = Float64Array.from(rows, ({ answer }) => answer);
        const { n, mean, variance } = columnMoments(answers);
        const sample = valueOf(equallyWeighted(n));
        const estimate = valueOf(weightedMean(sample, answers));
        expect(estimate.value).toBeCloseTo(mean, 10);
        expect(estimate.standardError).toBeCloseTo(standardErrorOfMean({ variance, n }), 10);
        expect(estimate.degreesOfFreedom).toBe(n - 1);
        const top = answers.map((answer) => Number(answer >= 5));
        const plain = wilsonInterval({ successes: top.filter((one) => one === 1).length, n });
        valueOf(weightedShare(sample, top)).interval.forEach((end, side) =>
          expect(end).toBeCloseTo(plain[side] ?? 0, 10),
        );
      }),
    );
  });

  it('are shares that sum to 1 and vary together so that their sum does not', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const codes = Int32Array.from(rows, ({ group }) => group);
        const result = weightedShares(sampleOf(rows), { codes, categories: 3 });
        fc.pre(result.ok);
        const { shares, covariances } = valueOf(result);
        expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
        expect(covariances.sum()).toBeCloseTo(0, 12);
        for (const { value, interval } of shares) {
          expect(interval[0]).toBeLessThanOrEqual(value + 1e-12);
          expect(interval[1]).toBeGreaterThanOrEqual(value - 1e-12);
        }
      }),
    );
  });
});

describe('raked weights', () => {
  const totals = [50, 30, 20];

  it('reproduce their margins', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const margins = marginsOf(rows);
        const raked = rakedSample(sampleOf(rows), margins);
        fc.pre(raked.ok);
        const { weights } = valueOf(raked).sample;
        for (const margin of margins) {
          groupWeights(margin, weights).forEach((sum, group) => expect(sum).toBeCloseTo(margin.totals[group] ?? 0, 6));
        }
      }),
    );
  });

  it('leave no error of the groups they were raked to', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const raked = rakedSample(sampleOf(rows), marginsOf(rows));
        fc.pre(raked.ok);
        const inGroup = Float64Array.from(rows, ({ group }) => Number(group === 1));
        const share = weightedShare(valueOf(raked).sample, inGroup);
        fc.pre(share.ok);
        expect(valueOf(share).standardError).toBeLessThan(1e-9);
      }),
    );
  });

  it('say the same of a margin that is named twice', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const [margin] = marginsOf(rows);
        fc.pre(margin !== undefined);
        const [once, twice] = [[margin], [margin, margin]].map((margins) => rakedSample(sampleOf(rows), margins));
        fc.pre(once?.ok === true && twice?.ok === true);
        expectSame(weightedMean(once.value.sample, answersOf(rows)), weightedMean(twice.value.sample, answersOf(rows)));
      }),
    );
  });

  function marginsOf(rows: People) {
    return [
      { groupOf: Int32Array.from(rows, ({ group }) => group), totals },
      { groupOf: Int32Array.from(rows, ({ cluster }) => cluster % 2), totals: [45, 55] },
    ];
  }
});

function sampleOf(rows: People): DesignedSample {
  return valueOf(
    designedSample({
      weights: Float64Array.from(rows, ({ weight }) => weight),
      strata: Int32Array.from(rows, ({ stratum }) => stratum),
      clusters: Int32Array.from(rows, ({ cluster }) => cluster),
    }),
  );
}

/** An answer of 0 counts as missing. */
function answersOf(rows: People): Float64Array {
  return Float64Array.from(rows, ({ answer }) => (answer === 0 ? Number.NaN : answer));
}

function expectSameMean(first: People, second: People): void {
  expectSame(weightedMean(sampleOf(first), answersOf(first)), weightedMean(sampleOf(second), answersOf(second)));
}

function expectSame(first: ReturnType<typeof weightedMean>, second: ReturnType<typeof weightedMean>): void {
  if (!first.ok || !second.ok) return expect(first).toEqual(second);
  expect(first.value.value).toBeCloseTo(second.value.value, 9);
  expect(first.value.standardError).toBeCloseTo(second.value.standardError, 9);
  expect(first.value.degreesOfFreedom).toBe(second.value.degreesOfFreedom);
}
