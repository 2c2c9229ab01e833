import { describe, expect, it } from 'vitest';
import { fail } from '#domain/result';
import { additiveEffects } from '#domain/statistics/leniency/additive-effects';
import { MOST_LEVELS } from '#domain/statistics/leniency/additive-fit';
import {
  completeRows,
  effectsOf,
  incompleteWineRows,
  ratingsFrom,
  turned,
  type RatingRow,
} from '../../../../support/data-sets/rating-rows';
import { valueOf } from '../../../../support/value-of';

/** lm(response ~ rater + target) with sum contrasts in R 4.2.2; the last level from the contrast. */
const WINE = {
  mean: 46.90057601381,
  variance: 167.2273620966,
  degreesOfFreedom: 40,
  bottles: {
    effects: [
      -19.318499698262, -14.40599622006, -5.994657821599, -10.131438992963, 4.260670446604, 1.687869535903,
      25.974715637109, 17.927337113271,
    ],
    errors: [
      3.863593714858, 5.033846301364, 4.854574359867, 5.145940395064, 5.033846301364, 4.827208706494, 4.861889722419,
      5.033846301364,
    ],
  },
  judges: {
    effects: [
      15.29858026450035, -0.9441737458448, 6.38162593857688, 1.0762718, 0.05582625415524, 5.48778056864924,
      -14.76002990644936, -7.14417374584478, -5.45170739475648,
    ],
    errors: [
      4.381660991938, 5.550927622263, 5.132608642171, 4.861657773539, 5.550927622263, 4.856330759042, 5.136290577573,
      5.550927622263, 5.132608642171,
    ],
  },
};

describe('additiveEffects', () => {
  it.each([
    ['bottles, which are fewer', incompleteWineRows(), WINE.bottles],
    ['judges, which are more', turned(incompleteWineRows()), WINE.judges],
  ])('gives the effects and standard errors of lm for %s', (_, rows, { effects, errors }) => {
    const estimate = valueOf(additiveEffects(ratingsFrom(rows)));
    effectsOf(estimate.targets).forEach((effect, target) => expect(effect).toBeCloseTo(effects[target] ?? 0, 6));
    estimate.targets.forEach((target, position) =>
      expect(valueOf(target).standardError).toBeCloseTo(errors[position] ?? 0, 9),
    );
    expect(estimate.means[0]).toBeCloseTo(WINE.mean, 9);
    expect(estimate.residualVariance).toBeCloseTo(WINE.variance, 8);
    expect(estimate.degreesOfFreedom).toBe(WINE.degreesOfFreedom);
  });

  it('takes out what raters add, wherever they went: no remainder, no error', () => {
    const mildness = [0, 30, -10];
    const quality = [-4, -1, 2, 3];
    const rows = [
      [0, 1],
      [1, 2, 3],
      [0, 2, 3],
    ].flatMap((rated, rater) =>
      rated.map((target): RatingRow => [rater, target, 50 + (mildness[rater] ?? 0) + (quality[target] ?? 0)]),
    );
    const estimate = valueOf(additiveEffects(ratingsFrom(rows)));
    effectsOf(estimate.targets).forEach((effect, target) => expect(effect).toBeCloseTo(quality[target] ?? 0, 10));
    expect(estimate.residualVariance).toBeCloseTo(0, 12);
  });

  it('estimates each component as if alone, but pools the residual variance', () => {
    const first = incompleteWineRows();
    const second = completeRows([
      [1, 4, 9],
      [2, 8, 5],
    ]);
    const moved = second.map(([rater, target, value]): RatingRow => [rater + 9, target + 8, value + 1000]);
    const both = valueOf(additiveEffects(ratingsFrom([...moved, ...first])));
    const alone = [first, second].map((rows) => valueOf(additiveEffects(ratingsFrom(rows))));
    const expected = alone.flatMap(({ targets }) => effectsOf(targets));
    effectsOf(both.targets).forEach((effect, target) => expect(effect).toBeCloseTo(expected[target] ?? 0, 9));
    expect(both.targets.map((target) => valueOf(target).component)).toEqual([...Array(8).fill(0), ...Array(3).fill(1)]);
    expect(both.degreesOfFreedom).toBe(40 + 2);
    const squares = alone.map(({ residualVariance, degreesOfFreedom }) => (residualVariance ?? 0) * degreesOfFreedom);
    expect(both.residualVariance).toBeCloseTo(((squares[0] ?? 0) + (squares[1] ?? 0)) / 42, 8);
    const ratio = Math.sqrt((both.residualVariance ?? 0) / WINE.variance);
    expect(valueOf(both.targets[0] ?? fail(0)).standardError).toBeCloseTo(ratio * (WINE.bottles.errors[0] ?? 0), 8);
  });

  it('has effects but no standard errors where each rating is needed for an effect', () => {
    const { targets, degreesOfFreedom, residualVariance } = valueOf(
      additiveEffects(
        ratingsFrom([
          [0, 0, 1],
          [0, 1, 3],
          [1, 1, 5],
        ]),
      ),
    );
    expect(targets.map((target) => valueOf(target).standardError)).toEqual([null, null]);
    expect(effectsOf(targets)).toEqual([expect.closeTo(-1, 12), expect.closeTo(1, 12)]);
    expect([degreesOfFreedom, residualVariance]).toEqual([0, null]);
  });

  it('names a target that shares no rater with another', () => {
    const { targets } = valueOf(
      additiveEffects(
        ratingsFrom([
          ...completeRows([
            [1, 2],
            [5, 4],
          ]),
          [2, 2, 3],
        ]),
      ),
    );
    expect(targets[2]).toEqual(fail({ reason: 'not-connected' }));
  });

  it('names what is too large for it', () => {
    const rows = Array.from({ length: MOST_LEVELS + 1 }, (_, level): readonly RatingRow[] => [
      [level, level, level],
      [level, 0, 1],
    ]);
    expect(additiveEffects(ratingsFrom(rows.flat()))).toEqual(
      fail({ reason: 'too-large', have: MOST_LEVELS + 1, limit: MOST_LEVELS }),
    );
  });
});
