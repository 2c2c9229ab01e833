import { describe, expect, it } from 'vitest';
import { fail } from '#domain/result';
import { raterCentredMeans } from '#domain/statistics/leniency/rater-centred-means';
import { withinRaterScores } from '#domain/statistics/leniency/within-rater-scores';
import { completeRows, effectsOf, ratingsFrom, wineRows } from '../../../../support/data-sets/rating-rows';
import { valueOf } from '../../../../support/value-of';

/** Means of the judges' z-scores by bottle, computed in R 4.2.2 from the data set wine of ordinal 2022.11.16. */
const WINE_SCORES = [
  -1.1040848249, -0.74627486715, -0.13695835691, -0.47399695891, 0.12988677013, 0.17337057619, 1.0938255765,
  1.0642320851,
];
const WINE_MEANS = [
  28.5555555556, 33.5555555556, 42.5555555556, 38.5555555556, 49.3333333333, 50.6666666667, 69.1111111111,
  65.4444444444,
];

describe('withinRaterScores', () => {
  it('gives the mean z-scores of eight bottles by nine judges', () => {
    const { targets, raters } = valueOf(withinRaterScores(ratingsFrom(wineRows())));
    effectsOf(targets).forEach((score, bottle) => expect(score).toBeCloseTo(WINE_SCORES[bottle] ?? 0, 9));
    expect(raters).toEqual({ used: 9, leftOut: 0 });
  });

  it('leaves out raters of two targets, and raters who rate all alike', () => {
    const { targets, raters } = valueOf(
      withinRaterScores(
        ratingsFrom([
          ...completeRows([
            [1, 2, 3],
            [4, 6, 8],
            [5, 5, 5],
          ]),
          [3, 0, 9],
          [3, 1, 1],
          [3, 0, 9],
        ]),
      ),
    );
    expect(effectsOf(targets)).toEqual([-1, 0, 1]);
    expect(raters).toEqual({ used: 2, leftOut: 2 });
  });

  it('keeps targets apart whose only link is a rater left out, and says so of each target', () => {
    const { targets, connection } = valueOf(
      withinRaterScores(
        ratingsFrom([
          ...completeRows([
            [1, 2, 3],
            [1, 3, 8],
          ]),
          [2, 2, 1],
          [2, 3, 2],
          [3, 3, 1],
          [3, 4, 2],
          [3, 5, 9],
          [4, 6, 4],
        ]),
      ),
    );
    expect(connection.components).toHaveLength(2);
    expect(targets.map((target) => (target.ok ? target.value.component : target.error.reason))).toEqual([
      0,
      0,
      0,
      1,
      1,
      1,
      'too-few',
    ]);
  });
});

describe('raterCentredMeans', () => {
  it('gives the means of the bottles where every judge rated them all', () => {
    const { targets, grandMean } = valueOf(raterCentredMeans(ratingsFrom(wineRows())));
    effectsOf(targets).forEach((effect, bottle) => expect(grandMean + effect).toBeCloseTo(WINE_MEANS[bottle] ?? 0, 9));
  });

  it('gives what is worked out by hand for raters of different targets', () => {
    // Rater 0: 2, 4 about a mean of 3; rater 1: 6, 9 about 7.5; rater 2 rated one target and says nothing.
    const { targets, grandMean, raters } = valueOf(
      raterCentredMeans(
        ratingsFrom([
          [0, 0, 2],
          [0, 1, 4],
          [1, 1, 6],
          [1, 2, 9],
          [2, 2, 100],
        ]),
      ),
    );
    expect(effectsOf(targets)).toEqual([-1, (1 - 1.5) / 2, 1.5]);
    expect(grandMean).toBe(5.25);
    expect(raters).toEqual({ used: 2, leftOut: 1 });
  });

  it('says of a target that nobody rated that nothing is answered', () => {
    const ratings = {
      ...ratingsFrom(
        completeRows([
          [1, 2],
          [2, 4],
        ]),
      ),
      targetCount: 3,
    };
    expect(valueOf(raterCentredMeans(ratings)).targets[2]).toEqual(fail({ reason: 'nothing-answered' }));
  });

  it('says how few raters it can use', () => {
    const rows = ratingsFrom([
      [0, 0, 2],
      [0, 1, 4],
      [1, 1, 6],
    ]);
    expect(raterCentredMeans(rows)).toEqual(fail({ reason: 'too-few', have: 1, need: 2 }));
    expect(withinRaterScores(rows)).toEqual(fail({ reason: 'too-few', have: 0, need: 2 }));
  });
});
