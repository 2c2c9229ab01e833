import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covarianceOfCounts } from '#domain/statistics/moments/count-covariance';
import { pairCovariance } from '#domain/statistics/moments/covariance';

const SCORES = [0, 30, 60, 80, 100];
const cells = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 15, maxLength: 15 });

describe('covariance of counts', () => {
  it('is that of the people who are counted', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const people = counts.flatMap((count, cell) =>
          Array.from({ length: count }, () => [SCORES[Math.floor(cell / 3)] ?? 0, SCORES[cell % 3] ?? 0] as const),
        );
        const joint = { counts: Uint32Array.from(counts), rowValues: SCORES, columnValues: SCORES.slice(0, 3) };
        const expected = pairCovariance(
          Float64Array.from(people, ([first]) => first),
          Float64Array.from(people, ([, second]) => second),
        );
        const actual = covarianceOfCounts(joint);
        if (!expected.ok || !actual.ok) {
          expect(actual).toEqual(expected);
          return;
        }
        expect(actual.value.n).toBe(expected.value.n);
        expect(actual.value.covariance).toBeCloseTo(expected.value.covariance, 8);
        expect(actual.value.variances[0]).toBeCloseTo(expected.value.variances[0], 8);
      }),
    );
  });

  it('is exactly 0 for answers that are all alike, whatever they are worth', () => {
    const joint = { counts: Uint32Array.of(3, 4), rowValues: [100 / 3], columnValues: [0, 1] };
    expect(covarianceOfCounts(joint)).toMatchObject({ value: { covariance: 0, variances: [0, expect.any(Number)] } });
  });

  it('leaves out what has no value', () => {
    const joint = { counts: Uint32Array.of(2, 5, 1, 9), rowValues: [0, 100], columnValues: [10, Number.NaN] };
    expect(covarianceOfCounts(joint)).toMatchObject({ value: { n: 3 } });
  });
});
