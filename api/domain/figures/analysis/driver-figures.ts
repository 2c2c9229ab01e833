import type { Analysis, DriverAnalysis, DriverFigures, DriverResult } from '#domain/analysis/model';
import { explainingIndices } from '#domain/analysis/indices/driver-columns';
import type { Figure } from '../figure';
import { blockFigures, type Draft } from './measured-figure';

/** What moves with the outcome. */
export function driverFigures(drivers: DriverAnalysis, { indices }: Analysis): readonly Figure[] {
  return blockFigures(drivers.result, [
    { measure: 'driver-r-squared', subject: {}, of: ({ rSquared }) => rSquared },
    { measure: 'driver-r-squared-adjusted', subject: {}, of: ({ adjustedRSquared }) => adjustedRSquared },
    ...explainingIndices(indices, drivers).flatMap(({ id }) => predictorDrafts(id)),
  ]);
}

const PARTS = [
  ['driver-correlation', 'correlation'],
  ['driver-coefficient', 'coefficient'],
  ['driver-weight', 'relativeWeight'],
  ['driver-share', 'relativeShare'],
] as const satisfies readonly (readonly [string, keyof DriverFigures])[];

function predictorDrafts(index: string): readonly Draft<DriverResult>[] {
  return PARTS.map(([measure, part]) => ({
    measure,
    subject: { index },
    of: ({ predictors }) => predictors.find((own) => own.index === index)?.[part] ?? { reason: 'nothing-answered' },
  }));
}
