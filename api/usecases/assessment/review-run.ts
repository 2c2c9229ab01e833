import type { Principal } from '#domain/access/role';
import { type Appeal, type AssessmentRun, type Decision, decidedGrade } from '#domain/assessment/records';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import {
  answerAppeal,
  appealIsOpen,
  decideProposal,
  insertAppeal,
  insertProposal,
  listAppeals,
  listProposals,
  proposalWaits,
  withdrawAppeal,
} from '../../../db/stores/assessment-review-store';
import { lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { runIs } from '../../../db/stores/assessment-run-store';
import type { Dependencies } from '../../dependencies';
import { randomId } from '../../random';
import type { ReadRun } from './read-run';

const DAY = 86_400_000;

/** Another grade than the computed one, while the run is a draft. */
export async function proposeGrade(
  { database, clock }: Dependencies,
  read: ReadRun,
  request: { readonly unitCode: string; readonly toGrade: string; readonly reason: string; readonly actor: string },
): Promise<Result<{ readonly id: string }, Problem>> {
  const { run, scheme, outcome } = read;
  const { unitCode, toGrade, reason, actor } = request;
  const computed = outcome.units.find((unit) => unit.unitCode === unitCode)?.grade?.grade;
  if (computed === undefined) return fail({ code: 'assessment.unit-unknown' });
  if (!scheme.grading.grades.some(({ id }) => id === toGrade)) return fail({ code: 'assessment.item-unknown' });
  const proposals = await listProposals(database, run.id);
  const fromGrade = decidedGrade(
    computed,
    proposals.filter((proposal) => proposal.unitCode === unitCode),
  );
  const [id, at] = [randomId(), clock()];
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor,
      act: 'assessment.grade-proposed',
      subject: `assessment-run:${run.id}`,
      details: { proposalId: id, unitCode, fromGrade, toGrade },
      when: runIs(run.id, 'draft'),
    }),
    insertProposal(database, run.id, { id, unitCode, fromGrade, toGrade, reason, proposedBy: actor, proposedAt: at }),
  ]);
  if (outcomes.at(-1)?.changes !== 1) return fail({ code: 'assessment.run-wrong-state' });
  return ok({ id });
}

/** By a second person; who proposed it can take it back only, by rejecting it. */
export async function decideGrade(
  { database, clock }: Dependencies,
  run: AssessmentRun,
  act: { readonly id: string; readonly decision: Decision; readonly reason: string; readonly actor: string },
): Promise<Result<null, Problem>> {
  const proposal = (await listProposals(database, run.id)).find(({ id }) => id === act.id);
  if (proposal === undefined) return fail({ code: 'resource.not-found' });
  if (proposal.proposedBy === act.actor && act.decision === 'approved') return fail({ code: 'assessment.same-person' });
  const { id, decision, reason, actor } = act;
  const at = clock();
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor,
      act: `assessment.grade-${decision}`,
      subject: `assessment-run:${run.id}`,
      details: { proposalId: id, unitCode: proposal.unitCode },
      when: proposalWaits(run.id, id),
    }),
    decideProposal(database, { runId: run.id, id, decision, reason, by: actor, at }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.already-decided' });
}

/** A question about one figure of a published run, within the days that the assessment gives. */
export async function askAboutFigure(
  { database, clock }: Dependencies,
  read: ReadRun,
  request: Pick<Appeal, 'unitCode' | 'indicatorId' | 'question'> & { readonly principal: Principal },
): Promise<Result<{ readonly id: string }, Problem>> {
  const { run, assessment, outcome } = read;
  const { unitCode, indicatorId, question, principal } = request;
  if (run.publishedAt === null) return fail({ code: 'assessment.run-wrong-state', details: { state: run.state } });
  if (!outcome.units.some((unit) => unit.unitCode === unitCode)) return fail({ code: 'assessment.unit-unknown' });
  if (indicatorId !== null && !outcome.columns.includes(indicatorId)) return fail({ code: 'assessment.item-unknown' });
  const [id, at] = [randomId(), clock()];
  if (at > run.publishedAt + assessment.settings.appealDays * DAY) return fail({ code: 'assessment.appeal-too-late' });
  const dueAt = at + assessment.settings.answerDays * DAY;
  await database.atomic([
    insertAppeal(database, run.id, { id, unitCode, indicatorId, question, askedBy: principal.id, askedAt: at, dueAt }),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'assessment.appeal-asked',
      subject: `assessment-run:${run.id}`,
      details: { appealId: id, unitCode, indicatorId },
    }),
  ]);
  return ok({ id });
}

export interface AnswerRequest {
  readonly id: string;
  readonly state: 'upheld' | 'rejected';
  readonly answer: string;
  /** Of the figure that was asked about, as it stands on the day of the answer. */
  readonly traceOf: (appeal: Appeal) => unknown;
  readonly actor: string;
}

export async function answerQuestion(
  { database, clock }: Dependencies,
  run: AssessmentRun,
  { id, state, answer, traceOf, actor }: AnswerRequest,
): Promise<Result<null, Problem>> {
  const appeal = (await listAppeals(database, run.id)).find((one) => one.id === id);
  if (appeal === undefined) return fail({ code: 'resource.not-found' });
  const at = clock();
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor,
      act: `assessment.appeal-${state}`,
      subject: `assessment-run:${run.id}`,
      details: { appealId: id, unitCode: appeal.unitCode, late: at > appeal.dueAt },
      when: appealIsOpen(run.id, id),
    }),
    answerAppeal(database, { runId: run.id, id, state, text: answer, trace: traceOf(appeal), by: actor, at }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.appeal-closed' });
}

export async function withdrawQuestion(
  { database, clock }: Dependencies,
  run: AssessmentRun,
  { id, actor }: { readonly id: string; readonly actor: string },
): Promise<Result<null, Problem>> {
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at: clock(),
      actor,
      act: 'assessment.appeal-withdrawn',
      subject: `assessment-run:${run.id}`,
      details: { appealId: id },
      when: appealIsOpen(run.id, id),
    }),
    withdrawAppeal(database, { runId: run.id, id, by: actor }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.appeal-closed' });
}
