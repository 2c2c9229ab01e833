import { describe, expect, it } from 'vitest';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import { scaleScores } from '#domain/statistics/reliability/scale-scores';
import expected from '../../../../data/bfi/measurement.json';
import { columnsOf } from '../../../../support/answer-columns';
import { bfiScale, bfiScores } from '../../../../support/bfi';

const NONE = Number.NaN;

describe('scaleScores', () => {
  it.each(Object.entries(expected.scores))('gives R’s scores of the bfi scale %s', (scale, { n, mean, sd }) => {
    const scores = columnMoments(bfiScores(scale));
    expect(scores.n).toBe(n);
    expect(scores.mean).toBeCloseTo(mean, 9);
    expect(Math.sqrt(scores.variance)).toBeCloseTo(sd, 9);
  });

  it.each(Object.entries(expected.scoresOfThree))(
    'leaves out who answered fewer than three items of the bfi scale %s',
    (scale, { n, mean, sd }) => {
      const scores = columnMoments(scaleScores(bfiScale(scale), 3));
      expect(scores.n).toBe(n);
      expect(scores.mean).toBeCloseTo(mean, 9);
      expect(Math.sqrt(scores.variance)).toBeCloseTo(sd, 9);
    },
  );

  it('is missing for a person who answered nothing', () => {
    const items = columnsOf([
      [1, NONE, 5],
      [NONE, NONE, NONE],
    ]);
    expect(scaleScores(items, 1)).toEqual(Float64Array.of(3, NONE));
  });

  it('refuses a minimum that nobody can reach or that asks for nothing', () => {
    for (const minimum of [0, 3, 1.5]) expect(() => scaleScores(columnsOf([[1, 2]]), minimum)).toThrow(RangeError);
  });
});
