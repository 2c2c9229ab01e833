import { sql } from 'kysely';
import type { ConsequenceVerdict } from '#domain/assessment/records';
import type { AssessmentConsequenceTable } from '../assessment-schema';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import { decisionOf, type ProposalDecision } from './assessment-review-store';
import { runIs } from './assessment-run-store';

/** In the order in which they were given. */
export async function listVerdicts(database: DatabasePort, runId: string): Promise<readonly ConsequenceVerdict[]> {
  const rows = await database.read
    .selectFrom('assessment_consequence')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('proposed_at')
    .orderBy('id')
    .execute();
  return rows.map(verdictFrom);
}

function verdictFrom(row: AssessmentConsequenceTable): ConsequenceVerdict {
  return {
    id: row.id,
    ruleId: row.rule_id,
    unitCode: row.unit_code,
    verdict: row.verdict,
    reason: row.reason,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    decision: decisionOf(row),
  };
}

type Place = Pick<ConsequenceVerdict, 'ruleId' | 'unitCode'>;

/** True inside SQL while the run is a draft and nothing holds or waits about the unit under the rule. */
export function takesVerdict(runId: string, { ruleId, unitCode }: Place): Condition {
  return sql`${runIs(runId, 'draft')} AND NOT EXISTS (SELECT 1 FROM assessment_consequence
    WHERE run_id = ${runId} AND rule_id = ${ruleId} AND unit_code = ${unitCode}
      AND (decision IS NULL OR decision = 'approved'))`;
}

export function insertVerdict(
  database: DatabasePort,
  runId: string,
  given: Omit<ConsequenceVerdict, 'decision'>,
): Statement {
  const { id, ruleId, unitCode, verdict, reason, proposedBy } = given;
  const texts = [runId, id, ruleId, unitCode, verdict, reason, proposedBy];
  return rawStatement(
    database,
    sql`INSERT INTO assessment_consequence
          (run_id, id, rule_id, unit_code, verdict, reason, proposed_by, proposed_at)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))}, CAST(${given.proposedAt} AS BIGINT)
        WHERE ${takesVerdict(runId, given)}`,
  );
}

export interface VerdictDecision extends ProposalDecision {
  /** By who gave it, being the only organizer. */
  readonly isOwnApproval: boolean;
}

/** Once, and approved by who gave it only where that is meant. */
export function decideVerdict(database: DatabasePort, act: VerdictDecision): Statement {
  return database.read
    .updateTable('assessment_consequence')
    .set({ decision: act.decision, decision_reason: act.reason, decided_by: act.by, decided_at: act.at })
    .where('run_id', '=', act.runId)
    .where('id', '=', act.id)
    .$if(act.decision === 'approved' && !act.isOwnApproval, (query) => query.where('proposed_by', '<>', act.by))
    .where('decision', 'is', null);
}

/** For the audit line before `decideVerdict`. */
export function verdictWaits(runId: string, id: string): Condition {
  return sql`EXISTS (SELECT 1 FROM assessment_consequence WHERE run_id = ${runId} AND id = ${id} AND decision IS NULL)`;
}
