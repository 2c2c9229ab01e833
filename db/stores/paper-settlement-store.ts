import { type RawBuilder, sql } from 'kysely';
import type { Settlement } from '#domain/paper/model';
import type { DatabasePort, Statement } from '../database';
import { inJsonChunks, jsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

export async function readSettlements(database: DatabasePort, batchId: string): Promise<readonly Settlement[]> {
  return database.read
    .selectFrom('paper_settlement')
    .select(['stamp', 'cell', 'value'])
    .where('batch_id', '=', batchId)
    .execute();
}

interface SettlementsOf {
  readonly batchId: string;
  readonly condition: RawBuilder<boolean>;
}

export function putSettlements(
  database: DatabasePort,
  { batchId, condition }: SettlementsOf,
  settlements: readonly Settlement[],
): readonly Statement[] {
  const columns = { stamp: 'integer', cell: 'integer', value: 'text' } as const;
  const rows = settlements.map(({ stamp, cell, value }) => ({ stamp, cell, value }));
  return inJsonChunks(rows).map((chunk) =>
    rawStatement(
      database,
      sql`INSERT INTO paper_settlement (batch_id, stamp, cell, value)
          SELECT CAST(${batchId} AS TEXT), stamp, cell, value FROM ${jsonRows(database, columns, chunk)} AS found
          WHERE ${condition}
          ON CONFLICT (batch_id, stamp, cell) DO UPDATE SET value = excluded.value`,
    ),
  );
}

export function takeBackSettlements(
  database: DatabasePort,
  { batchId, condition }: SettlementsOf,
  places: readonly Pick<Settlement, 'stamp' | 'cell'>[],
): readonly Statement[] {
  return places.map(({ stamp, cell }) =>
    database.read
      .deleteFrom('paper_settlement')
      .where('batch_id', '=', batchId)
      .where('stamp', '=', stamp)
      .where('cell', '=', cell)
      .where(condition),
  );
}
