import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { favourableIndex, favourableIndexOf } from '#domain/statistics/indices/favourable-index';
import { equallyWeighted } from '#domain/statistics/survey-design/designed-sample';
import { weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;

/** One row a person. */
function itemsOf(...people: readonly (readonly number[])[]): readonly Float64Array[] {
  return (people[0] ?? []).map((_, item) => Float64Array.from(people, (answers) => answers[item] ?? NONE));
}

describe('favourableIndex', () => {
  it('is the published federal engagement index of subfactors 54, 71 and 71: 65.33', () => {
    expect(favourableIndexOf([54, 71, 71], [1, 1, 1])).toBeCloseTo(65.33, 2);
    const thirds = [1 / 3, 1 / 3, 1 / 3];
    expect(favourableIndexOf([50, 58, 71, 70, 71, 72], [1 / 2, 1 / 2, 1, ...thirds])).toBeCloseTo(65.33, 2);
  });

  it('has the error of a mean over people where everybody answered everything', () => {
    const answer = fc.constantFrom(0, 1);
    const people = fc.array(fc.tuple(answer, answer, answer), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(people, (answers) => {
        const items = itemsOf(...answers);
        const sample = valueOf(equallyWeighted(answers.length));
        const index = valueOf(favourableIndex(sample, { items, weights: [2, 1, 1] }));
        const ofPeople = Float64Array.from(answers, ([first, second, third]) => first / 2 + (second + third) / 4);
        const mean = valueOf(weightedMean(sample, ofPeople));
        expect(index.value).toBeCloseTo(mean.value, 12);
        expect(index.standardError).toBeCloseTo(mean.standardError, 10);
      }),
    );
  });

  it('leaves “don’t know” out of the share of its own item only', () => {
    const items = itemsOf([1, 0], [1, NONE], [0, 1], [0, 1]);
    const index = valueOf(favourableIndex(valueOf(equallyWeighted(4)), { items, weights: [1, 1] }));
    expect(index.value).toBeCloseTo((1 / 2 + 2 / 3) / 2, 14);
    expect(index.n).toBe(4);
  });

  it('says which state keeps it from being computed', () => {
    const items = itemsOf([1, NONE], [0, NONE]);
    const none = { ok: false, error: { reason: 'nothing-answered' } };
    const two = valueOf(equallyWeighted(2));
    expect(favourableIndex(two, { items, weights: [1, 1] })).toEqual(none);
    expect(() => favourableIndexOf([], [])).toThrow(RangeError);
    expect(() => favourableIndex(two, { items: [], weights: [] })).toThrow(RangeError);
    expect(() => favourableIndex(two, { items, weights: [1] })).toThrow(RangeError);
    expect(() => favourableIndex(two, { items, weights: [1, 0] })).toThrow(RangeError);
  });
});
