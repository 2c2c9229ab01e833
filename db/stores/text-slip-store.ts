import { sql } from 'kysely';
import type { ReviewDecision } from '#domain/redaction/text-review';
import type { DatabasePort, Statement } from '../database';
import { jsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

export interface StoredText {
  readonly id: string;
  readonly groupId: string;
  readonly content: string;
  readonly review: ReviewDecision | null;
}

/** The texts of one question in the order of their ids, which are random. */
export async function readTexts(
  database: DatabasePort,
  { waveId, questionId }: { readonly waveId: string; readonly questionId: string },
): Promise<readonly StoredText[]> {
  const rows = await database.read
    .selectFrom('text_slip')
    .select(['id', 'group_id', 'content', 'review'])
    .where('wave_id', '=', waveId)
    .where('question_id', '=', questionId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, group_id, content, review }) => ({ id, groupId: group_id, content, review }));
}

export interface DecidedText {
  readonly id: string;
  /** What stays of the text. */
  readonly content: string;
  readonly review: ReviewDecision;
}

/** Writes over the texts; one that was masked before stays as it is, because others may have read it so. */
export function decideTexts(database: DatabasePort, waveId: string, decided: readonly DecidedText[]): Statement {
  const rows = decided.map(({ id, content, review }) => ({ decided_id: id, new_content: content, new_review: review }));
  const columns = { decided_id: 'text', new_content: 'text', new_review: 'text' } as const;
  return rawStatement(
    database,
    sql`UPDATE text_slip SET content = decision.new_content, review = decision.new_review
        FROM ${jsonRows(database, columns, rows)} AS decision
        WHERE text_slip.wave_id = ${waveId} AND text_slip.id = decision.decided_id
          AND (text_slip.review IS NULL OR text_slip.review <> 'masked')`,
  );
}
