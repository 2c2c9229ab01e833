import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driverTable, type DriverData } from '#domain/statistics/drivers/driver-table';
import { standardisedRegression } from '#domain/statistics/drivers/standardised-regression';
import expected from '../../../../data/bfi/careless-and-drivers.json';
import { bfiDrivers, RANDOM_DRIVERS, reversedRows } from '../../../../support/data-sets/driver-data';
import { valueOf } from '../../../../support/value-of';

const { drivers } = expected;

describe('standardisedRegression', () => {
  it('gives lm of R on scaled columns for neuroticism in bfi', () => {
    const { n, degreesOfFreedom, rSquared, adjustedRSquared, coefficients } = regressionOf(bfiDrivers());
    expect([n, degreesOfFreedom]).toEqual([drivers.n, drivers.n - 5]);
    expect(rSquared).toBeCloseTo(drivers.rSquared, 12);
    expect(adjustedRSquared).toBeCloseTo(drivers.adjustedRSquared, 12);
    coefficients.forEach((coefficient, place) => {
      expect(coefficient.value).toBeCloseTo(drivers.beta[place] ?? 0, 11);
      expect(coefficient.standardError).toBeCloseTo(drivers.standardError[place] ?? 0, 11);
      expect(coefficient.t).toBeCloseTo(drivers.t[place] ?? 0, 9);
      expect(coefficient.p / (drivers.betaP[place] ?? 0)).toBeCloseTo(1, 8);
      expect(coefficient.varianceInflation).toBeCloseTo(drivers.varianceInflation[place] ?? 0, 10);
    });
  });

  it('does not depend on the order of rows or, in β, on the units of a predictor', () => {
    fc.assert(
      fc.property(RANDOM_DRIVERS, fc.double({ min: 0.001, max: 1000, noNaN: true }), (data, factor) => {
        const scaled = { ...data, predictors: data.predictors.map((column) => column.map((value) => factor * value)) };
        const betas = regressionOf(data).coefficients.map(({ value }) => value);
        for (const other of [scaled, reversedRows(data)]) {
          regressionOf(other).coefficients.forEach(({ value }, place) =>
            expect(value).toBeCloseTo(betas[place] ?? Number.NaN, 9),
          );
        }
      }),
    );
  });

  it('takes an exact fit for what it is, without infinite values', () => {
    const outcome = Float64Array.of(1, 2, 3, 5, 8);
    const { rSquared, coefficients } = regressionOf({ outcome, predictors: [outcome, Float64Array.of(1, 0, 2, 0, 1)] });
    expect(rSquared).toBeCloseTo(1, 12);
    expect(coefficients[0]).toMatchObject({ value: expect.closeTo(1, 9), p: expect.closeTo(0, 9) });
    expect(coefficients[1]?.value).toBeCloseTo(0, 9);
    for (const { t } of coefficients) expect(t === null || Number.isFinite(t)).toBe(true);
  });

  it('refuses a predictor that is a combination of others', () => {
    const { outcome, predictors } = bfiDrivers();
    const [first = outcome, second = outcome] = predictors;
    const sum = first.map((value, row) => 2 * value - (second[row] ?? 0));
    const table = valueOf(driverTable({ outcome, predictors: [first, second, sum] }));
    expect(standardisedRegression(table)).toEqual({ ok: false, error: { reason: 'singular' } });
  });
});

describe('driverTable', () => {
  const outcome = Float64Array.of(1, 2, 3, 4, 5);
  const wave = Float64Array.of(2, 1, 4, 3, 5);

  it('needs two complete rows more than predictors', () => {
    const gap = Float64Array.of(1, 3, 2, Number.NaN, Number.NaN);
    expect(driverTable({ outcome, predictors: [wave, gap] })).toEqual({
      ok: false,
      error: { reason: 'too-few', have: 3, need: 4 },
    });
    expect(driverTable({ outcome, predictors: [gap] }).ok).toBe(true);
  });

  it('names what is constant in the complete rows', () => {
    const constant = Float64Array.of(3, 3, 3, 3, 3);
    expect(driverTable({ outcome, predictors: [wave, constant] })).toEqual({
      ok: false,
      error: { reason: 'no-variance', constant: 1 },
    });
    expect(driverTable({ outcome: constant, predictors: [wave] })).toEqual({
      ok: false,
      error: { reason: 'no-variance', constant: 'outcome' },
    });
  });

  it('refuses to explain by nothing', () => {
    expect(() => driverTable({ outcome, predictors: [] })).toThrow(RangeError);
  });
});

function regressionOf(data: DriverData) {
  return valueOf(standardisedRegression(valueOf(driverTable(data))));
}
