import type { Principal } from '#domain/access/role';
import type { Assessment, AssessmentRun } from '#domain/assessment/records';
import { countOpenAppeals, type OpenAppeals } from '../../../db/stores/assessment-appeal-store';
import { listRuns } from '../../../db/stores/assessment-run-store';
import { listAssessments } from '../../../db/stores/assessment-store';
import type { Dependencies } from '../../dependencies';
import { maySeeRun } from './read-run';
import { isOneOf, unitsOfRuns } from './units-of-run';

export interface AssessmentSummary extends Pick<Assessment, 'id' | 'title' | 'createdAt' | 'changedAt'> {
  /** That the reader may see, the latest first. */
  readonly runs: readonly RunHead[];
  /** Of units that the reader may see; `dueAt` of the one that is due first. */
  readonly openAppeals: { readonly count: number; readonly dueAt: number | null };
}

export type RunHead = Pick<
  AssessmentRun,
  | 'id'
  | 'number'
  | 'state'
  | 'createdAt'
  | 'approvedAt'
  | 'publishedAt'
  | 'appealsUntil'
  | 'corrects'
  | 'reason'
  | 'schemeHash'
> & { readonly units: number; readonly assessed: number };

/** The latest first; leaders see those with a published run. */
export async function summariseAssessments(
  dependencies: Dependencies,
  principal: Principal,
): Promise<readonly AssessmentSummary[]> {
  const { database } = dependencies;
  const [assessments, waiting] = await Promise.all([listAssessments(database), seenAppeals(dependencies, principal)]);
  const summaries = await Promise.all(
    assessments.map(async ({ id, title, createdAt, changedAt }) => {
      const runs = await listRuns(database, id);
      const openAppeals = openOf(waiting, id);
      const seen = runs.filter((run) => maySeeRun(principal, run)).map(headOf);
      return { id, title, createdAt, changedAt, runs: seen, openAppeals };
    }),
  );
  return summaries.filter(({ runs }) => principal.role !== 'leader' || runs.length > 0);
}

async function seenAppeals(dependencies: Dependencies, principal: Principal): Promise<readonly OpenAppeals[]> {
  const waiting = await countOpenAppeals(dependencies.database);
  const runs = waiting.map(({ runId }) => runId);
  const own = await unitsOfRuns(dependencies, runs, principal);
  return waiting.filter(({ runId, unitCode }) => isOneOf(own.get(runId), unitCode));
}

function openOf(waiting: readonly OpenAppeals[], assessmentId: string): AssessmentSummary['openAppeals'] {
  const seen = waiting.filter((some) => some.assessmentId === assessmentId);
  const count = seen.reduce((sum, some) => sum + some.count, 0);
  return { count, dueAt: count === 0 ? null : Math.min(...seen.map(({ dueAt }) => dueAt)) };
}

/** Without what is said of single units. */
export function headOf(run: AssessmentRun): RunHead {
  const { id, number, state, createdAt, approvedAt, publishedAt, appealsUntil, corrects, reason, schemeHash, summary } =
    run;
  const { units, assessed } = summary;
  const times = { createdAt, approvedAt, publishedAt, appealsUntil };
  return { id, number, state, ...times, corrects, reason, schemeHash, units, assessed };
}
