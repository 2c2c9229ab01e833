import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mahalanobisCutOff, mahalanobisDistances } from '#domain/statistics/carelessness/mahalanobis';
import { chiSquareUpperTail } from '#domain/statistics/distributions/chi-square';
import expected from '../../../../data/bfi/careless-and-drivers.json';
import { columnsOf } from '../../../../support/data-sets/answer-columns';
import { bfiItems } from '../../../../support/data-sets/bfi';
import { dataColumns } from '../../../../support/data-sets/data-set';
import { momentsOf } from '../../../../support/data-sets/moments-of';
import { valueOf } from '../../../../support/value-of';

const { mahalanobis: figures } = expected;

describe('mahalanobisDistances', () => {
  it('gives R’s distances of the 2,436 complete rows of bfi', () => {
    const { squared, n, degreesOfFreedom } = valueOf(mahalanobisDistances(bfiItems()));
    expect([n, degreesOfFreedom]).toEqual([figures.n, 25]);
    expect(momentsOf(squared.filter((distance) => !Number.isNaN(distance))).mean).toBeCloseTo(figures.mean, 9);
    const [ids = squared] = dataColumns('bfi', ['id']);
    figures.largest.forEach(([id, distance]) => expect(squared[ids.indexOf(id ?? 0)]).toBeCloseTo(distance ?? 0, 8));
    expect(squared.filter((distance) => distance > figures.cutOff)).toHaveLength(figures.flagged);
  });

  it('does not depend on the order of rows or the units of items', () => {
    const row = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 6, maxLength: 20 }), fc.integer({ min: 1, max: 50 }), (rows, factor) => {
        const distances = mahalanobisDistances(columnsOf(rows));
        const other = mahalanobisDistances(
          columnsOf(rows.toReversed().map(([a = 0, ...rest]) => [factor * a, ...rest])),
        );
        expect(other.ok).toBe(distances.ok);
        if (!distances.ok || !other.ok) return;
        distances.value.squared
          .toReversed()
          .forEach((distance, place) => expect(other.value.squared[place]).toBeCloseTo(distance, 8));
      }),
    );
  });

  it('names what keeps it from a distance', () => {
    const random = [3, 1, 4, 1, 5, 9];
    const other = [2, 7, 1, 8, 2, 8];
    const column = (values: readonly number[]) => Float64Array.from(values);
    const sum = random.map((value, place) => value + (other[place] ?? 0));
    expect(mahalanobisDistances([random, other, sum].map(column))).toEqual({
      ok: false,
      error: { reason: 'singular' },
    });
    expect(mahalanobisDistances([random, [5, 5, 5, 5, 5, Number.NaN]].map(column))).toEqual({
      ok: false,
      error: { reason: 'no-variance', column: 1 },
    });
    expect(mahalanobisDistances([random, [1, 2, 1, Number.NaN, Number.NaN, Number.NaN]].map(column))).toEqual({
      ok: false,
      error: { reason: 'too-few', have: 3, need: 4 },
    });
    expect(mahalanobisDistances([new Float64Array(0)])).toEqual({
      ok: false,
      error: { reason: 'nothing-answered' },
    });
  });
});

describe('the distribution of distances', () => {
  it('is R’s chi-square: qchisq(.999, 25), and pchisq of the largest distance', () => {
    expect(mahalanobisCutOff(0.001, 25)).toBeCloseTo(figures.cutOff, 9);
    expect(chiSquareUpperTail(figures.cutOff, 25)).toBeCloseTo(0.001, 12);
    expect(chiSquareUpperTail(figures.largest[0]?.[1] ?? 0, 25)).toBeCloseTo(figures.smallestP, 15);
  });
});
