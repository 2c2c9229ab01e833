import { describe, expect, it } from 'vitest';
import { momentsOfCounts } from '#domain/statistics/moments/count-moments';
import { uniformNullVariance, withinGroupAgreement } from '#domain/statistics/reliability/within-group-agreement';
import { counts, expected } from '../../../../data/multilevel/leadership.json';
import { momentsOf } from '../../../../support/data-sets/moments-of';
import { valueOf } from '../../../../support/value-of';

const FIVE_POINTS = [1, 2, 3, 4, 5];
const companies = counts.map((items) => items.map((item) => momentsOfCounts(item, FIVE_POINTS)));
const agreement = companies.map((items) => valueOf(withinGroupAgreement(items, 2)).value);

describe('withinGroupAgreement', () => {
  it('is r_wg(j) of the R package multilevel for eleven items in 49 companies, .868 on average', () => {
    agreement.forEach((value, company) => expect(value).toBeCloseTo(expected.rwgj[company] ?? Number.NaN, 12));
    expect(momentsOf(agreement).mean).toBeCloseTo(0.868, 3);
  });

  it('is r_wg of that package for one item, with 0 where the company varies more than chance', () => {
    companies.forEach((items, company) => {
      const { value } = valueOf(withinGroupAgreement(items.slice(0, 1), 2));
      expect(value).toBeCloseTo(expected.rwgOfFirstItem[company] ?? Number.NaN, 12);
    });
  });

  it('cuts answers at both ends of the scale to 0 and says so', () => {
    const torn = [momentsOf([1, 5, 1, 5])];
    expect(valueOf(withinGroupAgreement(torn, 2))).toMatchObject({
      value: 0,
      beyondChance: true,
      nullVariance: 2,
      n: 4,
    });
  });

  it('is 1 if all answer alike', () => {
    expect(valueOf(withinGroupAgreement([momentsOf([4, 4]), momentsOf([2, 2])], 2))).toMatchObject({
      value: 1,
      beyondChance: false,
      variance: 0,
    });
  });

  it.each([
    ['no answers', [[], []], 2, { reason: 'nothing-answered' }],
    ['one rater', [[4], [5]], 2, { reason: 'too-few', have: 1, need: 2 }],
    ['an item that nobody answered', [[4, 5], []], 2, { reason: 'too-few', have: 0, need: 2 }],
    ['a scale of one option', [[4, 4]], uniformNullVariance([4]), { reason: 'no-variance' }],
  ])('says why with %s', (_, items, nullVariance, error) => {
    expect(withinGroupAgreement(items.map(momentsOf), nullVariance)).toEqual({ ok: false, error });
  });

  it('refuses to speak of no items', () => {
    expect(() => withinGroupAgreement([], 2)).toThrow(RangeError);
  });
});

describe('uniformNullVariance', () => {
  it('is (A² − 1)/12 for the scores 1..A, so 2 for five, and that of any other scores', () => {
    expect(uniformNullVariance(FIVE_POINTS)).toBe(2);
    expect(uniformNullVariance([1, 2, 3, 4, 5, 6, 7])).toBe(4);
    expect(uniformNullVariance([0, 25, 50, 75, 100])).toBe(2 * 25 ** 2);
    expect(uniformNullVariance([100, 70, 30])).toBeCloseTo(7400 / 9, 12);
  });

  it('refuses a scale without options', () => {
    expect(() => uniformNullVariance([])).toThrow(RangeError);
  });
});
