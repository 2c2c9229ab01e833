import { describe, expect, it } from 'vitest';
import { effectiveSample } from '#domain/statistics/survey-design/effective-sample';
import { designedSample, equallyWeighted } from '#domain/statistics/survey-design/designed-sample';
import { groupWeights, type Margin } from '#domain/statistics/survey-design/margin';
import { rakedSample } from '#domain/statistics/survey-design/raked-sample';
import { trimmedRaking } from '#domain/statistics/survey-design/trimmed-raking';
import { weightedAssociation } from '#domain/statistics/survey-design/weighted-association';
import { weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import { weightedShare } from '#domain/statistics/survey-design/weighted-shares';
import { weightedTotal } from '#domain/statistics/survey-design/weighted-total';
import figures from '../../../../data/api/figures.json';
import bfi from '../../../../data/bfi/weighting.json';
import { apiCodes, apiColumn, apiSample } from '../../../../support/data-sets/api-schools';
import { bfiScores } from '../../../../support/data-sets/bfi';
import { dataColumns } from '../../../../support/data-sets/data-set';
import { expectFigures } from '../../../../support/expect-figures';
import { valueOf } from '../../../../support/value-of';

type Schools = 'clusters' | 'stratified';

const typesOf = (schools: Schools): Margin => ({ groupOf: apiCodes(schools, 'stype'), totals: [4421, 755, 1018] });
const targetsOf = (schools: Schools): Margin => ({ groupOf: apiCodes(schools, 'sch.wide'), totals: [1072, 5122] });
const mealsOf = (schools: Schools): Margin => ({
  groupOf: apiCodes(schools, 'meals'),
  totals: [2000, 1494, 1300, 1400],
});

describe('raking to one margin, which is post-stratification', () => {
  const { sample } = valueOf(rakedSample(apiSample('clusters'), [typesOf('clusters')]));
  const expected = figures.postStratified.clusters;
  const score = apiColumn('clusters', 'api00');
  const enrolled = apiColumn('clusters', 'enroll');

  it('gives the published total of pupils in apiclus1 by type of school: 3,680,893 with a standard error of 406,293', () => {
    const total = valueOf(weightedTotal(sample, enrolled));
    expect([Math.round(total.value), Math.round(total.standardError)]).toEqual([3_680_893, 406_293]);
  });

  it('gives R’s mean, total, domain mean and test of association', () => {
    const inDomain = apiCodes('clusters', 'sch.wide').map((met) => 1 - met);
    const domain = score.map((value, row) => (inDomain[row] ? value : Number.NaN));
    const meals = { codes: apiCodes('clusters', 'meals'), categories: 4 };
    const targetMet = { codes: apiCodes('clusters', 'sch.wide'), categories: 2 };
    const { test } = valueOf(weightedAssociation(sample, { rows: meals, columns: targetMet }));
    expectFigures(valueOf(weightedMean(sample, score)), expected.mean);
    expectFigures(valueOf(weightedTotal(sample, enrolled)), expected.total);
    expectFigures(valueOf(weightedMean(sample, domain)), expected.domain);
    const { F, p, numerator: above, denominator: below } = expected.typeByWide;
    expectFigures({ F: test.f, p: test.p, ...test.degrees }, { F, p, numerator: above, denominator: below });
  });

  it('gives R’s figures where the weights before were unequal', () => {
    const stratified = valueOf(rakedSample(apiSample('stratified'), [targetsOf('stratified')])).sample;
    const { mean, total } = figures.postStratified.stratified;
    expectFigures(valueOf(weightedMean(stratified, apiColumn('stratified', 'api00'))), mean);
    expectFigures(valueOf(weightedTotal(stratified, apiColumn('stratified', 'enroll'))), total);
  });

  it('leaves no error of what the population is known to be like', () => {
    const isHigh = Float64Array.from(apiCodes('clusters', 'stype'), (type) => Number(type === 1));
    const share = valueOf(weightedShare(sample, isHigh));
    expect(share.value).toBeCloseTo(755 / 6194, 12);
    expect(share.standardError).toBe(0);
  });
});

describe('rakedSample', () => {
  it('brings [[30, 10], [20, 40]] to rows 60, 40 and columns 45, 55', () => {
    const sample = valueOf(designedSample({ weights: Float64Array.of(30, 10, 20, 40) }));
    const raked = rakedSample(sample, [
      { groupOf: Int32Array.of(0, 0, 1, 1), totals: [60, 40] },
      { groupOf: Int32Array.of(0, 1, 0, 1), totals: [45, 55] },
    ]);
    const expected = [36.688181, 23.311819, 8.311819, 31.688181];
    valueOf(raked).sample.weights.forEach((weight, cell) => expect(weight).toBeCloseTo(expected[cell] ?? 0, 6));
  });

  it('gives R’s weights, means and totals of clusters raked by type and targets', () => {
    const margins = [typesOf('clusters'), targetsOf('clusters')];
    const { sample } = valueOf(rakedSample(apiSample('clusters'), margins));
    const { weights, mean, total } = figures.raked.clusters;
    const [types, targets] = margins.map(({ groupOf }) => groupOf);
    sample.weights.forEach((weight, row) => {
      expect(weight).toBeCloseTo(weights[2 * (types?.[row] ?? 0) + (targets?.[row] ?? 0)] ?? 0, 6);
    });
    expectFigures(valueOf(weightedMean(sample, apiColumn('clusters', 'api00'))), mean);
    expectFigures(valueOf(weightedTotal(sample, apiColumn('clusters', 'enroll'))), total);
  });

  it('gives the errors of R’s calibrate where the weights before were unequal', () => {
    const margins = [mealsOf('stratified'), targetsOf('stratified')];
    const { sample } = valueOf(rakedSample(apiSample('stratified'), margins));
    const { mean, total } = figures.raked.stratified;
    expectFigures(valueOf(weightedMean(sample, apiColumn('stratified', 'api00'))), mean);
    expectFigures(valueOf(weightedTotal(sample, apiColumn('stratified', 'enroll'))), total);
  });

  it('gives R’s weights, design effect and weighted figures of bfi raked by age and gender', () => {
    const [age, gender] = bfiColumns();
    const raked = valueOf(rakedSample(valueOf(equallyWeighted(age.length)), bfiMargins(age, gender)));
    raked.sample.weights.forEach((weight, row) => {
      const cell = `${['le24', '25_34', 'ge35'][ageGroup(age[row])]}/${gender[row]}`;
      expect(weight).toBeCloseTo(new Map(Object.entries(bfi.raking.weights_mean1)).get(cell) ?? 0, 9);
    });
    expect(raked.effective.designEffect).toBeCloseTo(bfi.raking.kish_deff, 8);
    expect(raked.effective.size).toBeCloseTo(bfi.raking.n_eff, 5);
    for (const [scale, mean] of Object.entries(bfi.raking.weighted_mean_scales)) {
      expect(valueOf(weightedMean(raked.sample, bfiScores(scale))).value, scale).toBeCloseTo(mean, 9);
    }
    const [a5 = new Float64Array()] = dataColumns('bfi', ['A5']);
    const top = a5.map((answer) => (Number.isNaN(answer) ? answer : Number(answer >= 5)));
    expect(valueOf(weightedShare(raked.sample, top)).value).toBeCloseTo(bfi.raking.weighted_top2_A5, 9);
  });

  it('keeps the share of those whose group is not known, and reaches the totals among the others', () => {
    const margin = { groupOf: Int32Array.of(0, 0, 0, 1, -1), totals: [20, 80] };
    const { weights } = valueOf(rakedSample(valueOf(equallyWeighted(5)), [margin])).sample;
    expect(weights[4]).toBeCloseTo(20, 12);
    const [first = 0, second = 0] = groupWeights(margin, weights);
    expect(first / (first + second)).toBeCloseTo(0.2, 12);
  });

  it.each([
    ['a group of a margin that nobody belongs to', [10, 10, 5], { reason: 'empty-cell', margin: 1, group: 2 }],
    ['a group that the population does not have', [25, 0], { reason: 'group-not-in-population', margin: 1, group: 1 }],
    ['margins of different totals', [10, 10], { reason: 'margins-disagree', margin: 1 }],
  ])('names %s', (_, totals, error) => {
    const raked = rakedSample(valueOf(equallyWeighted(4)), [
      { groupOf: Int32Array.of(0, 0, 1, 1), totals: [10, 15] },
      { groupOf: Int32Array.of(0, 1, 0, 1), totals },
    ]);
    expect(raked).toEqual({ ok: false, error });
  });

  it('says so if empty combinations of groups keep the margins from being reached', () => {
    const raked = rakedSample(valueOf(equallyWeighted(3)), [
      { groupOf: Int32Array.of(0, 0, 1), totals: [10, 90] },
      { groupOf: Int32Array.of(0, 1, 1), totals: [90, 10] },
    ]);
    expect(raked).toEqual({ ok: false, error: { reason: 'not-converged', have: 1000 } });
  });

  it('refuses margins that are not of this sample', () => {
    const sample = valueOf(equallyWeighted(2));
    expect(() => rakedSample(sample, [])).toThrow(RangeError);
    expect(() => rakedSample(sample, [{ groupOf: Int32Array.of(0), totals: [1] }])).toThrow(RangeError);
    expect(() => rakedSample(sample, [{ groupOf: Int32Array.of(0, 1), totals: [1] }])).toThrow(RangeError);
    expect(() => rakedSample(sample, [{ groupOf: Int32Array.of(0, 1), totals: [2, -1] }])).toThrow(RangeError);
  });
});

describe('trimmedRaking', () => {
  const sample = valueOf(equallyWeighted(200));
  const everyTenth = Int32Array.from({ length: 200 }, (_, row) => Number(row % 10 === 0));
  const everyTenthTen = Int32Array.from({ length: 200 }, (_, row) => Number(Math.floor(row / 10) % 10 === 0));

  it('cuts weights to multiples of the median and still reaches the margins, if both can be had', () => {
    const margins = [everyTenth, everyTenthTen].map((groupOf) => ({ groupOf, totals: [160, 40] }));
    const untrimmed = valueOf(rakedSample(sample, margins));
    const trimmed = valueOf(trimmedRaking(sample, margins));
    const { weights } = trimmed.sample;
    const [lowest, highest] = trimmed.bounds;
    expect(trimmed).toMatchObject({ trimmed: 2, outside: 0 });
    expect(Math.max(...untrimmed.sample.weights) / highest).toBeGreaterThan(1.5);
    expect(Math.max(...weights) / highest).toBeLessThan(1.00001);
    expect(lowest / highest).toBeCloseTo(0.1, 12);
    for (const margin of margins) {
      expect(groupWeights(margin, weights)[1]).toBeCloseTo(40, 7);
    }
    expect(trimmed.effective.designEffect).toBeLessThan(untrimmed.effective.designEffect);
  });

  it('says how many weights stay outside the bounds because the margins ask for it', () => {
    const margin = { groupOf: everyTenth, totals: [100, 100] };
    const trimmed = valueOf(trimmedRaking(sample, [margin]));
    expect(trimmed).toMatchObject({ trimmed: 20, outside: 20, rounds: 1 });
    expect(groupWeights(margin, trimmed.sample.weights)[1]).toBeCloseTo(100, 9);
  });

  it('is plain raking where no weight is far from the median', () => {
    const margins = [{ groupOf: everyTenth, totals: [170, 30] }];
    const { sample: trimmed, rounds } = valueOf(trimmedRaking(sample, margins));
    expect(rounds).toBe(0);
    expect(trimmed.weights).toEqual(valueOf(rakedSample(sample, margins)).sample.weights);
  });

  it('passes on what keeps margins from being reached, and refuses bounds without the median between them', () => {
    const empty = [{ groupOf: new Int32Array(200), totals: [1, 1] }];
    expect(trimmedRaking(sample, empty)).toEqual({ ok: false, error: { reason: 'empty-cell', margin: 0, group: 1 } });
    expect(() => trimmedRaking(sample, empty, [1.5, 3])).toThrow(RangeError);
  });
});

describe('effectiveSample', () => {
  it('is Kish’s n Σw²/(Σw)², in which rows without weight do not count', () => {
    expect(effectiveSample(Float64Array.of(1, 2, 3, 0))).toEqual({ designEffect: (3 * 14) / 36, size: 36 / 14 });
  });
});

function bfiColumns(): readonly [Float64Array, Float64Array] {
  const [age = new Float64Array(), gender = new Float64Array()] = dataColumns('bfi', ['age', 'gender']);
  return [age, gender];
}

/** To a mean weight of 1. */
function bfiMargins(age: Float64Array, gender: Float64Array): readonly Margin[] {
  const { le24, ge35, ...between } = bfi.raking.targets.age;
  const toCounts = (shares: readonly number[]) => shares.map((share) => share * age.length);
  return [
    { groupOf: Int32Array.from(age, ageGroup), totals: toCounts([le24, between['25_34'], ge35]) },
    { groupOf: Int32Array.from(gender, (code) => code - 1), totals: toCounts([0.5, 0.5]) },
  ];
}

function ageGroup(age = Number.NaN): number {
  if (age <= 24) return 0;
  return age <= 34 ? 1 : 2;
}
