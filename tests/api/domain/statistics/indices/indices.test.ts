import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { favourableIndex, favourableIndexOf } from '#domain/statistics/indices/favourable-index';
import { netShare, optionShare, topBoxShare } from '#domain/statistics/indices/option-shares';
import {
  CUSTOMER_SATISFACTION_INDEX,
  ENGAGEMENT_INDEX,
  personIndex,
  personScores,
} from '#domain/statistics/indices/person-index';
import { netPromoterScore } from '#domain/statistics/net-promoter';
import { equallyWeighted } from '#domain/statistics/survey-design/designed-sample';
import { weightedMean } from '#domain/statistics/survey-design/weighted-mean';
import bfi from '../../../../data/bfi/measurement.json';
import { valueOf } from '../../../../support/value-of';

const NONE = Number.NaN;

/** One row a person. */
function itemsOf(...people: readonly (readonly number[])[]): readonly Float64Array[] {
  return (people[0] ?? []).map((_, item) => Float64Array.from(people, (answers) => answers[item] ?? NONE));
}

describe('shares of options', () => {
  const { counts, n, top2, top2Wilson, net } = bfi.items.A5;

  it('are R’s two upper boxes, with their interval, and the net share of an item of bfi', () => {
    const share = valueOf(topBoxShare(counts, 2));
    expect(share.n).toBe(n);
    expect(share.value).toBeCloseTo(top2, 10);
    share.interval.forEach((end, side) => expect(end).toBeCloseTo(top2Wilson[side] ?? 0, 10));
    const netOfBoxes = valueOf(netShare(counts, { favourable: [4, 5], unfavourable: [0, 1] }));
    expect(netOfBoxes.value).toBeCloseTo(net, 10);
  });

  it('have the error of a mean of 1 and 0, and of 1, 0 and −1 for the net share', () => {
    const share = valueOf(optionShare([10, 20, 30], [2]));
    expect(share).toMatchObject({ value: 0.5, degreesOfFreedom: 59 });
    expect(share.standardError).toBeCloseTo(Math.sqrt(0.25 / 59), 15);
    const answers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const promoters = netPromoterScore(answers);
    const net = valueOf(netShare(answers, { favourable: [9, 10], unfavourable: [0, 1, 2, 3, 4, 5, 6] }));
    expect(100 * net.value).toBeCloseTo(promoters.value, 12);
    expect(100 * net.standardError).toBeCloseTo(promoters.standardError, 12);
  });

  it('say why there are none, and refuse options that there are not', () => {
    expect(topBoxShare([0, 0], 1)).toEqual({ ok: false, error: { reason: 'nothing-answered' } });
    expect(topBoxShare([0, 1], 1)).toEqual({ ok: false, error: { reason: 'too-few', have: 1, need: 2 } });
    expect(valueOf(topBoxShare([0, 4], 1)).standardError).toBe(0);
    expect(() => topBoxShare([1, 2], 3)).toThrow(RangeError);
    expect(() => optionShare([1, -2], [0])).toThrow(RangeError);
    expect(() => netShare([1, 2], { favourable: [1], unfavourable: [1] })).toThrow(RangeError);
  });
});

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

describe('personIndex', () => {
  const ohio = { ...CUSTOMER_SATISFACTION_INDEX, itemWeights: [0.3885, 0.319, 0.2925] };

  it('is the published customer satisfaction of answers 8, 7 and 7 with the weights of Ohio, and without weights', () => {
    const answers = itemsOf([8, 7, 7]);
    expect(personScores(answers, ohio)[0]).toBeCloseTo(70.98, 2);
    expect(personScores(answers, CUSTOMER_SATISFACTION_INDEX)[0]).toBeCloseTo(70.37, 2);
  });

  it('is the engagement index of the Civil Service People Survey: 0, 25, 50, 75, 100', () => {
    const answers = itemsOf([1, 1, 1, 1, 1], [1, 2, 3, 4, 5], [5, 5, 5, 5, 4]);
    expect(personScores(answers, ENGAGEMENT_INDEX)).toEqual(Float64Array.of(0, 50, 95));
    const index = valueOf(personIndex(valueOf(equallyWeighted(3)), answers, ENGAGEMENT_INDEX));
    expect(index.value).toBeCloseTo(145 / 3, 12);
    expect(index.standardError).toBeCloseTo(
      Math.sqrt((145 / 3) ** 2 + (5 / 3) ** 2 + (140 / 3) ** 2) / Math.sqrt(6),
      12,
    );
  });

  it('spreads the weights over the items that somebody answered, if enough of them', () => {
    const answers = itemsOf([10, NONE, 1], [NONE, NONE, 10]);
    const scores = personScores(answers, { ...ohio, minimumAnswered: 2 });
    expect(scores[0]).toBeCloseTo((100 * 0.3885) / (0.3885 + 0.2925), 12);
    expect(scores[1]).toBeNaN();
    expect(personScores(answers, ohio)).toEqual(Float64Array.of(NONE, NONE));
  });

  it('says why there is none, and refuses what no scale has', () => {
    const sample = valueOf(equallyWeighted(2));
    const unanswered = itemsOf([NONE, NONE], [NONE, NONE]);
    const none = { ok: false, error: { reason: 'nothing-answered' } };
    expect(personIndex(sample, unanswered, ENGAGEMENT_INDEX)).toEqual(none);
    expect(() => personScores(itemsOf([6]), ENGAGEMENT_INDEX)).toThrow(RangeError);
    expect(() => personScores(itemsOf([5]), { ...ENGAGEMENT_INDEX, minimumAnswered: 2 })).toThrow(RangeError);
    expect(() => personScores(itemsOf([5]), { ...ENGAGEMENT_INDEX, itemWeights: [0] })).toThrow(RangeError);
    expect(() => personScores([], ENGAGEMENT_INDEX)).toThrow(RangeError);
  });
});
