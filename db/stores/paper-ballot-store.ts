import { type RawBuilder, sql } from 'kysely';
import type { KeyedCell, PaperBallot, PaperBatch, PaperPass, VoidReason } from '#domain/paper/model';
import type { DatabasePort, Statement } from '../database';
import { jsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';
import type { PaperBallotTable } from '../paper-schema';
import { isAtStage } from './paper-batch-store';
import { hasTaken, type PassOfBatch } from './paper-keyer-store';

/** The ballots of a batch for both passes, nothing keyed; does nothing if the batch was not made. */
export function insertBlankBallots(
  database: DatabasePort,
  { id, ballots }: Pick<PaperBatch, 'id' | 'ballots'>,
): readonly Statement[] {
  const stamps = Array.from({ length: ballots }, (_, index) => ({ stamp: index + 1 }));
  const passes: readonly PaperPass[] = ['first', 'second'];
  return passes.map((pass) =>
    rawStatement(
      database,
      sql`INSERT INTO paper_ballot (batch_id, pass, stamp, cells, done, revision)
          SELECT paper_batch.id, CAST(${pass} AS TEXT), stamped.stamp, '[]', 0, 0
          FROM paper_batch CROSS JOIN ${jsonRows(database, { stamp: 'integer' }, stamps)} AS stamped
          WHERE paper_batch.id = ${id}`,
    ),
  );
}

/** What one pass has keyed, in the order of the stamps. */
export async function readPass(
  database: DatabasePort,
  batchId: string,
  pass: PaperPass,
): Promise<readonly PaperBallot[]> {
  const rows = await ballotRows(database, batchId).where('pass', '=', pass).execute();
  return rows.map(ballotFrom);
}

/** Both passes by one statement: of two, the second might find a batch that was sealed in between. */
export async function readBothPasses(
  database: DatabasePort,
  batchId: string,
): Promise<Readonly<Record<PaperPass, readonly PaperBallot[]>>> {
  const rows = await ballotRows(database, batchId).execute();
  const ofPass = (pass: PaperPass) => rows.filter((row) => row.pass === pass).map(ballotFrom);
  return { first: ofPass('first'), second: ofPass('second') };
}

function ballotRows(database: DatabasePort, batchId: string) {
  return database.read.selectFrom('paper_ballot').selectAll().where('batch_id', '=', batchId).orderBy('stamp');
}

function ballotFrom(row: PaperBallotTable): PaperBallot {
  return {
    stamp: row.stamp,
    cells: JSON.parse(row.cells),
    ...(row.void_reason !== null && { voidReason: row.void_reason }),
    done: row.done === 1,
    revision: row.revision,
  };
}

export interface PassProgress {
  readonly batchId: string;
  readonly pass: PaperPass;
  readonly done: number;
  readonly void: number;
}

/** How many ballots of each batch are keyed, and how many of those are void. */
export async function readProgress(database: DatabasePort, waveId: string): Promise<readonly PassProgress[]> {
  const rows = await database.read
    .selectFrom('paper_ballot')
    .innerJoin('paper_batch', 'paper_batch.id', 'paper_ballot.batch_id')
    .select(({ fn }) => ['batch_id', 'pass', fn.sum<number>('done').as('done'), fn.count('void_reason').as('void')])
    .where('paper_batch.wave_id', '=', waveId)
    .groupBy(['batch_id', 'pass'])
    .execute();
  return rows.map((row) => ({
    batchId: row.batch_id,
    pass: row.pass,
    done: row.done,
    void: Number(row.void),
  }));
}

export interface KeyedBallot {
  readonly stamp: number;
  readonly cells: readonly KeyedCell[];
  readonly voidReason?: VoidReason;
  readonly done: boolean;
  /** What it was made on; a save on top of another one does nothing. */
  readonly revision: number;
}

/** Takes effect for who has taken the pass, while it is being keyed. Stands after `lockPaperBatch`. */
export function saveBallot(database: DatabasePort, place: PassOfBatch, ballot: KeyedBallot): Statement {
  return database.read
    .updateTable('paper_ballot')
    .set({
      cells: JSON.stringify(ballot.cells),
      void_reason: ballot.voidReason ?? null,
      done: ballot.done ? 1 : 0,
      revision: sql<number>`revision + 1`,
    })
    .where('batch_id', '=', place.batch.id)
    .where('pass', '=', place.pass)
    .where('stamp', '=', ballot.stamp)
    .where('revision', '=', ballot.revision)
    .where(isAtStage({ ...place.batch, stage: place.pass }))
    .where(hasTaken(place));
}

/** True inside SQL once every ballot of a pass is keyed, for who has taken it. */
export function isReadyToFinish(place: PassOfBatch) {
  const { batch, pass } = place;
  return sql<boolean>`${isAtStage({ ...batch, stage: pass })} AND ${hasTaken(place)} AND NOT EXISTS (
    SELECT 1 FROM paper_ballot
    WHERE paper_ballot.batch_id = ${batch.id} AND paper_ballot.pass = ${pass} AND paper_ballot.done = 0)`;
}

/** Has a ballot keyed again that one pass took for void and that is not. */
export function reopenBallot(
  database: DatabasePort,
  place: { readonly batchId: string; readonly pass: PaperPass; readonly stamp: number },
  condition: RawBuilder<boolean>,
): Statement {
  return database.read
    .updateTable('paper_ballot')
    .set({ void_reason: null, done: 0, revision: sql<number>`revision + 1` })
    .where('batch_id', '=', place.batchId)
    .where('pass', '=', place.pass)
    .where('stamp', '=', place.stamp)
    .where(condition);
}

/** Everything that was keyed and settled in a batch. */
export function deleteKeyed(
  database: DatabasePort,
  batchId: string,
  condition: RawBuilder<boolean>,
): readonly Statement[] {
  return [
    database.read.deleteFrom('paper_ballot').where('batch_id', '=', batchId).where(condition),
    database.read.deleteFrom('paper_settlement').where('batch_id', '=', batchId).where(condition),
  ];
}

/**
 * For the list that writes a count: batches that were not sealed by then do not count, and what was keyed of them goes.
 * The condition holds while the count that writes is in charge.
 */
export function deleteUnsealedPaper(
  database: DatabasePort,
  waveId: string,
  condition: RawBuilder<boolean>,
): readonly Statement[] {
  const unsealed = database.read
    .selectFrom('paper_batch')
    .select('id')
    .where('wave_id', '=', waveId)
    .where('stage', '<>', 'sealed');
  return [
    database.read
      .updateTable('paper_batch')
      .set({ stage: 'not-counted' })
      .where('wave_id', '=', waveId)
      .where('stage', '<>', 'sealed')
      .where(condition),
    database.read.deleteFrom('paper_ballot').where('batch_id', 'in', unsealed).where(condition),
    database.read.deleteFrom('paper_settlement').where('batch_id', 'in', unsealed).where(condition),
    database.read.deleteFrom('paper_keyer').where('batch_id', 'in', unsealed).where(condition),
  ];
}
