import { CholeskyDecomposition, inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { factorise, identityBeyond, logDeterminant, solve } from '#domain/statistics/leniency/cholesky';
import { inverseDiagonal, inverseForm, invertFactor } from '#domain/statistics/leniency/factor-inverse';
import type { SquareMatrix } from '#domain/statistics/leniency/panel-substitution';
import { seededRandom } from '../../../../support/seeded-random';

/** Orders around the height of a panel, and one of many panels. */
const ORDERS = [1, 2, 3, 4, 5, 8, 11, 64, 131];

describe.each(ORDERS)('the factor of a matrix of order %i', (order) => {
  const matrix = positiveDefinite(order);
  const factored = lowerTriangleOf(matrix);
  const positive = factorise(factored);
  const vector = Float64Array.from({ length: order }, (_, row) => Math.sin(row + 1));

  it('is that of ml-matrix, with the reciprocals of the diagonal', () => {
    expect(positive).toBe(true);
    const { lowerTriangularMatrix } = new CholeskyDecomposition(matrix);
    for (let row = 0; row < order; row++) {
      for (let column = 0; column < row; column++) {
        expect(entryOf(factored, row, column)).toBeCloseTo(lowerTriangularMatrix.get(row, column), 10);
      }
      expect(1 / entryOf(factored, row, row)).toBeCloseTo(lowerTriangularMatrix.get(row, row), 10);
    }
  });

  it('gives the determinant and solves, before and after it is inverted', () => {
    const { lowerTriangularMatrix } = new CholeskyDecomposition(matrix);
    const expected = lowerTriangularMatrix.diagonal().reduce((sum, entry) => sum + 2 * Math.log(entry), 0);
    expect(logDeterminant(factored)).toBeCloseTo(expected, 9);
    expectSolution(solve(factored, vector));
    const inverted = { ...factored, entries: factored.entries.slice() };
    invertFactor(inverted);
    expectSolution(solve(inverted, vector));
  });

  it('gives the diagonal of the inverse, and forms of counts with it', () => {
    const inverted = { ...factored, entries: factored.entries.slice() };
    invertFactor(inverted);
    const expected = inverse(matrix);
    inverseDiagonal(inverted).forEach((entry, row) => expect(entry).toBeCloseTo(expected.get(row, row), 10));
    const rows = Int32Array.from([0, Math.floor(order / 2), order - 1, order - 1]);
    const counts = Matrix.zeros(order, 1);
    for (const row of rows) counts.set(row, 0, counts.get(row, 0) + 1);
    const form = counts.transpose().mmul(expected).mmul(counts).get(0, 0);
    expect(inverseForm(inverted, rows)).toBeCloseTo(form, 9);
  });

  function expectSolution(solution: Float64Array): void {
    const back = matrix.mmul(Matrix.columnVector([...solution])).to1DArray();
    back.forEach((value, row) => expect(value).toBeCloseTo(vector[row] ?? 0, 9));
  }
});

describe('factorise', () => {
  it.each([
    [
      'is negative in a direction',
      [
        [1, 2],
        [2, 1],
      ],
    ],
    [
      'is 0 in a direction',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('says so of a matrix that %s', (_, rows) => {
    expect(factorise(lowerTriangleOf(new Matrix(rows)))).toBe(false);
  });
});

function positiveDefinite(order: number): Matrix {
  const random = seededRandom(order);
  const root = new Matrix(Array.from({ length: order }, () => Array.from({ length: order }, () => random.normal())));
  return root.mmul(root.transpose()).div(order).add(Matrix.eye(order, order));
}

function lowerTriangleOf(matrix: Matrix): SquareMatrix {
  const square = identityBeyond(matrix.rows);
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column <= row; column++) {
      square.entries[row * square.size + column] = matrix.get(row, column);
    }
  }
  return square;
}

function entryOf({ size, entries }: SquareMatrix, row: number, column: number): number {
  return entries[row * size + column] ?? Number.NaN;
}
