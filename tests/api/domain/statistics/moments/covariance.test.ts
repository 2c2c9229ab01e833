import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeCases } from '#domain/statistics/moments/complete-cases';
import { correlationOf } from '#domain/statistics/moments/correlation';
import { covarianceMatrix, pairCovariance } from '#domain/statistics/moments/covariance';
import expected from '../../../../data/bfi/measurement.json';
import { columnsOf } from '../../../../support/data-sets/answer-columns';
import { reverseKeyed } from '../../../../support/data-sets/bfi';
import { dataColumns } from '../../../../support/data-sets/data-set';
import { valueOf } from '../../../../support/value-of';

const AGREEABLENESS = dataColumns('bfi', ['A1', 'A2', 'A3', 'A4', 'A5']);
const NONE = Number.NaN;

describe('covarianceMatrix', () => {
  it('is R’s cov(use = "pairwise") of five items with gaps, and names the pair with the fewest rows', () => {
    const { covariances, fewestRows } = valueOf(covarianceMatrix(AGREEABLENESS));
    expected.covariances.forEach((row, i) =>
      row.forEach((covariance, j) => expect(covariances.get(i, j)).toBeCloseTo(covariance, 12)),
    );
    expect(fewestRows).toBe(Math.min(...expected.correlations.rows.flat()));
  });

  it('fails if two columns share fewer than two rows', () => {
    const columns = columnsOf([
      [1, NONE],
      [2, 5],
      [NONE, 4],
    ]);
    expect(covarianceMatrix(columns)).toEqual({ ok: false, error: { reason: 'too-few', have: 1, need: 2 } });
  });
});

describe('pairCovariance', () => {
  it('keeps its digits where Σxy − Σx Σy/n loses them all', () => {
    const column = Float64Array.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
    expect(valueOf(pairCovariance(column, column))).toEqual({ n: 4, covariance: 30, variances: [30, 30] });
  });

  it('refuses columns of different lengths', () => {
    expect(() => pairCovariance(new Float64Array(2), new Float64Array(3))).toThrow(RangeError);
  });
});

describe('correlations of all pairs', () => {
  const allOf = (columns: readonly Float64Array[]) =>
    columns.map((first) => columns.map((second) => correlationOf(first, second)));

  it('is R’s cor(use = "pairwise"), with the rows behind each pair', () => {
    allOf(AGREEABLENESS).forEach((row, i) =>
      row.map(valueOf).forEach(({ value, n }, j) => {
        expect(value).toBeCloseTo(expected.correlations.pairwise[i]?.[j] ?? NONE, 12);
        expect(n).toBe(expected.correlations.rows[i]?.[j]);
      }),
    );
  });

  it('is R’s cor(use = "complete.obs") of the complete cases', () => {
    allOf(valueOf(completeCases(AGREEABLENESS, 2))).forEach((row, i) =>
      row
        .map(valueOf)
        .forEach(({ value }, j) => expect(value).toBeCloseTo(expected.correlations.listwise[i]?.[j] ?? NONE, 12)),
    );
  });

  it('has a reason in the place of a pair without a correlation, and the others beside it', () => {
    const matrix = allOf(
      columnsOf([
        [1, 7, NONE],
        [2, 7, NONE],
        [4, 7, 3],
      ]),
    );
    expect(matrix.map((row) => row.map((cell) => (cell.ok ? cell.value.value : cell.error.reason)))).toEqual([
      [1, 'no-variance', 'too-few'],
      ['no-variance', 'no-variance', 'too-few'],
      ['too-few', 'too-few', 'too-few'],
    ]);
  });
});

describe('correlationOf', () => {
  it('has the interval of R’s cor.test(A1, A2)', () => {
    const [first, second] = AGREEABLENESS;
    if (first === undefined || second === undefined) throw new Error('no columns');
    const { interval } = valueOf(correlationOf(first, second));
    expected.correlations.intervalOfA1A2.forEach((end, index) => expect(interval[index]).toBeCloseTo(end, 10));
  });

  it('knows nothing from three rows, and everything from a straight line', () => {
    const line = Float64Array.of(1, 2, 4, 8);
    expect(valueOf(correlationOf(line.subarray(1), line.subarray(1))).interval).toEqual([-1, 1]);
    expect(valueOf(correlationOf(line, line))).toEqual({ n: 4, value: 1, interval: [1, 1] });
  });

  it('stays in −1..1, does not depend on the order of rows or columns, and turns with a reversed column', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 4 }), (rows) => {
        const [first, second] = columnsOf(rows);
        if (first === undefined || second === undefined) throw new Error('no columns');
        const correlation = correlationOf(first, second);
        fc.pre(correlation.ok);
        const value = valueOf(correlation).value;
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        expect(valueOf(correlationOf(second.toReversed(), first.toReversed())).value).toBeCloseTo(value, 9);
        const reversed = reverseKeyed(second, { from: 1, to: 6 });
        expect(valueOf(correlationOf(first, reversed)).value).toBeCloseTo(-value, 9);
      }),
    );
  });
});

describe('completeCases', () => {
  const gapped = columnsOf([
    [1, NONE],
    [2, 5],
    [NONE, 4],
    [3, 6],
  ]);

  it('keeps the rows without a gap in their order', () => {
    expect(valueOf(completeCases(gapped, 2))).toEqual([Float64Array.of(2, 3), Float64Array.of(5, 6)]);
  });

  it('tells too few complete rows from no answers at all', () => {
    expect(completeCases(gapped, 3)).toEqual({ ok: false, error: { reason: 'too-few', have: 2, need: 3 } });
    expect(completeCases([Float64Array.of(NONE)], 1)).toEqual({ ok: false, error: { reason: 'nothing-answered' } });
  });
});
