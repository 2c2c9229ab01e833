import { sql } from 'kysely';
import type { Decision, GradeProposal } from '#domain/assessment/records';
import type { AssessmentProposalTable } from '../assessment-schema';
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
  return {
    id: row.id,
    unitCode: row.unit_code,
    fromGrade: row.from_grade,
    toGrade: row.to_grade,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    decision: decisionOf(row),
  };
}

type Decided = Pick<AssessmentProposalTable, 'decision' | 'decision_reason' | 'decided_by' | 'decided_at'>;

export function decisionOf(row: Decided): GradeProposal['decision'] {
  const { decision, decision_reason: reason, decided_by: by, decided_at: at } = row;
  return decision === null || by === null || at === null ? null : { decision, reason: reason ?? '', by, at };
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
