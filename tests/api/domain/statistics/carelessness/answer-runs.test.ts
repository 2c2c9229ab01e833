import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRuns } from '#domain/statistics/carelessness/answer-runs';
import expected from '../../../../data/bfi/careless-and-drivers.json';
import { answerRows, columnsOf } from '../../../../support/data-sets/answer-columns';
import { bfiItems } from '../../../../support/data-sets/bfi';
import { momentsOf } from '../../../../support/data-sets/moments-of';

describe('answerRuns', () => {
  it('finds the run of five in the worked example of the R package careless, and three runs in ten answers', () => {
    const { longest, average } = answerRuns(columnsOf([[4, 4, 4, 3, 3, 3, 3, 3, 4, 4]]));
    expect(longest[0]).toBe(5);
    expect(average[0]).toBeCloseTo(10 / 3, 15);
  });

  it('gives R’s runs of 2,800 people in 25 items', () => {
    const { longest, average } = answerRuns(bfiItems());
    const table = Object.entries(expected.longestRuns);
    expect(table.map(([run]) => longest.filter((own) => own === Number(run)).length)).toEqual(table.map(([, n]) => n));
    expect(momentsOf(average).mean).toBeCloseTo(expected.averageRun.mean, 12);
    expect(average.filter((run) => run >= 3)).toHaveLength(expected.averageRun.atLeast3);
  });

  it('lets a gap neither count nor break a run, wherever it is', () => {
    fc.assert(
      fc.property(answerRows(6), fc.nat(), (rows, place) => {
        const at = place % ((rows[0]?.length ?? 0) + 1);
        const gapped = rows.map((row) => row.toSpliced(at, 0, Number.NaN));
        expect(answerRuns(columnsOf(gapped))).toEqual(answerRuns(columnsOf(rows)));
      }),
    );
  });

  it('has nothing to say about a row without answers', () => {
    expect(answerRuns(columnsOf([[Number.NaN, Number.NaN]]))).toEqual({
      longest: Float64Array.of(Number.NaN),
      average: Float64Array.of(Number.NaN),
    });
  });

  it('refuses columns of different lengths, and none', () => {
    expect(() => answerRuns([new Float64Array(2), new Float64Array(3)])).toThrow(RangeError);
    expect(() => answerRuns([])).toThrow(RangeError);
  });
});
