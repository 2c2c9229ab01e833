import { sql } from 'kysely';
import type { Appeal, AppealState } from '#domain/assessment/records';
import type { TraceStep } from '#domain/assessment/trace/trace-step';
import type { AssessmentAppealTable } from '../assessment-schema';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import { runStands } from './assessment-run-store';

/** About all runs of an assessment, the latest first. */
export async function listAppeals(database: DatabasePort, assessmentId: string): Promise<readonly Appeal[]> {
  const rows = await appealQuery(database)
    .innerJoin('assessment_run', 'assessment_run.id', 'assessment_appeal.run_id')
    .where('assessment_run.assessment_id', '=', assessmentId)
    .execute();
  return rows.map(appealFrom);
}

/** The latest first. */
export async function listAppealsOfRun(database: DatabasePort, runId: string): Promise<readonly Appeal[]> {
  const rows = await appealQuery(database).where('assessment_appeal.run_id', '=', runId).execute();
  return rows.map(appealFrom);
}

function appealQuery(database: DatabasePort) {
  return database.read
    .selectFrom('assessment_appeal')
    .selectAll('assessment_appeal')
    .orderBy('assessment_appeal.asked_at', 'desc')
    .orderBy('assessment_appeal.id');
}

export interface OpenAppeals {
  readonly assessmentId: string;
  readonly runId: string;
  readonly unitCode: string;
  readonly count: number;
  /** Of the one that is due first. */
  readonly dueAt: number;
}

/** How many wait for an answer, by run and unit. */
export async function countOpenAppeals(database: DatabasePort): Promise<readonly OpenAppeals[]> {
  const rows = await database.read
    .selectFrom('assessment_appeal')
    .innerJoin('assessment_run', 'assessment_run.id', 'assessment_appeal.run_id')
    .select(({ fn }) => [
      'assessment_run.assessment_id',
      'assessment_appeal.run_id',
      'assessment_appeal.unit_code',
      fn.countAll().as('count'),
      fn.min('assessment_appeal.due_at').as('due_at'),
    ])
    .where('assessment_appeal.state', '=', 'open')
    .groupBy(['assessment_run.assessment_id', 'assessment_appeal.run_id', 'assessment_appeal.unit_code'])
    .execute();
  return rows.map((row) => ({
    assessmentId: row.assessment_id,
    runId: row.run_id,
    unitCode: row.unit_code,
    count: Number(row.count),
    dueAt: row.due_at,
  }));
}

function appealFrom(row: AssessmentAppealTable): Appeal {
  const { answer: text, answered_by: by, answered_at: at } = row;
  return {
    id: row.id,
    runId: row.run_id,
    unitCode: row.unit_code,
    about: row.about,
    indicatorId: row.indicator_id,
    question: row.question,
    state: row.state,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    withdrawnAt: row.withdrawn_at,
    answer:
      text === null || by === null || at === null ? null : { text, by, at, trace: JSON.parse(row.trace ?? 'null') },
  };
}

/** Takes effect only on the published run that stands. */
export function insertAppeal(
  database: DatabasePort,
  appeal: Omit<Appeal, 'state' | 'answer' | 'withdrawnAt'>,
): Statement {
  const { id, runId, unitCode, about, indicatorId, question, askedBy } = appeal;
  const texts = [runId, id, unitCode, about, indicatorId, question, askedBy];
  return rawStatement(
    database,
    sql`INSERT INTO assessment_appeal
          (run_id, id, unit_code, about, indicator_id, question, asked_by, state, asked_at, due_at)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))}, 'open',
               CAST(${appeal.askedAt} AS BIGINT), CAST(${appeal.dueAt} AS BIGINT)
        WHERE ${runStands(runId)}`,
  );
}

export interface NewAnswer {
  readonly runId: string;
  readonly id: string;
  readonly state: Exclude<AppealState, 'open' | 'withdrawn'>;
  readonly text: string;
  readonly trace: TraceStep | null;
  readonly by: string;
  readonly at: number;
}

/** Once. */
export function answerAppeal(database: DatabasePort, answer: NewAnswer): Statement {
  return database.read
    .updateTable('assessment_appeal')
    .set({
      state: answer.state,
      answer: answer.text,
      trace: JSON.stringify(answer.trace),
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .where('run_id', '=', answer.runId)
    .where('id', '=', answer.id)
    .where('state', '=', 'open');
}

export function withdrawAppeal(
  database: DatabasePort,
  act: { readonly runId: string; readonly id: string; readonly by: string; readonly at: number },
): Statement {
  return database.read
    .updateTable('assessment_appeal')
    .set({ state: 'withdrawn', withdrawn_at: act.at })
    .where('run_id', '=', act.runId)
    .where('id', '=', act.id)
    .where('asked_by', '=', act.by)
    .where('state', '=', 'open');
}

/** For an audit line before `answerAppeal`. */
export function appealIsOpen(runId: string, id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_appeal WHERE run_id = ${runId} AND id = ${id} AND state = 'open')`;
}

/** For an audit line before `withdrawAppeal`. */
export function appealIsOwn(runId: string, id: string, askedBy: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_appeal
    WHERE run_id = ${runId} AND id = ${id} AND state = 'open' AND asked_by = ${askedBy})`;
}
