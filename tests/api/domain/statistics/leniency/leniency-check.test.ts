import { describe, expect, it } from 'vitest';
import { fail } from '#domain/result';
import { leniencyCheck, type CheckedRanks, type LeniencyCheck } from '#domain/statistics/leniency/leniency-check';
import { completeRows, ratingsFrom, wineRows, type RatingRow } from '../../../../support/data-sets/rating-rows';
import { valueOf } from '../../../../support/value-of';

/** Rater 1 is milder than rater 0 by 40 and rated the two that are worse. */
const MILD_RATER: readonly RatingRow[] = [
  [0, 0, 60],
  [0, 1, 50],
  [0, 2, 41],
  [1, 2, 80],
  [1, 3, 70],
  [2, 1, 52],
  [2, 2, 43],
  [2, 3, 31],
];
const PLAIN_MEANS = [60, 51, 164 / 3, 50.5];

describe('leniencyCheck', () => {
  it('leaves everybody in place where all judges rated all bottles alike strictly', () => {
    const ratings = ratingsFrom(wineRows());
    const official = { values: [28.6, 33.6, 42.6, 38.6, 49.3, 50.7, 69.1, 65.4] };
    const check = leniencyCheck(ratings, official);
    for (const method of checkedRanks(check, 'raterCentred', 'withinRater', 'additive', 'crossed')) {
      expect(method).toMatchObject({ compared: 8, moved: 0, largestMove: 0 });
      expect(ranksOf(method.places)).toEqual([8, 7, 5, 6, 4, 3, 1, 2]);
    }
    expect(check.connection.components).toEqual([{ raters: 9, targets: 8 }]);
  });

  it('moves those up who met a strict rater, and says by how many places', () => {
    const check = leniencyCheck(ratingsFrom(MILD_RATER), { values: PLAIN_MEANS });
    for (const method of checkedRanks(check, 'additive', 'crossed')) {
      expect(ranksOf(method.places)).toEqual([1, 2, 3, 4]);
      expect(method.places.map((place) => valueOf(place).placesUp)).toEqual([0, 1, -1, 0]);
      expect(method).toMatchObject({ compared: 4, moved: 2, largestMove: 1 });
    }
  });

  it('lets ties share the best rank: 1, 2, 2, 4', () => {
    const rows = completeRows([
      [9, 5, 5, 1],
      [8, 6, 6, 2],
      [9, 6, 6, 3],
    ]);
    const check = leniencyCheck(ratingsFrom(rows), { values: [4, 3, 2, 2] });
    for (const { places } of checkedRanks(check, 'raterCentred', 'additive', 'crossed')) {
      expect(ranksOf(places)).toEqual([1, 2, 2, 4]);
      expect(places.map((place) => valueOf(place).tied)).toEqual([false, true, true, false]);
      expect(places.map((place) => valueOf(place).officialRank)).toEqual([1, 2, 3, 3]);
    }
  });

  it('ranks inside each category, though raters of all categories tell how mild they are', () => {
    const official = { values: PLAIN_MEANS, categories: Int32Array.of(0, 1, 0, 1) };
    const { places } = valueOf(leniencyCheck(ratingsFrom(MILD_RATER), official).additive);
    expect(ranksOf(places)).toEqual([1, 1, 2, 2]);
    expect(places.map((place) => valueOf(place).among)).toEqual([2, 2, 2, 2]);
  });

  it('never ranks across components', () => {
    const part = completeRows([
      [1, 3, 2],
      [2, 5, 3],
      [4, 5, 5],
    ]);
    const beside = part.map(([rater, target, value]): RatingRow => [rater + 3, target + 3, value + 90]);
    const check = leniencyCheck(ratingsFrom([...part, ...beside]), { values: [7, 9, 8, 97, 99, 98] });
    expect(check.connection.components).toHaveLength(2);
    for (const { places } of checkedRanks(check, 'raterCentred', 'withinRater', 'additive', 'crossed')) {
      expect(ranksOf(places)).toEqual([3, 1, 2, 3, 1, 2]);
    }
  });

  it('compares the ranks of the same targets: those with an official value and an effect', () => {
    const ratings = { ...ratingsFrom(MILD_RATER), targetCount: 5 };
    const { places } = valueOf(leniencyCheck(ratings, { values: [60, null, 54, 50, 99] }).additive);
    expect(places[1]).toEqual(fail({ reason: 'nothing-answered' }));
    expect(places[4]).toEqual(fail({ reason: 'nothing-answered' }));
    expect([0, 2, 3].map((target) => valueOf(places[target] ?? fail(target)))).toMatchObject([
      { rank: 1, officialRank: 1, among: 3 },
      { rank: 2, officialRank: 2, among: 3 },
      { rank: 3, officialRank: 3, among: 3 },
    ]);
  });

  it('says which methods the data do not allow, and goes on with the others', () => {
    const rows = completeRows([
      [1, 2],
      [5, 4],
      [2, 2],
      [4, 5],
    ]);
    const { raterCentred, withinRater, additive, crossed } = leniencyCheck(ratingsFrom(rows), { values: [3, 3.25] });
    expect(raterCentred.ok).toBe(true);
    expect(additive.ok).toBe(true);
    expect(withinRater).toEqual(fail({ reason: 'too-few', have: 0, need: 2 }));
    expect(crossed).toEqual(fail({ reason: 'no-variance' }));
  });

  it('throws where official values and targets do not match', () => {
    expect(() => leniencyCheck(ratingsFrom(MILD_RATER), { values: [1, 2] })).toThrow(RangeError);
  });
});

function ranksOf(places: CheckedRanks<unknown>['places']): readonly number[] {
  return places.map((place) => valueOf(place).rank);
}

function checkedRanks(
  check: LeniencyCheck,
  ...methods: readonly Exclude<keyof LeniencyCheck, 'connection'>[]
): readonly CheckedRanks<unknown>[] {
  return methods.map((method) => valueOf<CheckedRanks<unknown>>(check[method]));
}
