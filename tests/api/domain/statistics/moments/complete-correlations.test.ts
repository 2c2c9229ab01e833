import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCases } from '#domain/statistics/moments/complete-cases';
import { completeCorrelations } from '#domain/statistics/moments/complete-correlations';
import { covarianceMatrix } from '#domain/statistics/moments/covariance';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { valueOf } from '../../../../support/value-of';

describe('completeCorrelations', () => {
  it('agrees with covariances taken pair by pair from complete cases', () => {
    fc.assert(
      fc.property(answerRows(40), (rows) => {
        const columns = columnsOf(rows);
        const complete = completeCorrelations(columns, 2);
        if (!complete.ok) return;
        const { n, correlations, standardDeviations } = complete.value;
        const { covariances, fewestRows } = valueOf(covarianceMatrix(valueOf(completeCases(columns, 2))));
        expect(n).toBe(fewestRows);
        standardDeviations.forEach((first, i) =>
          standardDeviations.forEach((second, j) =>
            expect(first * second * correlations.get(i, j)).toBeCloseTo(covariances.get(i, j), 10),
          ),
        );
      }),
    );
  });

  it('counts only complete rows and names the first column that is constant in them', () => {
    const columns = columnsOf([
      [1, 4],
      [2, 4],
      [3, Number.NaN],
      [Number.NaN, 5],
    ]);
    expect(completeCorrelations(columns, 3)).toEqual({ ok: false, error: { reason: 'too-few', have: 2, need: 3 } });
    expect(completeCorrelations(columns, 2)).toEqual({ ok: false, error: { reason: 'no-variance', column: 1 } });
  });
});
