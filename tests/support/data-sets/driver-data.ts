import fc from 'fast-check';
import type { DriverData } from '#domain/statistics/drivers/driver-table';
import { seededRandom } from '../seeded-random';
import { bfiScores } from './bfi';
import { dataColumns } from './data-set';

/** Neuroticism on agreeableness, conscientiousness, extraversion and openness. */
export function bfiDrivers(): DriverData {
  return { outcome: bfiScores('N'), predictors: ['A', 'C', 'E', 'O'].map(bfiScores) };
}

/** Miles per gallon of 32 cars on other columns of the set. */
export function mileageDrivers(predictors: readonly string[]): DriverData {
  const [outcome = new Float64Array(), ...columns] = dataColumns('motor-trend', ['mpg', ...predictors]);
  return { outcome, predictors: columns };
}

/** Two to five correlated predictors of 12 to 60 people and an outcome that depends on them and on chance. */
export const RANDOM_DRIVERS: fc.Arbitrary<DriverData> = fc
  .record({ seed: fc.integer(), rows: fc.integer({ min: 12, max: 60 }), predictors: fc.integer({ min: 2, max: 5 }) })
  .map(({ seed, rows, predictors }) => {
    const { normal } = seededRandom(seed);
    const common = Float64Array.from({ length: rows }, normal);
    const columns = Array.from({ length: predictors }, () => common.map((value) => value + normal()));
    return {
      outcome: common.map((_, row) => columns.reduce((sum, column) => sum + (column[row] ?? 0), normal())),
      predictors: columns,
    };
  });

/** Predictors and outcome with their rows in the opposite order. */
export function reversedRows({ outcome, predictors }: DriverData): DriverData {
  return { outcome: outcome.toReversed(), predictors: predictors.map((column) => column.toReversed()) };
}
