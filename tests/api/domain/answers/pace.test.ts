import { DONT_KNOW, type Answers } from '#domain/answers/model';
import { countRatings, findPace, PACES, paceOf } from '#domain/answers/pace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the pace of a ballot', () => {
  it.each([
    [0, 0],
    [1_999, 0],
    [2_000, 1],
    [4_999, 1],
    [5_000, 2],
    [14_999, 2],
    [15_000, 3],
    [3_600_000, 3],
  ])('at %i ms a rating is band %i', (milliseconds, band) => {
    for (const ratings of [5, 6, 7, 732]) expect(paceOf(milliseconds * ratings, ratings)).toBe(band);
  });

  it('is not told for fewer than five ratings', () => {
    for (const ratings of [0, 1, 4]) expect(paceOf(60_000, ratings)).toBeUndefined();
    expect(paceOf(60_000, 5)).toBe(2);
  });

  it('is not told where nobody measured', () => {
    expect(paceOf(Number.NaN, 20)).toBeUndefined();
  });

  it('never gets faster with more time', () => {
    const time = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(time, time, fc.integer({ min: 5, max: 1_000 }), (one, more, ratings) => {
        expect(paceOf(one + more, ratings)).toBeGreaterThanOrEqual(paceOf(one, ratings) ?? Infinity);
      }),
    );
  });
});

describe('a band in an opened ballot', () => {
  it('is one of the four and nothing else', () => {
    expect(PACES.map((pace) => findPace(pace))).toEqual([0, 1, 2, 3]);
    for (const value of [-1, 4, 1.5, 1_853, '1', true, null, undefined, [1]]) expect(findPace(value)).toBeUndefined();
  });
});

describe('the ratings of a ballot', () => {
  it('are choices, numbers, rated items and rated criteria', () => {
    const answers: Answers = {
      choice: { option: 'yes' },
      likely: 0,
      points: { items: { speed: 'good', manner: 'fair' } },
      units: { targets: { '001': { duty: 'fair', service: 'good' }, '002': { duty: 'fair' }, '003': {} } },
    };
    expect(countRatings(answers)).toBe(1 + 1 + 2 + 3);
  });

  it('are neither "don\'t know" nor words, days, several choices and orders', () => {
    const answers: Answers = {
      likely: DONT_KNOW,
      points: { items: { speed: DONT_KNOW } },
      units: { targets: { '001': DONT_KNOW } },
      word: '很好',
      day: '2026-03-01',
      why: { options: ['a', 'b'] },
      order: { order: ['x', 'y'] },
    };
    expect(countRatings(answers)).toBe(0);
  });
});
