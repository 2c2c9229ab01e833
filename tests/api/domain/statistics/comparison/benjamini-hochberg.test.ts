import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '#domain/statistics/comparison/benjamini-hochberg';
import { holm } from '#domain/statistics/comparison/holm';

describe('benjaminiHochberg', () => {
  it('gives p.adjust(c(.01, .02, .03, .04, .05, .9, .001, .04), "BH") of R', () => {
    const adjusted = benjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.05, 0.9, 0.001, 0.04]);
    const expected = [0.04, 0.16 / 3, 0.16 / 3, 0.16 / 3, 0.4 / 7, 0.9, 0.008, 0.16 / 3];
    adjusted.forEach((p, test) => expect(p).toBeCloseTo(expected[test] ?? 0, 14));
  });

  it('finds the four of the fifteen tests that Benjamini and Hochberg found', () => {
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const found = benjaminiHochberg(published).filter((p) => p <= 0.05);
    expect(found).toHaveLength(4);
  });

  it('is between each p-value and Holm’s, and at most 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
        const strict = holm(pValues);
        benjaminiHochberg(pValues).forEach((p, test) => {
          expect(p).toBeGreaterThanOrEqual(pValues[test] ?? 0);
          expect(p).toBeLessThanOrEqual((strict[test] ?? 0) * (1 + 1e-15));
        });
      }),
    );
  });
});
