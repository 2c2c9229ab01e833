import { describe, expect, it } from 'vitest';
import { outcomeCorrelations } from '#domain/statistics/drivers/outcome-correlations';
import expected from '../../../../data/bfi/careless-and-drivers.json';
import { bfiDrivers, mileageDrivers } from '../../../../support/data-sets/driver-data';
import { valueOf } from '../../../../support/value-of';

const { drivers } = expected;

describe('outcomeCorrelations', () => {
  it('gives cor.test of R for neuroticism in bfi', () => {
    outcomeCorrelations(bfiDrivers())
      .map(valueOf)
      .forEach(({ n, value, p, interval }, place) => {
        const [low = 0, high = 0] = drivers.interval[place] ?? [];
        const published = drivers.p[place] ?? 0;
        expect(n).toBe(drivers.n);
        expect(value).toBeCloseTo(drivers.r[place] ?? 0, 10);
        expect(p / published).toBeCloseTo(1, 6);
        expect(interval[0]).toBeCloseTo(low, 9);
        expect(interval[1]).toBeCloseTo(high, 9);
      });
  });

  it('gives cor.test(mpg, wt) of mtcars in R 4.2.2: r = −0.8676594, p = 1.294e−10', () => {
    const [result] = outcomeCorrelations(mileageDrivers(['wt']));
    expect(result).toMatchObject({ ok: true });
    if (result?.ok !== true) return;
    expect(result.value.value).toBeCloseTo(-0.867659376517, 11);
    expect(result.value.p * 1e10).toBeCloseTo(1.29395870135, 6);
  });

  it('leaves out, for each predictor, only the rows that miss one of the two', () => {
    const [first, second] = outcomeCorrelations({
      outcome: Float64Array.of(1, 2, 3, 4, Number.NaN),
      predictors: [Float64Array.of(1, 3, 2, 4, 9), Float64Array.of(1, 2, 3, Number.NaN, 9)],
    });
    expect(first).toMatchObject({ ok: true, value: { n: 4 } });
    expect(second).toMatchObject({ ok: true, value: { n: 3, value: 1, p: 0 } });
  });

  it('names what is constant, and what is too few', () => {
    const [constant, few, shared] = outcomeCorrelations({
      outcome: Float64Array.of(1, 2, 2, 2),
      predictors: [
        Float64Array.of(5, 5, 5, 5),
        Float64Array.of(1, 2, Number.NaN, Number.NaN),
        Float64Array.of(Number.NaN, 1, 2, 3),
      ],
    });
    expect(constant).toEqual({ ok: false, error: { reason: 'no-variance', constant: 0 } });
    expect(few).toEqual({ ok: false, error: { reason: 'too-few', have: 2, need: 3 } });
    expect(shared).toEqual({ ok: false, error: { reason: 'no-variance', constant: 'outcome' } });
  });
});
