import { describe, expect, it } from 'vitest';
import { discriminationOf, type RatedTargets } from '#domain/statistics/discrimination';
import { rowMoments } from '#domain/statistics/reliability/column-moments';
import { standardErrorOfMean } from '#domain/statistics/moments/standard-error';
import wine from '../../../data/wine/agreement.json';
import { wineRatings } from '../../../support/data-sets/wine-ratings';
import { valueOf } from '../../../support/value-of';

const EXAMPLE: RatedTargets = {
  scores: [80, 82, 84].map((value) => ({ value, standardError: 1 })),
  optionCounts: [30, 20, 40, 10],
  topOptions: 2,
  ballots: { n: 25, identical: 5 },
  tiers: 2,
};

describe('discriminationOf', () => {
  it('gives figures that can be repeated by hand', () => {
    expect(discriminationOf(EXAMPLE)).toEqual({
      targets: 3,
      spread: { ok: true, value: { lowest: 80, highest: 84, range: 4, standardDeviation: 2 } },
      reliability: { ok: true, value: { value: 0.75, raw: 0.75 } },
      topShare: { ok: true, value: 0.5 },
      ceilingShare: { ok: true, value: 0.3 },
      identicalBallots: { ok: true, value: 0.2 },
      tiers: 2,
    });
  });

  it('has the reliability of one-way means, ICC(1,9) of psych for the wine ratings', () => {
    const scores = rowMoments(wineRatings('rating')).map((moments) => ({
      value: moments.mean,
      standardError: standardErrorOfMean(moments),
    }));
    expect(valueOf(discriminationOf({ ...EXAMPLE, scores }).reliability).value).toBeCloseTo(
      wine.rating.icc.ICC1k.icc,
      10,
    );
  });

  it('reports a reliability below 0 as 0 and keeps what was computed', () => {
    const scores = [80, 82, 84].map((value) => ({ value, standardError: 3 }));
    expect(valueOf(discriminationOf({ ...EXAMPLE, scores }).reliability)).toEqual({ value: 0, raw: -1.25 });
  });

  it('names why a figure is missing', () => {
    const one = discriminationOf({ ...EXAMPLE, scores: EXAMPLE.scores.slice(1, 2) });
    expect(one.spread).toEqual({ ok: false, error: { reason: 'too-few', have: 1, need: 2 } });
    expect(one.reliability).toEqual(one.spread);
    const equal = [0.1 + 0.2, 0.3].map((value) => ({ value, standardError: 0 }));
    expect(discriminationOf({ ...EXAMPLE, scores: equal }).reliability).toEqual({
      ok: false,
      error: { reason: 'no-variance' },
    });
    const empty = discriminationOf({ ...EXAMPLE, optionCounts: [0, 0], ballots: { n: 0, identical: 0 } });
    for (const share of [empty.topShare, empty.ceilingShare, empty.identicalBallots]) {
      expect(share).toEqual({ ok: false, error: { reason: 'nothing-answered' } });
    }
  });

  it('refuses counts that cannot be', () => {
    expect(() => discriminationOf({ ...EXAMPLE, topOptions: 5 })).toThrow(RangeError);
    expect(() => discriminationOf({ ...EXAMPLE, ballots: { n: 2, identical: 3 } })).toThrow(RangeError);
  });
});
