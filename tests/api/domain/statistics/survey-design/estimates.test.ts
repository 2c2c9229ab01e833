import { describe, expect, it } from 'vitest';
import { meanCombination } from '#domain/statistics/survey-design/mean-combination';
import { weightedAssociation } from '#domain/statistics/survey-design/weighted-association';
import { weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import { weightedShares } from '#domain/statistics/survey-design/weighted-shares';
import { weightedTotal } from '#domain/statistics/survey-design/weighted-total';
import { testedDifference } from '#domain/statistics/comparison/welch-test';
import figures from '../../../../data/api/figures.json';
import { API_DESIGNS, apiCodes, apiColumn, apiSample } from '../../../../support/data-sets/api-schools';
import { expectFigures } from '../../../../support/expect-figures';
import { valueOf } from '../../../../support/value-of';

describe.each(API_DESIGNS)('figures of R’s survey with the design %s', (design) => {
  const sample = apiSample(design);
  const expected = figures[design];
  const score = apiColumn(design, 'api00');
  const targetMet = apiCodes(design, 'sch.wide');
  const meals = { codes: apiCodes(design, 'meals'), categories: 4 };
  const scoreWhere = (met: number) => score.map((value, row) => (targetMet[row] === met ? value : Number.NaN));

  it('match in mean, error and design effect', () => {
    const { degreesOfFreedom, ...mean } = expected.mean;
    const estimate = valueOf(weightedMean(sample, score));
    expectFigures(estimate, mean);
    expect(estimate.degreesOfFreedom).toBe(degreesOfFreedom);
  });

  it('match in the total of a column with gaps', () => {
    expectFigures(valueOf(weightedTotal(sample, apiColumn(design, 'enroll'))), expected.total);
  });

  it('match in all shares of a column, their covariances, and prop.test of the effective sample', () => {
    const { shares, covariances } = valueOf(weightedShares(sample, meals));
    for (const [category, share] of shares.entries()) {
      expectFigures(share, {
        value: expected.shares.value[category],
        standardError: expected.shares.standardError[category],
        designEffect: expected.shares.designEffect[category],
      });
    }
    shares.forEach(({ interval }, category) => {
      const [low, high] = expected.shares.interval[category] ?? [];
      expectFigures({ low: interval[0], high: interval[1] }, { low, high });
    });
    expected.shares.covariance.flat().forEach((covariance, place) => {
      expect(covariances.to1DArray()[place]).toBeCloseTo(covariance, 12);
    });
  });

  it('match in the mean of a domain and its degrees of freedom', () => {
    const { degreesOfFreedom, ...domain } = expected.domain;
    const estimate = valueOf(weightedMean(sample, scoreWhere(0)));
    expectFigures(estimate, domain);
    expect(estimate.degreesOfFreedom).toBe(degreesOfFreedom);
  });

  it('match in the difference of two domains', () => {
    const terms = [1, 0].map((met) => ({ coefficient: met === 1 ? 1 : -1, values: scoreWhere(met) }));
    const difference = valueOf(meanCombination(sample, terms));
    expectFigures({ ...difference, ...testedDifference(difference) }, expected.difference);
  });

  it('match in the test of association', () => {
    const rows = { codes: targetMet, categories: 2 };
    const { test, statistic, firstOrder } = valueOf(weightedAssociation(sample, { rows, columns: meals }));
    const { F, numerator, denominator, p, pearson, pFirstOrder, meanDesignEffect } = expected.wideByMeals;
    expectFigures({ f: test.f, p: test.p, ...test.degrees }, { f: F, p, numerator, denominator });
    expectFigures({ statistic, ...firstOrder }, { statistic: pearson, p: pFirstOrder, meanDesignEffect });
  });
});
