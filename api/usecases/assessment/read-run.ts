import type { Principal } from '#domain/access/role';
import type { Assessment, AssessmentRun } from '#domain/assessment/records';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentOutcome } from '#domain/assessment/run/outcome';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import { findRun, readInputs, readUnitOutcomes } from '../../../db/stores/assessment-run-store';
import { findAssessment, listAssessmentVersions } from '../../../db/stores/assessment-store';
import type { Dependencies } from '../../dependencies';

export interface SeenRun {
  readonly assessment: Assessment;
  readonly run: AssessmentRun;
}

/** A run with everything that it was made of, as it was frozen. */
export interface ReadRun extends SeenRun {
  readonly version: { readonly number: number; readonly hash: string };
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
}

/** Leaders see published runs only; what they see of them is cut to their units where it is answered. */
export function maySeeRun({ role }: Principal, { state }: AssessmentRun): boolean {
  return role !== 'leader' || state === 'published';
}

interface RunRequest {
  readonly assessmentId: string;
  readonly runId: string;
  readonly principal: Principal;
}

/** A run without what it was made of, if the reader may see it. */
export async function seeRun(
  { database }: Dependencies,
  { assessmentId, runId, principal }: RunRequest,
): Promise<Result<SeenRun, Problem>> {
  const [assessment, run] = await Promise.all([findAssessment(database, assessmentId), findRun(database, runId)]);
  if (assessment === null || run?.assessmentId !== assessmentId) return fail({ code: 'resource.not-found' });
  return maySeeRun(principal, run) ? ok({ assessment, run }) : fail({ code: 'assessment.not-published' });
}

export async function readRun(dependencies: Dependencies, request: RunRequest): Promise<Result<ReadRun, Problem>> {
  const { database } = dependencies;
  const { assessmentId, runId } = request;
  const seen = await seeRun(dependencies, request);
  if (!seen.ok) return seen;
  const { assessment, run } = seen.value;
  const [versions, stored, units] = await Promise.all([
    listAssessmentVersions(database, assessmentId),
    readInputs(database, runId),
    readUnitOutcomes(database, runId),
  ]);
  const version = versions.find(({ hash }) => hash === run.schemeHash);
  if (version === undefined) throw new RangeError('a run without its scheme');
  const { scheme, number, hash } = version;
  const salted = run.summary.salt === undefined ? {} : { salt: run.summary.salt };
  const inputs = { ...stored, ...salted };
  const outcome: AssessmentOutcome = {
    format: 'pingyi-assessment-run-1',
    columns: [
      ...placedIndicators(scheme).map(({ indicator }) => indicator.id),
      ...scheme.adjustments.map(({ id }) => id),
    ],
    units,
    categories: run.summary.categories,
    ...salted,
  };
  return ok({ assessment, run, version: { number, hash }, scheme, inputs, outcome });
}
