import { type RawBuilder, sql } from 'kysely';
import type { PaperBatch, PaperPass } from '#domain/paper/model';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import { isAtStage } from './paper-batch-store';

export interface Keyer {
  readonly batchId: string;
  readonly pass: PaperPass;
  readonly staffId: string;
}

/** Who keys what in a wave; nobody any more where a batch is sealed. */
export async function listKeyers(database: DatabasePort, waveId: string): Promise<readonly Keyer[]> {
  const rows = await database.read
    .selectFrom('paper_keyer')
    .innerJoin('paper_batch', 'paper_batch.id', 'paper_keyer.batch_id')
    .selectAll('paper_keyer')
    .where('paper_batch.wave_id', '=', waveId)
    .orderBy('paper_keyer.staff_id')
    .execute();
  return rows.map((row) => ({ batchId: row.batch_id, pass: row.pass, staffId: row.staff_id }));
}

export interface PassOfBatch {
  readonly batch: Pick<PaperBatch, 'id' | 'waveId'>;
  readonly pass: PaperPass;
  readonly staffId: string;
}

/** Nobody keys both passes, unless an administrator has allowed it. Stands after `lockPaperBatch`. */
export function takePass(database: DatabasePort, { batch, pass, staffId }: PassOfBatch): Statement {
  return rawStatement(
    database,
    sql`INSERT INTO paper_keyer (batch_id, pass, staff_id)
        SELECT paper_batch.id, CAST(${pass} AS TEXT), CAST(${staffId} AS TEXT) FROM paper_batch
        WHERE paper_batch.id = ${batch.id} AND ${isAtStage({ ...batch, stage: pass })}
          AND (paper_batch.same_person = 1 OR NOT EXISTS (
            SELECT 1 FROM paper_keyer AS other
            WHERE other.batch_id = paper_batch.id AND other.pass <> ${pass} AND other.staff_id = ${staffId}))
        ON CONFLICT (batch_id, pass, staff_id) DO NOTHING`,
  );
}

/** True inside SQL if this person has taken the pass. */
export function hasTaken({ batch, pass, staffId }: PassOfBatch) {
  return sql<boolean>`EXISTS (SELECT 1 FROM paper_keyer WHERE paper_keyer.batch_id = ${batch.id}
    AND paper_keyer.pass = ${pass} AND paper_keyer.staff_id = ${staffId})`;
}

export function deleteKeyers(database: DatabasePort, batchId: string, condition: RawBuilder<boolean>): Statement {
  return database.read.deleteFrom('paper_keyer').where('batch_id', '=', batchId).where(condition);
}
