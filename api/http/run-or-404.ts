import type { Context } from 'hono';
import type { Assessment } from '#domain/assessment/records';
import { findAssessment } from '../../db/stores/assessment-store';
import type { Dependencies } from '../dependencies';
import { type ReadRun, readRun, type SeenRun, seeRun } from '../usecases/assessment/read-run';
import { isOneOf, unitsOfRun } from '../usecases/assessment/units-of-run';
import { principalOf } from './access';
import type { Environment } from './environment';
import { ProblemError, refuse } from './problem';

/** The first beat of every handler that is about an assessment. */
export async function assessmentOr404({ database }: Dependencies, assessmentId: string): Promise<Assessment> {
  return (await findAssessment(database, assessmentId)) ?? refuse('resource.not-found');
}

interface RunAddress {
  readonly assessmentId: string;
  readonly runId: string;
}

/** A run that the caller may see, without what it was made of. */
export async function seenRunOr404(context: Context<Environment>, address: RunAddress): Promise<SeenRun> {
  const seen = await seeRun(context.var.dependencies, { ...address, principal: principalOf(context) });
  if (!seen.ok) throw new ProblemError(seen.error);
  return seen.value;
}

/** A run that the caller may see, with all that it was made of. */
export async function runOr404(context: Context<Environment>, address: RunAddress): Promise<ReadRun> {
  const read = await readRun(context.var.dependencies, { ...address, principal: principalOf(context) });
  if (!read.ok) throw new ProblemError(read.error);
  return read.value;
}

/** A unit of the run that the caller may see; others are not found, so that nothing is said of them. */
export async function seenUnit(context: Context<Environment>, read: ReadRun, unitCode: string): Promise<string> {
  const own = await unitsOfRun(context.var.dependencies, read, principalOf(context));
  return isOneOf(own, unitCode) ? unitCode : refuse('resource.not-found');
}
