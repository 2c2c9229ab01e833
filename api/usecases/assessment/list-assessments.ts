import type { Principal } from '#domain/access/role';
import type { Assessment, AssessmentRun } from '#domain/assessment/records';
import { listRuns } from '../../../db/stores/assessment-run-store';
import { listAssessments } from '../../../db/stores/assessment-store';
import type { Dependencies } from '../../dependencies';
import { maySeeRun } from './read-run';

export interface AssessmentSummary extends Pick<Assessment, 'id' | 'title' | 'createdAt' | 'changedAt'> {
  /** That the reader may see, the latest first. */
  readonly runs: readonly RunHead[];
}

export type RunHead = Pick<
  AssessmentRun,
  'id' | 'number' | 'state' | 'createdAt' | 'approvedAt' | 'publishedAt' | 'corrects' | 'reason' | 'schemeHash'
> & { readonly units: number; readonly assessed: number };

/** The latest first; leaders see those with a published run. */
export async function summariseAssessments(
  { database }: Dependencies,
  principal: Principal,
): Promise<readonly AssessmentSummary[]> {
  const assessments = await listAssessments(database);
  const summaries = await Promise.all(
    assessments.map(async ({ id, title, createdAt, changedAt }) => {
      const runs = await listRuns(database, id);
      return { id, title, createdAt, changedAt, runs: runs.filter((run) => maySeeRun(principal, run)).map(headOf) };
    }),
  );
  return summaries.filter(({ runs }) => principal.role !== 'leader' || runs.length > 0);
}

/** Without what is said of single units. */
export function headOf(run: AssessmentRun): RunHead {
  const { id, number, state, createdAt, approvedAt, publishedAt, corrects, reason, schemeHash, summary } = run;
  const { units, assessed } = summary;
  return { id, number, state, createdAt, approvedAt, publishedAt, corrects, reason, schemeHash, units, assessed };
}
