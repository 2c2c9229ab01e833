import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectionOf } from '#domain/statistics/leniency/connection';
import { ratingsFrom, type RatingRow } from '../../../../support/data-sets/rating-rows';

describe('connectionOf', () => {
  it('finds one component where a chain of raters reaches every target', () => {
    const chain = [0, 1, 2, 3].flatMap((rater): readonly RatingRow[] => [
      [rater, rater, 1],
      [rater, rater + 1, 1],
    ]);
    expect(connectionOf(ratingsFrom(chain)).components).toEqual([{ raters: 4, targets: 5 }]);
  });

  it('parts what no rater links, most targets first, and leaves out the unrated and the silent', () => {
    const connection = connectionOf({
      ...ratingsFrom([
        [0, 5, 1],
        [2, 1, 1],
        [2, 3, 1],
        [3, 3, 1],
      ]),
      raterCount: 5,
      targetCount: 7,
    });
    expect(connection.components).toEqual([
      { raters: 2, targets: 2 },
      { raters: 1, targets: 1 },
    ]);
    expect([...connection.componentOfTarget]).toEqual([-1, 0, -1, 0, -1, 1, -1]);
    expect([...connection.componentOfRater]).toEqual([1, -1, 0, 0, -1]);
  });

  it('puts two targets together exactly if steps from rater to rater lead from one to the other', () => {
    const rating = fc.tuple(fc.nat(6), fc.nat(6), fc.constant(1));
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 12 }), (rows) => {
        const { componentOfTarget } = connectionOf(ratingsFrom(rows));
        for (const [, first] of rows) {
          const reached = reachedFrom(first, rows);
          for (const [, second] of rows) {
            expect(componentOfTarget[first] === componentOfTarget[second]).toBe(reached.has(second));
          }
        }
      }),
    );
  });

  it.each([
    ['lengths', { raters: new Int32Array(1) }],
    ['raters', { raters: Int32Array.of(0, 2) }],
    ['targets', { targets: Int32Array.of(-1, 0) }],
    ['values', { values: Float64Array.of(1, Number.NaN) }],
  ])('throws for %s that cannot be', (_, broken) => {
    const ratings = ratingsFrom([
      [0, 0, 1],
      [1, 1, 1],
    ]);
    expect(() => connectionOf({ ...ratings, ...broken })).toThrow(RangeError);
  });
});

function reachedFrom(start: number, rows: readonly RatingRow[]): ReadonlySet<number> {
  const reached = new Set([start]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    const raters = new Set(rows.filter(([, target]) => reached.has(target)).map(([rater]) => rater));
    for (const [rater, target] of rows) if (raters.has(rater)) reached.add(target);
  }
  return reached;
}
