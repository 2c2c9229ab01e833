import type { Principal } from '#domain/access/role';
import { supersededBy } from '#domain/assessment/records';
import { type Scorecard, scorecardOf } from '#domain/assessment/report/scorecard';
import { findRun, listRuns } from '../../../db/stores/assessment-run-store';
import type { Dependencies } from '../../dependencies';
import { meansElsewhere } from './means-elsewhere';
import { type ReadRun, readRun } from './read-run';
import { isOneOf, unitsOfRun } from './units-of-run';

interface CardRequest {
  readonly unitCode: string;
  /** An earlier run to compare with. */
  readonly since?: string | undefined;
  readonly principal: Principal;
}

/** Everything that a run says of a unit, as far as the reader may see it; null for a unit that takes no part. */
export async function readCard(
  dependencies: Dependencies,
  read: ReadRun,
  { unitCode, since, principal }: CardRequest,
): Promise<Scorecard | null> {
  const before = since === undefined ? null : await runBefore(dependencies, since, principal);
  const isOwnBefore = before !== null && isOneOf(await unitsOfRun(dependencies, before, principal), unitCode);
  const { run, assessment } = read;
  return scorecardOf({
    ...read,
    unitCode,
    scope: await unitsOfRun(dependencies, read, principal),
    isCorrected: supersededBy(run, await listRuns(dependencies.database, assessment.id)) !== undefined,
    elsewhere: await meansElsewhere(dependencies, read, principal),
    previous: isOwnBefore ? before : null,
  });
}

async function runBefore(dependencies: Dependencies, since: string, principal: Principal): Promise<ReadRun | null> {
  const run = await findRun(dependencies.database, since);
  if (run === null) return null;
  const read = await readRun(dependencies, { assessmentId: run.assessmentId, runId: run.id, principal });
  return read.ok ? read.value : null;
}
