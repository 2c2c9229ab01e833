import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duplicateVectors } from '#domain/statistics/carelessness/duplicate-vectors';
import { rowHashes } from '#domain/statistics/carelessness/row-hashes';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { bfiItems } from '../../../../support/data-sets/bfi';

const NONE = Number.NaN;

describe('duplicateVectors', () => {
  it('finds the two pairs of alike complete rows of bfi that duplicated of R finds, all straight lines', () => {
    const { sizes, groupOf } = duplicateVectors({ columns: bfiItems(), minimumAnswered: 25 });
    expect(Array.from(sizes)).toEqual([2, 2]);
    expect(groupOf.filter((group) => group >= 0)).toHaveLength(4);
  });

  it('groups rows alike in answers and gaps, counted from the first row, and leaves out rows with few answers', () => {
    const columns = columnsOf([
      [1, 2, NONE],
      [5, 5, 5],
      [1, 2, 3],
      [5, 5, 5],
      [1, 2, NONE],
      [4, NONE, NONE],
      [4, NONE, NONE],
      [5, 5, 5],
    ]);
    const { copies, groupOf, sizes } = duplicateVectors({ columns, minimumAnswered: 2 });
    expect(Array.from(groupOf)).toEqual([0, 1, -1, 1, 0, -1, -1, 1]);
    expect(Array.from(sizes)).toEqual([2, 3]);
    expect(Array.from(copies)).toEqual([2, 3, 1, 3, 2, NONE, NONE, 3]);
  });

  it('counts as a comparison of all pairs does', () => {
    fc.assert(
      fc.property(answerRows(30), fc.integer({ min: 1, max: 3 }), (rows, minimumAnswered) => {
        const { copies } = duplicateVectors({ columns: columnsOf(rows), minimumAnswered });
        const answered = (row: readonly number[]) => row.filter((answer) => !Number.isNaN(answer)).length;
        const alike = (row: readonly number[]) => rows.filter((other) => String(other) === String(row)).length;
        expect(Array.from(copies)).toEqual(rows.map((row) => (answered(row) < minimumAnswered ? NONE : alike(row))));
      }),
    );
  });

  it('takes 0 and −0 for one number', () => {
    const { sizes } = duplicateVectors({
      columns: columnsOf([
        [0, 1],
        [-0, 1],
      ]),
      minimumAnswered: 2,
    });
    expect(Array.from(sizes)).toEqual([2]);
  });

  it('does not take rows for alike whose hashes collide', () => {
    const columns = [Float64Array.from({ length: 200_000 }, (_, row) => Math.sqrt(row))];
    const hashes = rowHashes(columns);
    expect(new Set(hashes).size).toBeLessThan(hashes.length);
    expect(duplicateVectors({ columns, minimumAnswered: 1 }).sizes).toHaveLength(0);
  });

  it('refuses to compare rows without answers', () => {
    expect(() => duplicateVectors({ columns: [new Float64Array(2)], minimumAnswered: 0 })).toThrow(RangeError);
  });
});
