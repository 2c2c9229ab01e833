import { type RawBuilder, sql } from 'kysely';
import type { Pace } from '#domain/answers/pace';
import type { AnswerVector } from '#domain/answers/vector';
import type { DatabasePort, Statement } from '../database';
import { inJsonChunks, jsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

/** An opened ballot without its open texts. */
export interface CountedBallot {
  readonly id: string;
  readonly groupId: string;
  readonly answers: AnswerVector;
  readonly pace?: Pace;
}

/** One open text, apart from the ballot it came with. */
export interface TextSlip {
  readonly id: string;
  readonly groupId: string;
  readonly questionId: string;
  readonly content: string;
}

export interface CountedRows<Row> {
  readonly waveId: string;
  readonly rows: readonly Row[];
  /** Holds while the count that writes is still in charge. */
  readonly condition: RawBuilder<boolean>;
}

/** Inserts in the order of the rows' ids, which are random: the order of arrival is gone. */
export function insertBallots(database: DatabasePort, insert: CountedRows<CountedBallot>): readonly Statement[] {
  const rows = inOrderOfId(insert.rows).map(({ id, groupId, answers, pace }) => ({
    id,
    group_id: groupId,
    answers: JSON.stringify(answers),
    pace: pace ?? null,
  }));
  return inJsonChunks(rows).map((chunk) => {
    const columns = { id: 'text', group_id: 'text', answers: 'text', pace: 'integer' } as const;
    return rawStatement(
      database,
      sql`INSERT INTO ballot (wave_id, id, group_id, answers, pace)
          SELECT CAST(${insert.waveId} AS TEXT), id, group_id, answers, pace
          FROM ${jsonRows(database, columns, chunk)} AS counted
          WHERE ${insert.condition}`,
    );
  });
}

export function insertTextSlips(database: DatabasePort, insert: CountedRows<TextSlip>): readonly Statement[] {
  const rows = inOrderOfId(insert.rows).map(({ id, groupId, questionId, content }) => ({
    id,
    group_id: groupId,
    question_id: questionId,
    content,
  }));
  return inJsonChunks(rows).map((chunk) => {
    const columns = { id: 'text', group_id: 'text', question_id: 'text', content: 'text' } as const;
    return rawStatement(
      database,
      sql`INSERT INTO text_slip (wave_id, id, question_id, group_id, content)
          SELECT CAST(${insert.waveId} AS TEXT), id, question_id, group_id, content
          FROM ${jsonRows(database, columns, chunk)} AS slip
          WHERE ${insert.condition}`,
    );
  });
}

function inOrderOfId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
}
