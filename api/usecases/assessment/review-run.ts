import type { Principal } from '#domain/access/role';
import { type AssessmentRun, type Decision, decidedGrade } from '#domain/assessment/records';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import {
  decideProposal,
  insertProposal,
  listProposals,
  proposalWaits,
} from '../../../db/stores/assessment-review-store';
import { runIs } from '../../../db/stores/assessment-run-store';
import { lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import type { ReadRun } from './read-run';

/** Another grade than the computed one, while the run is a draft. */
export async function proposeGrade(
  { database, clock }: Dependencies,
  read: ReadRun,
  request: {
    readonly unitCode: string;
    readonly toGrade: string;
    readonly reason: string;
    readonly principal: Principal;
  },
): Promise<Result<{ readonly id: string }, Problem>> {
  const { run, scheme, outcome } = read;
  const { unitCode, toGrade, reason, principal } = request;
  const computed = outcome.units.find((unit) => unit.unitCode === unitCode)?.grade?.grade;
  if (computed === undefined) return fail({ code: 'assessment.unit-unknown' });
  if (!scheme.grading.grades.some(({ id }) => id === toGrade)) return fail({ code: 'assessment.item-unknown' });
  const proposals = await listProposals(database, run.id);
  const fromGrade = decidedGrade(
    computed,
    proposals.filter((proposal) => proposal.unitCode === unitCode),
  );
  if (toGrade === fromGrade) return fail({ code: 'assessment.grade-same' });
  const [id, at] = [randomId(), clock()];
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'assessment.grade-proposed',
      subject: `assessment-run:${run.id}`,
      details: { proposalId: id, unitCode, fromGrade, toGrade },
      when: runIs(run.id, 'draft'),
    }),
    insertProposal(database, run.id, {
      id,
      unitCode,
      fromGrade,
      toGrade,
      reason,
      proposedBy: principal.person,
      proposedAt: at,
    }),
  ]);
  if (outcomes.at(-1)?.changes !== 1) return fail({ code: 'assessment.run-wrong-state' });
  return ok({ id });
}

/** By a second person; who proposed it can take it back only, by rejecting it. */
export async function decideGrade(
  { database, clock }: Dependencies,
  run: AssessmentRun,
  act: { readonly id: string; readonly decision: Decision; readonly reason: string; readonly principal: Principal },
): Promise<Result<null, Problem>> {
  const proposal = (await listProposals(database, run.id)).find(({ id }) => id === act.id);
  if (proposal === undefined) return fail({ code: 'resource.not-found' });
  const { id, decision, reason, principal } = act;
  if (proposal.proposedBy === principal.person && decision === 'approved')
    return fail({ code: 'assessment.same-person' });
  const at = clock();
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: `assessment.grade-${decision}`,
      subject: `assessment-run:${run.id}`,
      details: { proposalId: id, unitCode: proposal.unitCode },
      when: proposalWaits(run.id, id),
    }),
    decideProposal(database, { runId: run.id, id, decision, reason, by: principal.person, at }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.already-decided' });
}
