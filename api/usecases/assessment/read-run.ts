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

/** A run with everything that it was made of, as it was frozen. */
export interface ReadRun {
  readonly assessment: Assessment;
  readonly run: AssessmentRun;
  readonly version: { readonly number: number; readonly hash: string };
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
}

/** Leaders see published runs only; what they see of them is cut to their units where it is answered. */
export function maySeeRun({ role }: Principal, { state }: AssessmentRun): boolean {
  return role !== 'leader' || state === 'published';
}

export async function readRun(
  { database }: Dependencies,
  address: { readonly assessmentId: string; readonly runId: string; readonly principal: Principal },
): Promise<Result<ReadRun, Problem>> {
  const { assessmentId, runId, principal } = address;
  const [assessment, run] = await Promise.all([findAssessment(database, assessmentId), findRun(database, runId)]);
  if (assessment === null || run?.assessmentId !== assessmentId) return fail({ code: 'resource.not-found' });
  if (!maySeeRun(principal, run)) return fail({ code: 'assessment.not-published' });
  const [versions, inputs, units] = await Promise.all([
    listAssessmentVersions(database, assessmentId),
    readInputs(database, runId),
    readUnitOutcomes(database, runId),
  ]);
  const version = versions.find(({ hash }) => hash === run.schemeHash);
  if (version === undefined) throw new RangeError('a run without its scheme');
  const { scheme, number, hash } = version;
  const outcome: AssessmentOutcome = {
    format: 'pingyi-assessment-run-1',
    columns: [
      ...placedIndicators(scheme).map(({ indicator }) => indicator.id),
      ...scheme.adjustments.map(({ id }) => id),
    ],
    units,
    categories: run.summary.categories,
  };
  return ok({ assessment, run, version: { number, hash }, scheme, inputs, outcome });
}
