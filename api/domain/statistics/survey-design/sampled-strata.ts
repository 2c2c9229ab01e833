import { fail, ok, type Result } from '#domain/result';
import type { NumberedRows } from './numbered-rows';
import type { DesignProblem } from './survey-design';

export interface SampledStratum {
  readonly units: number;
  /** 1 − units/N for N units in the population; 1 where N is not known. */
  readonly correction: number;
}

/** Fails with 'population-varies' and 'population-too-small'. */
export function sampledStrata(sample: {
  readonly strata: NumberedRows;
  /** Number of each unit's stratum. */
  readonly stratumOf: Int32Array;
  readonly populationSizes: Float64Array | undefined;
}): Result<readonly SampledStratum[], DesignProblem> {
  const { strata, stratumOf, populationSizes } = sample;
  const units = new Int32Array(strata.firstRows.length);
  for (const stratum of stratumOf) units[stratum] = (units[stratum] ?? 0) + 1;
  const populations = stratumPopulations(strata, populationSizes);
  if (!populations.ok) return populations;
  const sampled = Array.from(units, (count, stratum) => ({
    units: count,
    population: populations.value[stratum] ?? Infinity,
    row: strata.firstRows[stratum] ?? 0,
  }));
  const short = sampled.find((stratum) => stratum.population < stratum.units);
  if (short !== undefined) {
    const { row, population } = short;
    return fail({ reason: 'population-too-small', row, sampled: short.units, population });
  }
  return ok(sampled.map((stratum) => ({ units: stratum.units, correction: 1 - stratum.units / stratum.population })));
}

function stratumPopulations(
  { numberOf, firstRows }: NumberedRows,
  sizes: Float64Array | undefined,
): Result<Float64Array, DesignProblem> {
  if (sizes === undefined) return ok(new Float64Array(firstRows.length).fill(Infinity));
  const known = sizes.map((size) => (Number.isNaN(size) ? Infinity : size));
  const populations = Float64Array.from(firstRows, (row) => known[row] ?? Infinity);
  const varying = known.findIndex((size, row) => size !== populations[numberOf[row] ?? 0]);
  return varying < 0 ? ok(populations) : fail({ reason: 'population-varies', row: varying });
}
