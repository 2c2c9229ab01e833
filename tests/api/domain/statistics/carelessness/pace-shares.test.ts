import { describe, expect, it } from 'vitest';
import { paceShares } from '#domain/statistics/carelessness/pace-shares';

describe('paceShares', () => {
  it('shares out the rows with a time, and names bands that nobody fell into', () => {
    const paces = Float64Array.of(0, 1, 1, 3, Number.NaN);
    expect(paceShares({ paces, bands: 4 })).toEqual({
      ok: true,
      value: {
        n: 4,
        missing: 1,
        bands: [
          { band: 0, n: 1, share: 0.25 },
          { band: 1, n: 2, share: 0.5 },
          { band: 2, n: 0, share: 0 },
          { band: 3, n: 1, share: 0.25 },
        ],
      },
    });
  });

  it('has no shares where nothing was timed', () => {
    const paces = Float64Array.of(Number.NaN);
    expect(paceShares({ paces, bands: 4 })).toEqual({ ok: false, error: { reason: 'nothing-answered' } });
  });

  it.each([4, -1, 0.5])('refuses %d as a band of four', (band) => {
    expect(() => paceShares({ paces: Float64Array.of(band), bands: 4 })).toThrow(RangeError);
  });
});
