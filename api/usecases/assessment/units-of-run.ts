import type { Principal } from '#domain/access/role';
import type { ColumnOrigin } from '#domain/assessment/run/inputs';
import { readOrigins } from '../../../db/stores/assessment-run-store';
import { findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readLineage } from '../results/read-lineage';
import { readerScopes } from '../results/reader-scopes';
import type { ReadRun } from './read-run';

type Reader = Pick<Principal, 'unitScope'>;

/**
 * Codes in a run of the units that belong to a reader; null for all. Its points tell the figures of the waves that it is
 * made of, so a unit is his in the run if it is his in each of these; without any, by the code that his account has.
 */
export async function unitsOfRun(
  dependencies: Dependencies,
  { inputs }: Pick<ReadRun, 'inputs'>,
  reader: Reader,
): Promise<readonly string[] | null> {
  return unitsBehind(
    dependencies,
    inputs.columns.map(({ origin }) => origin),
    reader,
  );
}

/** Of several runs, by the id of each, without reading what else they are made of. */
export async function unitsOfRuns(
  dependencies: Dependencies,
  runIds: Iterable<string>,
  reader: Reader,
): Promise<ReadonlyMap<string, readonly string[] | null>> {
  const units = [...new Set(runIds)].map(async (runId) => {
    const origins = reader.unitScope === null ? [] : await readOrigins(dependencies.database, runId);
    return [runId, await unitsBehind(dependencies, origins, reader)] as const;
  });
  return new Map(await Promise.all(units));
}

/** Whether a unit is one of these; null for all. */
export function isOneOf(units: readonly string[] | null | undefined, code: string): boolean {
  return units === null || units?.includes(code) === true;
}

async function unitsBehind(
  dependencies: Dependencies,
  origins: readonly ColumnOrigin[],
  reader: Reader,
): Promise<readonly string[] | null> {
  const { unitScope } = reader;
  if (unitScope === null) return null;
  const waveIds = new Set(origins.flatMap((origin) => (origin.kind === 'wave' ? [origin.waveId] : [])));
  const inWaves = await Promise.all([...waveIds].map((waveId) => unitsInWave(dependencies, waveId, reader)));
  const [first = unitScope, ...others] = inWaves.filter((units) => units !== null);
  return first.filter((code) => others.every((units) => units.includes(code)));
}

async function unitsInWave(
  dependencies: Dependencies,
  waveId: string,
  reader: Reader,
): Promise<readonly string[] | null> {
  const wave = await findWave(dependencies.database, waveId);
  if (wave === null) return reader.unitScope;
  const lineage = await readLineage(dependencies, wave.surveyId);
  return readerScopes(dependencies, lineage, reader).unitsIn(waveId);
}
