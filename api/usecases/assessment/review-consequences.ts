import type { Principal } from '#domain/access/role';
import type { AssessmentRun, Decision, Verdict } from '#domain/assessment/records';
import { proposedConsequences } from '#domain/assessment/run/consequences';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import {
  decideVerdict,
  insertVerdict,
  listVerdicts,
  takesVerdict,
  verdictWaits,
} from '../../../db/stores/assessment-consequence-store';
import { lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import type { Dependencies } from '../../dependencies';
import { randomId } from '../../random';
import type { ReadRun } from './read-run';

export interface VerdictRequest {
  readonly ruleId: string;
  readonly unitCode: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly principal: Principal;
}

/** Whether the consequence of a rule holds for a unit that the run proposes for it, while the run is a draft. */
export async function giveVerdict(
  { database, clock }: Dependencies,
  { run, scheme, outcome }: ReadRun,
  { principal, ...given }: VerdictRequest,
): Promise<Result<{ readonly id: string }, Problem>> {
  const { ruleId, unitCode, verdict } = given;
  const proposed = proposedConsequences(scheme, outcome.units);
  if (!proposed.some((one) => one.ruleId === ruleId && one.unitCode === unitCode)) {
    return fail({ code: 'assessment.item-unknown' });
  }
  if (run.state !== 'draft') return fail({ code: 'assessment.run-wrong-state', details: { state: run.state } });
  const [id, at] = [randomId(), clock()];
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: `assessment.consequence-${verdict}`,
      subject: `assessment-run:${run.id}`,
      details: { verdictId: id, ruleId, unitCode },
      when: takesVerdict(run.id, given),
    }),
    insertVerdict(database, run.id, { id, ...given, proposedBy: principal.person, proposedAt: at }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok({ id }) : fail({ code: 'assessment.already-decided' });
}

/** By a second person; who gave it can take it back only, by rejecting it. */
export async function decideConsequence(
  { database, clock }: Dependencies,
  run: AssessmentRun,
  act: { readonly id: string; readonly decision: Decision; readonly reason: string; readonly principal: Principal },
): Promise<Result<null, Problem>> {
  const { id, decision, reason, principal } = act;
  const given = (await listVerdicts(database, run.id)).find((one) => one.id === id);
  if (given === undefined) return fail({ code: 'resource.not-found' });
  if (given.proposedBy === principal.person && decision === 'approved') return fail({ code: 'assessment.same-person' });
  const at = clock();
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: `assessment.consequence-${decision}`,
      subject: `assessment-run:${run.id}`,
      details: { verdictId: id, ruleId: given.ruleId, unitCode: given.unitCode },
      when: verdictWaits(run.id, id),
    }),
    decideVerdict(database, { runId: run.id, id, decision, reason, by: principal.person, at }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.already-decided' });
}
