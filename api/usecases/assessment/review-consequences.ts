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
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import { otherOrganizers } from './other-organizers';
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

/**
 * By a second person; who gave it can take it back, by rejecting it. Who is the only organizer may approve it as well:
 * the reason stands in the audit log, and with who gave it in what is signed.
 */
export async function decideConsequence(
  dependencies: Dependencies,
  run: AssessmentRun,
  act: { readonly id: string; readonly decision: Decision; readonly reason: string; readonly principal: Principal },
): Promise<Result<null, Problem>> {
  const { database, clock } = dependencies;
  const { id, decision, reason, principal } = act;
  const given = (await listVerdicts(database, run.id)).find((one) => one.id === id);
  if (given === undefined) return fail({ code: 'resource.not-found' });
  const isOwnApproval = given.proposedBy === principal.person && decision === 'approved';
  if (isOwnApproval && (await otherOrganizers(dependencies, principal.person)) > 0) {
    return fail({ code: 'assessment.same-person' });
  }
  const at = clock();
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: `assessment.consequence-${isOwnApproval ? 'self-approved' : decision}`,
      subject: `assessment-run:${run.id}`,
      details: { verdictId: id, ruleId: given.ruleId, unitCode: given.unitCode, ...(isOwnApproval && { reason }) },
      when: verdictWaits(run.id, id),
    }),
    decideVerdict(database, { runId: run.id, id, decision, reason, by: principal.person, at, isOwnApproval }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.already-decided' });
}
