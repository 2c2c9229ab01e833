import { describe, expect, it } from 'vitest';
import { itemStatistics } from '#domain/statistics/reliability/item-statistics';
import expected from '../../../../data/bfi/measurement.json';
import { valueOf } from '../../../../support/value-of';

const SIX_POINTS = { from: 1, to: 6 };

describe('itemStatistics', () => {
  it.each(Object.entries(expected.items))('gives R’s figures of bfi item %s', (_, item) => {
    const { counts, missing } = item;
    const statistics = valueOf(itemStatistics({ counts, missing }, SIX_POINTS));
    const { top, bottom, net } = valueOf(statistics.boxes);
    expect([statistics.n, statistics.missing]).toEqual([item.n, item.missing]);
    expect(statistics.mean.value).toBeCloseTo(item.mean, 9);
    expect(statistics.standardDeviation).toBeCloseTo(item.sd, 9);
    expect(top.value).toBeCloseTo(item.top2, 9);
    expect(bottom.value).toBeCloseTo(item.bottom2, 9);
    expect(net.value).toBeCloseTo(item.net, 9);
    item.top2Wilson.forEach((end, index) => expect(top.interval[index]).toBeCloseTo(end, 9));
  });

  it('has the error of a net share, √((p + q − (p − q)²)/(n − 1)), and that of the mean', () => {
    const { mean, boxes } = valueOf(itemStatistics({ counts: [1, 1, 3, 2, 3], missing: 0 }, { from: 1, to: 5 }));
    expect(valueOf(boxes).net.standardError).toBeCloseTo(Math.sqrt((0.7 - 0.09) / 9), 15);
    expect(mean).toEqual({ value: 3.5, standardError: Math.sqrt(16.5 / 9 / 10), degreesOfFreedom: 9 });
  });

  it('has no boxes on a scale of three points, where the middle would be in both', () => {
    const { boxes } = valueOf(itemStatistics({ counts: [1, 1, 1], missing: 0 }, { from: 1, to: 3 }));
    expect(boxes).toEqual({ ok: false, error: { reason: 'too-few', have: 3, need: 4 } });
  });

  it('says why without answers, with one, and that equal answers do not vary', () => {
    expect(itemStatistics({ counts: [0, 0, 0, 0, 0, 0], missing: 2 }, SIX_POINTS)).toEqual({
      ok: false,
      error: { reason: 'nothing-answered' },
    });
    expect(itemStatistics({ counts: [0, 0, 0, 1, 0, 0], missing: 1 }, SIX_POINTS)).toEqual({
      ok: false,
      error: { reason: 'too-few', have: 1, need: 2 },
    });
    const equal = valueOf(itemStatistics({ counts: [0, 0, 0, 0, 3, 0], missing: 0 }, SIX_POINTS));
    expect(equal).toMatchObject({ standardDeviation: 0, mean: { value: 5, standardError: 0 } });
    expect(valueOf(equal.boxes)).toMatchObject({ top: { value: 1 }, net: { value: 1, standardError: 0 } });
  });

  it('refuses counts of another scale', () => {
    expect(() => itemStatistics({ counts: [1, 2, 3], missing: 0 }, SIX_POINTS)).toThrow(RangeError);
  });
});
