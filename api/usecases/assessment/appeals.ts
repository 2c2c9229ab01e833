import type { Principal } from '#domain/access/role';
import { endOfPeriod } from '#domain/assessment/period';
import type { Appeal, AssessmentRun } from '#domain/assessment/records';
import type { TraceStep } from '#domain/assessment/trace/trace-step';
import type { Problem } from '#domain/problem';
import { fail, ok, type Result } from '#domain/result';
import {
  answerAppeal,
  appealIsOpen,
  appealIsOwn,
  insertAppeal,
  listAppealsOfRun,
  withdrawAppeal,
} from '../../../db/stores/assessment-appeal-store';
import { runStands } from '../../../db/stores/assessment-run-store';
import { lockAssessment } from '../../../db/stores/assessment-store';
import { auditEntry } from '../../../db/stores/audit-store';
import { randomId } from '../../cryptography/random';
import type { Dependencies } from '../../dependencies';
import type { ReadRun } from './read-run';

type Asked = Pick<Appeal, 'unitCode' | 'about' | 'indicatorId' | 'question'>;

/**
 * A question about one figure of the published result, within the days that were settled at its publication. Once a
 * correction stands in its place, questions are asked about that; those that were asked before are still answered.
 */
export async function askAboutFigure(
  { database, clock }: Dependencies,
  read: ReadRun,
  request: Asked & { readonly principal: Principal },
): Promise<Result<{ readonly id: string }, Problem>> {
  const { run, assessment } = read;
  const { principal, ...asked } = request;
  const { unitCode, about, indicatorId } = asked;
  const problem = problemOf(read, asked);
  if (problem !== null) return fail(problem);
  const [id, at] = [randomId(), clock()];
  if (run.appealsUntil === null || at > run.appealsUntil) return fail({ code: 'assessment.appeal-too-late' });
  const dueAt = endOfPeriod(at, assessment.settings.answerDays);
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'assessment.appeal-asked',
      subject: `assessment-run:${run.id}`,
      details: { appealId: id, unitCode, about, indicatorId, dueAt },
      when: runStands(run.id),
    }),
    insertAppeal(database, { id, runId: run.id, ...asked, askedBy: principal.person, askedAt: at, dueAt }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok({ id }) : fail({ code: 'assessment.superseded' });
}

function problemOf({ run, outcome }: ReadRun, { unitCode, about, indicatorId }: Asked): Problem | null {
  if (run.state !== 'published') return { code: 'assessment.run-wrong-state', details: { state: run.state } };
  if (!outcome.units.some((unit) => unit.unitCode === unitCode)) return { code: 'assessment.unit-unknown' };
  const isKnown = indicatorId === null || (about === 'points' && outcome.columns.includes(indicatorId));
  return isKnown ? null : { code: 'assessment.item-unknown' };
}

export interface AnswerRequest {
  readonly id: string;
  readonly state: 'upheld' | 'rejected';
  readonly answer: string;
  /** Of the figure that was asked about, as it stands on the day of the answer. */
  readonly traceOf: (appeal: Appeal) => TraceStep | null;
  readonly principal: Principal;
}

export async function answerQuestion(
  { database, clock }: Dependencies,
  run: AssessmentRun,
  { id, state, answer, traceOf, principal }: AnswerRequest,
): Promise<Result<null, Problem>> {
  const appeal = (await listAppealsOfRun(database, run.id)).find((one) => one.id === id);
  if (appeal === undefined) return fail({ code: 'resource.not-found' });
  const at = clock();
  const told = { text: answer, trace: traceOf(appeal), by: principal.person, at };
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: `assessment.appeal-${state}`,
      subject: `assessment-run:${run.id}`,
      details: { appealId: id, unitCode: appeal.unitCode, late: at > appeal.dueAt },
      when: appealIsOpen(run.id, id),
    }),
    answerAppeal(database, { runId: run.id, id, state, ...told }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.appeal-closed' });
}

/** By who asked, while nobody has answered. */
export async function withdrawQuestion(
  { database, clock }: Dependencies,
  run: AssessmentRun,
  { id, principal }: { readonly id: string; readonly principal: Principal },
): Promise<Result<null, Problem>> {
  const [at, by] = [clock(), principal.person];
  const outcomes = await database.atomic([
    lockAssessment(database, run.assessmentId),
    auditEntry(database, {
      at,
      actor: principal.id,
      act: 'assessment.appeal-withdrawn',
      subject: `assessment-run:${run.id}`,
      details: { appealId: id },
      when: appealIsOwn(run.id, id, by),
    }),
    withdrawAppeal(database, { runId: run.id, id, by, at }),
  ]);
  return outcomes.at(-1)?.changes === 1 ? ok(null) : fail({ code: 'assessment.appeal-closed' });
}
