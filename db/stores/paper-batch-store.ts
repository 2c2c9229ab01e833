import { type RawBuilder, sql } from 'kysely';
import type { PaperBatch, PaperOutcome, PaperStage } from '#domain/paper/model';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import type { PaperBatchTable } from '../paper-schema';

export async function findPaperBatch(database: DatabasePort, id: string): Promise<PaperBatch | null> {
  const row = await database.read.selectFrom('paper_batch').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? batchFrom(row) : null;
}

/** The latest first. */
export async function listPaperBatches(database: DatabasePort, waveId: string): Promise<readonly PaperBatch[]> {
  const rows = await database.read
    .selectFrom('paper_batch')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(batchFrom);
}

/** How many ballots of a wave's box came from paper. */
export async function countSealedPaper(database: DatabasePort, waveId: string): Promise<number> {
  const groups = await countSealedPaperByGroup(database, waveId);
  return groups.reduce((sum, { ballots }) => sum + ballots, 0);
}

export async function countSealedPaperByGroup(
  database: DatabasePort,
  waveId: string,
): Promise<readonly { readonly groupId: string; readonly ballots: number }[]> {
  const rows = await database.read
    .selectFrom('paper_batch')
    .select(({ fn }) => ['group_id', fn.sum<number>('sealed_ballots').as('ballots')])
    .where('wave_id', '=', waveId)
    .where('stage', '=', 'sealed')
    .groupBy('group_id')
    .execute();
  return rows.map((row) => ({ groupId: row.group_id, ballots: row.ballots }));
}

export interface NewPaperBatch extends Omit<PaperBatch, 'stage' | 'samePerson' | 'revision' | 'outcome'> {
  readonly at: number;
}

/** Fails on its key where the wave has a batch of that name. Stands after a lock of the wave. */
export function insertPaperBatch(database: DatabasePort, batch: NewPaperBatch): Statement {
  const texts = [batch.id, batch.waveId, batch.groupId, batch.name, batch.tornReason ?? null];
  const numbers = [batch.handedOut, batch.returned, batch.torn, batch.ballots, batch.at];
  return rawStatement(
    database,
    sql`INSERT INTO paper_batch (id, wave_id, group_id, name, torn_reason,
          handed_out, returned, torn, ballots, created_at, stage, same_person, revision)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))},
               ${sql.join(numbers.map((value) => sql`CAST(${value} AS BIGINT)`))}, 'first', 0, 1
        WHERE ${takesPaper(batch.waveId)}`,
  );
}

/** True inside SQL while ballots keyed from paper may still go into the wave's box. */
export function takesPaper(waveId: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state IN ('open', 'closed'))`;
}

/** First in a list whose conditions look at the batch: PostgreSQL then runs such lists one after another. */
export function lockPaperBatch(database: DatabasePort, id: string): Statement {
  return database.read.updateTable('paper_batch').set({ id }).where('id', '=', id);
}

export interface BatchMoment {
  readonly id: string;
  readonly waveId: string;
  readonly stage: PaperStage;
  /** Where the decision rests on everything that was settled so far. */
  readonly revision?: number;
}

/** True inside SQL while the batch is at this stage, and its wave takes paper. */
export function isAtStage({ id, waveId, stage, revision }: BatchMoment) {
  const unchanged = revision === undefined ? sql`` : sql`AND paper_batch.revision = ${revision}`;
  return sql<boolean>`EXISTS (
    SELECT 1 FROM paper_batch WHERE paper_batch.id = ${id} AND paper_batch.stage = ${stage} ${unchanged})
    AND ${takesPaper(waveId)}`;
}

export interface StageChange {
  readonly from: BatchMoment;
  readonly to: PaperStage;
  readonly condition: RawBuilder<boolean>;
}

/** Moves a batch on, back, or in place to a new revision; stands last, because other conditions look at the stage. */
export function moveToStage(database: DatabasePort, { from, to, condition }: StageChange): Statement {
  return database.read
    .updateTable('paper_batch')
    .set({ stage: to, revision: sql<number>`revision + 1` })
    .where('id', '=', from.id)
    .where(isAtStage(from))
    .where(condition);
}

export function markSealed(database: DatabasePort, moment: BatchMoment, outcome: PaperOutcome): Statement {
  return database.read
    .updateTable('paper_batch')
    .set({
      stage: 'sealed',
      sealed_ballots: outcome.ballots,
      void_ballots: outcome.void,
      compared_cells: outcome.cells,
      different_cells: outcome.different,
    })
    .where('id', '=', moment.id)
    .where(isAtStage(moment));
}

export function allowSamePerson(database: DatabasePort, batch: Pick<PaperBatch, 'id'>): Statement {
  return database.read
    .updateTable('paper_batch')
    .set({ same_person: 1 })
    .where('id', '=', batch.id)
    .where('same_person', '=', 0);
}

/** Sealed batches stay: their numbers belong to the account of the count. */
export function deletePaperBatch(database: DatabasePort, id: string): Statement {
  return database.read.deleteFrom('paper_batch').where('id', '=', id).where('stage', '<>', 'sealed');
}

/** True inside SQL while the batch may be deleted. */
export function isUnsealed(id: string) {
  return sql<boolean>`EXISTS (SELECT 1 FROM paper_batch WHERE paper_batch.id = ${id} AND paper_batch.stage <> 'sealed')`;
}

function batchFrom(row: PaperBatchTable): PaperBatch {
  return {
    id: row.id,
    waveId: row.wave_id,
    groupId: row.group_id,
    name: row.name,
    stage: row.stage,
    handedOut: row.handed_out,
    returned: row.returned,
    torn: row.torn,
    ...(row.torn_reason !== null && { tornReason: row.torn_reason }),
    ballots: row.ballots,
    samePerson: row.same_person === 1,
    revision: row.revision,
    ...(row.sealed_ballots !== null && {
      outcome: {
        ballots: row.sealed_ballots,
        void: row.void_ballots ?? 0,
        cells: row.compared_cells ?? 0,
        different: row.different_cells ?? 0,
      },
    }),
  };
}
