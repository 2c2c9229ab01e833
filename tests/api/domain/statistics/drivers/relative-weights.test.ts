import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { driverTable, type DriverData } from '#domain/statistics/drivers/driver-table';
import { relativeWeights } from '#domain/statistics/drivers/relative-weights';
import { standardisedRegression } from '#domain/statistics/drivers/standardised-regression';
import expected from '../../../../data/bfi/careless-and-drivers.json';
import { bfiDrivers, mileageDrivers, RANDOM_DRIVERS, reversedRows } from '../../../../support/data-sets/driver-data';
import { valueOf } from '../../../../support/value-of';

describe('relativeWeights', () => {
  it.each([
    { predictors: ['cyl', 'disp', 'hp', 'wt'], published: [0.2096904, 0.1883043, 0.179959, 0.2706812] },
    { predictors: ['hp', 'cyl', 'disp', 'gear'], published: [0.2321744, 0.2284797, 0.2221469, 0.0963886] },
  ])('gives the published examples of the R package rwa on mtcars: $published', ({ predictors, published }) => {
    const { weights, rSquared } = weightsOf(mileageDrivers(predictors));
    published.forEach((weight, place) => expect(weights[place]?.weight).toBeCloseTo(weight, 7));
    expect(rSquared).toBeCloseTo(
      published.reduce((sum, weight) => sum + weight),
      6,
    );
  });

  it('gives the weights and shares of R for neuroticism in bfi', () => {
    const { weights } = weightsOf(bfiDrivers());
    weights.forEach(({ weight, share }, place) => {
      expect(weight).toBeCloseTo(expected.drivers.weight[place] ?? 0, 10);
      expect(share).toBeCloseTo(expected.drivers.share[place] ?? 0, 10);
    });
  });

  it('is general dominance for two predictors, worked by hand: r = .6 and .4, .5 between them', () => {
    // R² = (.36 + .16 − 2 × .6 × .4 × .5)/(1 − .25) = .28/.75; half of what each adds alone and last.
    const rSquared = 0.28 / 0.75;
    const found = valueOf(relativeWeights({ among: correlated(0.5), withOutcome: [0.6, 0.4] }));
    expect(found.weights[0]?.weight).toBeCloseTo((0.36 + rSquared - 0.16) / 2, 14);
    expect(found.weights[1]?.weight).toBeCloseTo((0.16 + rSquared - 0.36) / 2, 14);
  });

  it('is the squared correlations for uncorrelated predictors', () => {
    const found = valueOf(relativeWeights({ among: Matrix.eye(2), withOutcome: [0.3, -0.5] }));
    expect(found.weights[0]?.weight).toBeCloseTo(0.09, 15);
    expect(found.weights[1]?.weight).toBeCloseTo(0.25, 15);
  });

  it('sums to the R² of the regression, never gives a negative part, and knows neither order of rows nor units', () => {
    fc.assert(
      fc.property(RANDOM_DRIVERS, fc.double({ min: 0.001, max: 1000, noNaN: true }), (data, factor) => {
        const { weights, rSquared } = weightsOf(data);
        const { rSquared: explained } = valueOf(standardisedRegression(valueOf(driverTable(data))));
        expect(rSquared).toBeCloseTo(explained, 9);
        expect(weights.every(({ weight }) => weight >= 0)).toBe(true);
        const [first = data.outcome, ...rest] = data.predictors;
        const scaled = { ...data, predictors: [first.map((value) => factor * value), ...rest] };
        for (const other of [scaled, reversedRows(data)]) {
          weightsOf(other).weights.forEach(({ weight }, place) =>
            expect(weight).toBeCloseTo(weights[place]?.weight ?? Number.NaN, 9),
          );
        }
      }),
    );
  });

  it('shares nothing where nothing is explained', () => {
    const found = valueOf(relativeWeights({ among: correlated(0.5), withOutcome: [0, 0] }));
    expect(found).toEqual({ rSquared: 0, weights: [0, 0].map((weight) => ({ weight, share: null })) });
  });

  it('refuses predictors that are combinations of others', () => {
    expect(relativeWeights({ among: correlated(-1), withOutcome: [0.2, -0.2] })).toEqual({
      ok: false,
      error: { reason: 'singular' },
    });
  });
});

function correlated(r: number): Matrix {
  return new Matrix([
    [1, r],
    [r, 1],
  ]);
}

function weightsOf(data: DriverData) {
  return valueOf(relativeWeights(valueOf(driverTable(data))));
}
