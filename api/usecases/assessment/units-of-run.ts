import type { Principal } from '#domain/access/role';
import { type AssessmentRun, publishedAfter } from '#domain/assessment/records';
import type { ColumnOrigin } from '#domain/assessment/run/inputs';
import { findRun, listRuns, readOrigins } from '../../../db/stores/assessment-run-store';
import { findWave } from '../../../db/stores/wave-store';
import type { Dependencies } from '../../dependencies';
import { readLineage } from '../results/read-lineage';
import { readerScopes } from '../results/reader-scopes';
import type { ReadRun } from './read-run';

type Reader = Pick<Principal, 'unitScope'>;

/**
 * Codes in a run of the units that belong to a reader; null for all. Its points tell the figures of the waves that it is
 * made of, so a unit is his in the run if it is his in each of these; without any, by the code that his account has.
 * Beside a correction what it corrects shows no further units: made of other waves, the two would show him one each.
 */
export async function unitsOfRun(
  dependencies: Dependencies,
  { run, inputs }: Pick<ReadRun, 'run' | 'inputs'>,
  reader: Reader,
): Promise<readonly string[] | null> {
  const origins = inputs.columns.map(({ origin }) => origin);
  return unitsSince(dependencies, { run, origins }, reader);
}

/** Of several runs, by the id of each, without reading what else they are made of. */
export async function unitsOfRuns(
  dependencies: Dependencies,
  runIds: Iterable<string>,
  reader: Reader,
): Promise<ReadonlyMap<string, readonly string[] | null>> {
  const units = [...new Set(runIds)].map(async (runId) => [runId, await unitsOf(dependencies, runId, reader)] as const);
  return new Map(await Promise.all(units));
}

/** Whether a unit is one of these; null for all. */
export function isOneOf(units: readonly string[] | null | undefined, code: string): boolean {
  return units === null || units?.includes(code) === true;
}

async function unitsOf(dependencies: Dependencies, runId: string, reader: Reader): Promise<readonly string[] | null> {
  if (reader.unitScope === null) return null;
  const { database } = dependencies;
  const [run, origins] = await Promise.all([findRun(database, runId), readOrigins(database, runId)]);
  return run === null ? [] : unitsSince(dependencies, { run, origins }, reader);
}

interface MadeRun {
  readonly run: AssessmentRun;
  readonly origins: readonly ColumnOrigin[];
}

/** Those that are his in the run and in each that was published after it. */
async function unitsSince(
  dependencies: Dependencies,
  { run, origins }: MadeRun,
  reader: Reader,
): Promise<readonly string[] | null> {
  const { unitScope } = reader;
  if (unitScope === null) return null;
  const { database } = dependencies;
  const later = publishedAfter(run, await listRuns(database, run.assessmentId));
  const ofLater = await Promise.all(later.map(({ id }) => readOrigins(database, id)));
  const inWave = unitsByWave(dependencies, reader);
  const own = await Promise.all([origins, ...ofLater].map((behind) => unitsBehind(behind, { inWave, unitScope })));
  return inAll(own);
}

type UnitsInWave = (waveId: string) => Promise<readonly string[] | null>;

async function unitsBehind(
  origins: readonly ColumnOrigin[],
  { inWave, unitScope }: { readonly inWave: UnitsInWave; readonly unitScope: readonly string[] },
): Promise<readonly string[]> {
  const waveIds = new Set(origins.flatMap((origin) => (origin.kind === 'wave' ? [origin.waveId] : [])));
  const inWaves = await Promise.all([...waveIds].map(inWave));
  const known = inWaves.filter((units) => units !== null);
  return known.length === 0 ? unitScope : inAll(known);
}

function inAll([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  return first.filter((code) => others.every((units) => units.includes(code)));
}

/** Each wave is looked up once. */
function unitsByWave(dependencies: Dependencies, reader: Reader): UnitsInWave {
  const found = new Map<string, Promise<readonly string[] | null>>();
  return (waveId) => {
    const known = found.get(waveId) ?? unitsInWave(dependencies, waveId, reader);
    found.set(waveId, known);
    return known;
  };
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
