import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemStatistics, itemStatisticsOfCounts } from '#domain/statistics/reliability/item-statistics';
import { reverseKeyed } from '#domain/statistics/reliability/reverse-keying';
import expected from '../../../../data/bfi/measurement.json';
import { dataColumns } from '../../../../support/data-set';
import { valueOf } from '../../../../support/value-of';

const SIX_POINTS = { from: 1, to: 6 };

describe('itemStatistics', () => {
  it.each(Object.entries(expected.items))(
    'gives R’s figures of bfi item %s, from answers and from counts',
    (name, item) => {
      const [answers = new Float64Array()] = dataColumns('bfi', [name]);
      for (const result of [
        itemStatistics(answers, SIX_POINTS),
        itemStatisticsOfCounts({ counts: item.counts, missing: item.missing }, SIX_POINTS),
      ]) {
        const { n, missing, mean, standardDeviation, boxes } = valueOf(result);
        const { top, bottom, net } = valueOf(boxes);
        expect([n, missing]).toEqual([item.n, item.missing]);
        expect(mean.value).toBeCloseTo(item.mean, 9);
        expect(standardDeviation).toBeCloseTo(item.sd, 9);
        expect(top.value).toBeCloseTo(item.top2, 9);
        expect(bottom.value).toBeCloseTo(item.bottom2, 9);
        expect(net.value).toBeCloseTo(item.net, 9);
        item.top2Wilson.forEach((end, index) => expect(top.interval[index]).toBeCloseTo(end, 9));
      }
    },
  );

  it('has the error of a net share, √((p + q − (p − q)²)/(n − 1)), and that of the mean', () => {
    const { mean, boxes } = valueOf(
      itemStatisticsOfCounts({ counts: [1, 1, 3, 2, 3], missing: 0 }, { from: 1, to: 5 }),
    );
    expect(valueOf(boxes).net.standardError).toBeCloseTo(Math.sqrt((0.7 - 0.09) / 9), 15);
    expect(mean).toEqual({ value: 3.5, standardError: Math.sqrt(16.5 / 9 / 10), degreesOfFreedom: 9 });
  });

  it('has no boxes on a scale of three points, where the middle would be in both', () => {
    const { boxes } = valueOf(itemStatistics(Float64Array.of(1, 2, 3), { from: 1, to: 3 }));
    expect(boxes).toEqual({ ok: false, error: { reason: 'too-few', have: 3, need: 4 } });
  });

  it('says why without answers, with one, and that equal answers do not vary', () => {
    const none = Number.NaN;
    expect(itemStatistics(Float64Array.of(none, none), SIX_POINTS)).toEqual({
      ok: false,
      error: { reason: 'nothing-answered' },
    });
    expect(itemStatistics(Float64Array.of(none, 4), SIX_POINTS)).toEqual({
      ok: false,
      error: { reason: 'too-few', have: 1, need: 2 },
    });
    const equal = valueOf(itemStatistics(Float64Array.of(5, 5, 5), SIX_POINTS));
    expect(equal).toMatchObject({ standardDeviation: 0, mean: { value: 5, standardError: 0 } });
    expect(valueOf(equal.boxes)).toMatchObject({ top: { value: 1 }, net: { value: 1, standardError: 0 } });
  });

  it('refuses answers outside the scale and counts of another scale', () => {
    expect(() => itemStatistics(Float64Array.of(0, 3), SIX_POINTS)).toThrow(RangeError);
    expect(() => itemStatisticsOfCounts({ counts: [1, 2, 3], missing: 0 }, SIX_POINTS)).toThrow(RangeError);
  });
});

describe('reverseKeyed', () => {
  const answers = fc
    .array(fc.constantFrom(1, 2, 3, 4, 5, 6, Number.NaN), { minLength: 1 })
    .map((values) => Float64Array.from(values));

  it('gives the answers back when it is done twice', () => {
    fc.assert(
      fc.property(answers, (column) => {
        expect(reverseKeyed(reverseKeyed(column, SIX_POINTS), SIX_POINTS)).toEqual(column);
      }),
    );
  });

  it('exchanges the boxes and keeps what is missing', () => {
    fc.assert(
      fc.property(answers, (column) => {
        const plain = itemStatistics(column, SIX_POINTS);
        fc.pre(plain.ok);
        const { missing, boxes } = valueOf(plain);
        const reversed = valueOf(itemStatistics(reverseKeyed(column, SIX_POINTS), SIX_POINTS));
        expect(reversed.missing).toBe(missing);
        expect(valueOf(reversed.boxes)).toMatchObject({ top: valueOf(boxes).bottom, bottom: valueOf(boxes).top });
      }),
    );
  });
});
