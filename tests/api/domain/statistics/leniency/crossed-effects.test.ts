import { describe, expect, it } from 'vitest';
import { crossedEffects } from '#domain/statistics/leniency/crossed-effects';
import wine from '../../../../data/wine/agreement.json';
import { dataColumns } from '../../../../support/data-sets/data-set';
import {
  effectsOf,
  incompleteWineRows,
  ratingsFrom,
  turned,
  wineRows,
  type RatingRow,
} from '../../../../support/data-sets/rating-rows';
import { valueOf } from '../../../../support/value-of';

/** Here and below: lme4 1.1-31 in R 4.2.2, lmer(y ~ 1 + (1 | rater) + (1 | target)), bobyqa with rhoend 1e-12. */
const INCOMPLETE_WINE = {
  judges: 55.522266140005,
  bottles: 225.735350863009,
  residual: 165.261629481778,
  mean: { value: 47.10346994544, standardError: 6.125248460678 },
  deviance: 466.0281119528,
  bottleModes: [
    -17.555963746261, -12.646609123929, -5.792709915298, -9.278614643597, 3.990093031298, 1.645327042647,
    23.46794167448, 16.170535680661,
  ],
  bottleDeviations: [
    4.356400446513, 5.4358394811, 5.174234479733, 5.436910845029, 5.4358394811, 5.166731793297, 5.172145826732,
    5.4358394811,
  ],
  judgeModes: [
    10.9151067306116, -0.7526277819654, 4.1476997731424, 0.4267779651731, -0.1257858754601, 3.9753835679512,
    -10.1856586899904, -4.6390476022985, -3.7618480871636,
  ],
  judgeDeviations: [
    4.301983813452, 4.904208781674, 4.693561859247, 4.552759386252, 4.904208781674, 4.551719087933, 4.693975083631,
    4.904208781674, 4.693561859247,
  ],
};

describe('crossedEffects', () => {
  it('is the analysis of variance where every judge rated every bottle', () => {
    const { variances, mean, iterations } = valueOf(crossedEffects(ratingsFrom(wineRows())));
    const { MSB, MSJ, MSE, n, k } = wine.response.anova;
    expect(variances.targets.variance).toBeCloseTo((MSB - MSE) / k, 7);
    expect(variances.raters.variance).toBeCloseTo((MSJ - MSE) / n, 7);
    expect(variances.residual.variance).toBeCloseTo(MSE, 7);
    expect(mean.standardError).toBeCloseTo(Math.sqrt((MSB + MSJ - MSE) / (n * k)), 7);
    expect(iterations).toBe(1);
  });

  it('gives shares of variance, that of targets being the second intraclass correlation', () => {
    const { variances } = valueOf(crossedEffects(ratingsFrom(wineRows())));
    expect(variances.targets.share).toBeCloseTo(wine.response.icc.ICC2.icc, 9);
    const { raters, targets, residual } = variances;
    expect(raters.share / targets.share).toBeCloseTo(raters.variance / targets.variance, 12);
    expect(raters.share + targets.share + residual.share).toBeCloseTo(1, 12);
  });

  it('gives the published deviations .8467, 1.9316, .5499 of penicillin on 24 plates in six samples', () => {
    const { raters, targets, residual } = valueOf(crossedEffects(ratingsFrom(penicillinRows()))).variances;
    const published = [raters, targets, residual].map(({ variance }) => Math.sqrt(variance).toFixed(4));
    expect(published).toEqual(['0.8467', '1.9316', '0.5499']);
    expect(raters.variance).toBeCloseTo(0.716908176766, 6);
    expect(targets.variance).toBeCloseTo(3.730917588346, 6);
    expect(residual.variance).toBeCloseTo(0.302415462713, 6);
  });

  it('gives mean, restricted deviance and the conditional modes of lme4 for the six samples', () => {
    const { targets, mean, deviance } = valueOf(crossedEffects(ratingsFrom(penicillinRows())));
    expect(mean.value).toBeCloseTo(22.9722222222, 9);
    expect(mean.standardError).toBeCloseTo(0.8085733606, 7);
    expect(deviance).toBeCloseTo(330.8605889911, 8);
    const expected = [2.18705797, -1.01047615, 1.93789946, -0.09689497, -0.01384214, -3.00374417];
    effectsOf(targets).forEach((mode, sample) => expect(mode).toBeCloseTo(expected[sample] ?? 0, 7));
    targets.forEach((sample) => expect(valueOf(sample).conditionalDeviation).toBeCloseTo(0.202170802978, 7));
  });

  it.each([
    ['bottles, which are fewer', false, INCOMPLETE_WINE.bottleModes, INCOMPLETE_WINE.bottleDeviations],
    ['judges, which are more', true, INCOMPLETE_WINE.judgeModes, INCOMPLETE_WINE.judgeDeviations],
  ])('is lme4 with gaps and repeated ratings, for %s', (_, turn, modes, deviations) => {
    const rows = incompleteWineRows();
    const { targets, variances, mean, deviance } = valueOf(crossedEffects(ratingsFrom(turn ? turned(rows) : rows)));
    const [judges, bottles] = turn ? [variances.targets, variances.raters] : [variances.raters, variances.targets];
    expect(judges.variance / INCOMPLETE_WINE.judges).toBeCloseTo(1, 6);
    expect(bottles.variance / INCOMPLETE_WINE.bottles).toBeCloseTo(1, 6);
    expect(variances.residual.variance / INCOMPLETE_WINE.residual).toBeCloseTo(1, 6);
    expect(mean.value).toBeCloseTo(INCOMPLETE_WINE.mean.value, 6);
    expect(mean.standardError).toBeCloseTo(INCOMPLETE_WINE.mean.standardError, 6);
    expect(deviance).toBeCloseTo(INCOMPLETE_WINE.deviance, 9);
    effectsOf(targets).forEach((mode, target) => expect(mode).toBeCloseTo(modes[target] ?? 0, 5));
    targets.forEach((target, position) =>
      expect(valueOf(target).conditionalDeviation).toBeCloseTo(deviations[position] ?? 0, 5),
    );
  });

  it('is lme4 where no target has two raters, so that moments say nothing of raters', () => {
    const { variances, deviance } = valueOf(
      crossedEffects(
        ratingsFrom([
          [1, 1, -41.9],
          [0, 0, -1.8],
          [0, 2, 38.5],
          [0, 2, 41.2],
          [1, 1, -42],
          [0, 0, -0.3],
        ]),
      ),
    );
    expect(variances.raters.variance).toBeCloseTo(1254.60773, 2);
    expect(variances.targets.variance).toBeCloseTo(835.609507, 2);
    expect(variances.residual.variance).toBeCloseTo(1.591666, 5);
    expect(deviance).toBeCloseTo(33.31862239793, 8);
  });

  describe('names a variance for which lme4 1.1-31 finds no more than 0 (singular fit)', () => {
    it.each([
      { slope: 1, gaps: [], raters: 0, targets: 0, residual: 10.4931034483, deviance: 153.87046088811 },
      { slope: 8, gaps: [], raters: 0, targets: 0.0244444736, residual: 6.986666643, deviance: 142.15883611059 },
      { slope: 10, gaps: [], raters: 2.0246666645, targets: 0, residual: 6.65, deviance: 145.26938843818 },
      { slope: 1, gaps: GAPS, raters: 0, targets: 0.155911524, residual: 11.0109855, deviance: 129.17382223976 },
      { slope: 10, gaps: GAPS, raters: 1.484483911, targets: 0, residual: 6.598969407, deviance: 119.9131704424 },
    ])('raters $raters, targets $targets', ({ slope, gaps, raters, targets, residual, deviance }) => {
      const estimate = valueOf(crossedEffects(ratingsFrom(remainders(slope, gaps))));
      expect(estimate.variances.raters).toMatchObject({ variance: expect.closeTo(raters, 5), atZero: raters === 0 });
      expect(estimate.variances.targets).toMatchObject({ variance: expect.closeTo(targets, 5), atZero: targets === 0 });
      expect(estimate.variances.residual.variance).toBeCloseTo(residual, 5);
      expect(estimate.deviance).toBeCloseTo(deviance, 8);
      if (targets === 0) expect(effectsOf(estimate.targets)).toEqual(Array(5).fill(0));
    });
  });
});

const GAPS: readonly number[] = [1, 8, 9, 16, 24];

/** Six raters of five targets: (slope i + 5 j² + 3 i j) mod 11 with i and j from 1, less the rows named. */
function remainders(slope: number, gaps: readonly number[]): readonly RatingRow[] {
  return Array.from({ length: 30 }, (_, row): RatingRow => {
    const [i, j] = [(row % 6) + 1, Math.floor(row / 6) + 1];
    return [i - 1, j - 1, (slope * i + 5 * j * j + 3 * i * j) % 11];
  }).filter((_, row) => !gaps.includes(row));
}

function penicillinRows(): readonly RatingRow[] {
  const [plates = [], samples = [], diameters = []] = dataColumns('penicillin', ['plate', 'sample', 'diameter']);
  return Array.from(diameters, (value, row) => [(plates[row] ?? 0) - 1, (samples[row] ?? 0) - 1, value]);
}
