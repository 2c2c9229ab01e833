import { type RawBuilder, sql } from 'kysely';
import type { SampleDesign } from '#domain/answers/sample-design';
import type { AnswerVector } from '#domain/answers/vector';
import type { DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';
import type { CollectedBallotTable } from '../schema';
import type { TextSlip } from './ballot-store';
import { runsById } from './runs-by-id';
import type { GroupCount } from './sealed-ballot-store';

/** A ballot that was collected elsewhere, without its open texts. */
export interface CollectedBallot {
  readonly id: string;
  readonly groupId: string;
  readonly answers: AnswerVector;
  /** Of the sample it was drawn in. */
  readonly design?: SampleDesign;
  /** How many equal ballots it stands for. */
  readonly copies: number;
}

export interface CollectedRows {
  readonly waveId: string;
  /** Of an import that stands before them in the list. */
  readonly importId: string;
  readonly ballots: readonly CollectedBallot[];
  readonly texts: readonly TextSlip[];
}

/** Ballots and texts, each in the order of their random ids: nothing is left of the order in the file. */
export function insertCollected(database: DatabasePort, collected: CollectedRows): readonly Statement[] {
  const key = { wave_id: collected.waveId, import_id: collected.importId };
  return [
    ...insertJsonRows(database, {
      into: 'collected_ballot',
      columns: { ...KEY_COLUMNS, answers: 'text', design: 'text', copies: 'integer' },
      rows: inOrderOfId(collected.ballots).map(({ id, groupId, answers, design, copies }) => ({
        ...key,
        id,
        group_id: groupId,
        answers: JSON.stringify(answers),
        design: design === undefined ? null : JSON.stringify(design),
        copies,
      })),
    }),
    ...insertJsonRows(database, {
      into: 'collected_text',
      columns: { ...KEY_COLUMNS, question_id: 'text', content: 'text' },
      rows: inOrderOfId(collected.texts).map(({ id, groupId, questionId, content }) => ({
        ...key,
        id,
        group_id: groupId,
        question_id: questionId,
        content,
      })),
    }),
  ];
}

const KEY_COLUMNS = { wave_id: 'text', import_id: 'text', id: 'text', group_id: 'text' } as const;

function inOrderOfId<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

export async function countCollected(database: DatabasePort, waveId: string): Promise<readonly GroupCount[]> {
  const rows = await database.read
    .selectFrom('collected_ballot')
    .select(({ fn }) => ['group_id', fn.sum<number>('copies').as('received')])
    .where('wave_id', '=', waveId)
    .groupBy('group_id')
    .execute();
  return rows.map((row) => ({ groupId: row.group_id, received: row.received }));
}

/** Runs of collected ballots in the order of their random ids. */
export function readCollected(
  database: DatabasePort,
  waveId: string,
  runLength: number,
): AsyncGenerator<readonly CollectedBallot[]> {
  return runsById(async (after) => {
    const rows = await database.read
      .selectFrom('collected_ballot')
      .selectAll()
      .where('wave_id', '=', waveId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(runLength)
      .execute();
    return rows.map(collectedFrom);
  });
}

function collectedFrom(row: CollectedBallotTable): CollectedBallot {
  return {
    id: row.id,
    groupId: row.group_id,
    answers: JSON.parse(row.answers),
    ...(row.design !== null && { design: JSON.parse(row.design) }),
    copies: row.copies,
  };
}

/** Moves the texts to those of the other ballots, as part of the count that holds the condition. */
export function releaseCollectedTexts(
  database: DatabasePort,
  waveId: string,
  condition: RawBuilder<boolean>,
): readonly Statement[] {
  return [
    rawStatement(
      database,
      sql`INSERT INTO text_slip (wave_id, id, question_id, group_id, content)
          SELECT wave_id, id, question_id, group_id, content FROM collected_text
          WHERE collected_text.wave_id = ${waveId} AND ${condition}`,
    ),
    database.read.deleteFrom('collected_text').where('wave_id', '=', waveId).where(condition),
  ];
}
