import { sql } from 'kysely';
import type { Appeal, AppealState, Decision, GradeProposal } from '#domain/assessment/records';
import type { AssessmentAppealTable, AssessmentProposalTable } from '../assessment-schema';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import { runIs } from './assessment-run-store';

/** In the order in which they were proposed. */
export async function listProposals(database: DatabasePort, runId: string): Promise<readonly GradeProposal[]> {
  const rows = await database.read
    .selectFrom('assessment_proposal')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  return rows.map(proposalFrom);
}

function proposalFrom(row: AssessmentProposalTable): GradeProposal {
  const { decision, decided_by: by, decided_at: at } = row;
  return {
    id: row.id,
    unitCode: row.unit_code,
    fromGrade: row.from_grade,
    toGrade: row.to_grade,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    decision:
      decision === null || by === null || at === null ? null : { decision, reason: row.decision_reason ?? '', by, at },
  };
}

/** Takes effect only while the run is a draft. */
export function insertProposal(
  database: DatabasePort,
  runId: string,
  proposal: Omit<GradeProposal, 'decision'>,
): Statement {
  const { id, unitCode, fromGrade, toGrade, reason, proposedBy } = proposal;
  const texts = [runId, id, unitCode, fromGrade, toGrade, reason, proposedBy];
  return rawStatement(
    database,
    sql`INSERT INTO assessment_proposal
          (run_id, id, unit_code, from_grade, to_grade, reason, proposed_by, proposed_at)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))}, CAST(${proposal.proposedAt} AS BIGINT)
        WHERE ${runIs(runId, 'draft')}`,
  );
}

export interface ProposalDecision {
  readonly runId: string;
  readonly id: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
}

/** Once, and never by who proposed it. */
export function decideProposal(database: DatabasePort, act: ProposalDecision): Statement {
  return database.read
    .updateTable('assessment_proposal')
    .set({ decision: act.decision, decision_reason: act.reason, decided_by: act.by, decided_at: act.at })
    .where('run_id', '=', act.runId)
    .where('id', '=', act.id)
    .$if(act.decision === 'approved', (query) => query.where('proposed_by', '<>', act.by))
    .where('decision', 'is', null);
}

export function proposalWaits(runId: string, id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_proposal WHERE run_id = ${runId} AND id = ${id} AND decision IS NULL)`;
}

/** The latest first. */
export async function listAppeals(database: DatabasePort, runId: string): Promise<readonly Appeal[]> {
  const rows = await database.read
    .selectFrom('assessment_appeal')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(appealFrom);
}

function appealFrom(row: AssessmentAppealTable): Appeal {
  const { answer: text, answered_by: by, answered_at: at } = row;
  return {
    id: row.id,
    unitCode: row.unit_code,
    indicatorId: row.indicator_id,
    question: row.question,
    state: row.state,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dueAt: row.due_at,
    answer:
      text === null || by === null || at === null ? null : { text, by, at, trace: JSON.parse(row.trace ?? 'null') },
  };
}

/** Takes effect only on a published run. */
export function insertAppeal(
  database: DatabasePort,
  runId: string,
  appeal: Omit<Appeal, 'state' | 'answer'>,
): Statement {
  const { id, unitCode, indicatorId, question, askedBy } = appeal;
  const texts = [runId, id, unitCode, indicatorId, question, askedBy];
  return rawStatement(
    database,
    sql`INSERT INTO assessment_appeal
          (run_id, id, unit_code, indicator_id, question, asked_by, state, asked_at, due_at)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))}, 'open',
               CAST(${appeal.askedAt} AS BIGINT), CAST(${appeal.dueAt} AS BIGINT)
        WHERE ${runIs(runId, 'published')}`,
  );
}

export interface AppealAnswer {
  readonly runId: string;
  readonly id: string;
  readonly state: Exclude<AppealState, 'open' | 'withdrawn'>;
  readonly text: string;
  readonly trace: unknown;
  readonly by: string;
  readonly at: number;
}

/** Once. */
export function answerAppeal(database: DatabasePort, answer: AppealAnswer): Statement {
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
  act: { readonly runId: string; readonly id: string; readonly by: string },
): Statement {
  return database.read
    .updateTable('assessment_appeal')
    .set({ state: 'withdrawn' })
    .where('run_id', '=', act.runId)
    .where('id', '=', act.id)
    .where('asked_by', '=', act.by)
    .where('state', '=', 'open');
}

export function appealIsOpen(runId: string, id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_appeal WHERE run_id = ${runId} AND id = ${id} AND state = 'open')`;
}
