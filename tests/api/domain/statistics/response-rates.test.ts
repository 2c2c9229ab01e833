import { describe, expect, it } from 'vitest';
import { responseRates } from '#domain/statistics/response-rates';

describe('responseRates', () => {
  const cases = {
    complete: 700,
    partial: 50,
    refused: 120,
    notContacted: 200,
    other: 30,
    unknown: 60 + 40,
  };

  it('are those of AAPOR’s Standard Definitions, worked out for 1,200 cases with e = .6', () => {
    const { cooperation, refusal, ...rates } = responseRates(cases, 0.6);
    const expected = { RR1: 0.5833, RR2: 0.625, RR3: 0.6034, RR4: 0.6466, RR5: 0.6364, RR6: 0.6818 };
    for (const [name, rate] of Object.entries(rates)) {
      expect(rate.ok && rate.value, name).toBeCloseTo(new Map(Object.entries(expected)).get(name) ?? 0, 4);
    }
    expect(cooperation).toEqual({ ok: true, value: 700 / 900 });
    expect(refusal).toEqual({ ok: true, value: 0.1 });
  });

  it('say what a rate has no cases for', () => {
    const unknown = { ...cases, complete: 0, partial: 0, refused: 0, notContacted: 0, other: 0 };
    const { RR1, RR3, RR5 } = responseRates(unknown, 0);
    expect(RR1).toEqual({ ok: true, value: 0 });
    for (const rate of [RR3, RR5]) expect(rate).toEqual({ ok: false, error: { reason: 'nothing-answered' } });
  });

  it('refuse numbers that are no cases and no share', () => {
    expect(() => responseRates({ ...cases, other: -1 }, 0.6)).toThrow(RangeError);
    expect(() => responseRates({ ...cases, other: Number.NaN }, 0.6)).toThrow(RangeError);
    expect(() => responseRates(cases, 1.2)).toThrow(RangeError);
  });
});
