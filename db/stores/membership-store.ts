import { type RawBuilder, sql } from 'kysely';
import type { Departure } from '#domain/roll/roll-log';
import type { DatabasePort, Statement } from '../database';
import { insertJsonRows } from '../json-rows';
import { rawStatement } from '../raw-statement';

/** The roll as hashes alone, which everybody may see: this knows nobody. */
export function insertRollLeaves(
  database: DatabasePort,
  waveId: string,
  leaves: readonly string[],
  condition: RawBuilder<boolean>,
): readonly Statement[] {
  const rows = leaves.map((leaf) => ({ wave_id: waveId, leaf }));
  return insertJsonRows(database, {
    into: 'roll_leaf',
    columns: { wave_id: 'text', leaf: 'text' },
    rows,
    condition,
    onConflict: sql`ON CONFLICT (wave_id, leaf) DO NOTHING`,
  });
}

/** As the wave was opened, departures included, in no order; none of a wave that was opened by an earlier version. */
export async function listRollLeaves(database: DatabasePort, waveId: string): Promise<readonly string[]> {
  const rows = await database.read.selectFrom('roll_leaf').select('leaf').where('wave_id', '=', waveId).execute();
  return rows.map(({ leaf }) => leaf);
}

/** Written while the condition holds and nobody else has left meanwhile. */
export function insertDeparture(
  database: DatabasePort,
  { waveId, condition }: { readonly waveId: string; readonly condition: RawBuilder<boolean> },
  { number, leaf, day, size, root, signature }: Departure,
): Statement {
  const texts = [root, signature].map((text) => sql`CAST(${text} AS TEXT)`);
  const numbers = [day, size].map((value) => sql`CAST(${value} AS BIGINT)`);
  return rawStatement(
    database,
    sql`INSERT INTO roll_departure (wave_id, number, leaf, day, size, root, signature)
        SELECT CAST(${waveId} AS TEXT), CAST(${number} AS BIGINT), CAST(${leaf} AS TEXT), ${sql.join(numbers)}, ${sql.join(texts)}
        WHERE ${condition}
          AND (SELECT COUNT(*) FROM roll_departure WHERE wave_id = ${waveId}) = CAST(${number} AS BIGINT) - 1`,
  );
}

/** A condition, and that this very departure was written. */
export function hasLeft(
  { waveId, condition }: { readonly waveId: string; readonly condition: RawBuilder<boolean> },
  { signature }: Departure,
): RawBuilder<boolean> {
  return sql<boolean>`${condition} AND EXISTS (
    SELECT 1 FROM roll_departure WHERE wave_id = ${waveId} AND signature = ${signature})`;
}

/** Oldest first. */
export async function listDepartures(database: DatabasePort, waveId: string): Promise<readonly Departure[]> {
  return database.read
    .selectFrom('roll_departure')
    .select(['number', 'leaf', 'day', 'size', 'root', 'signature'])
    .where('wave_id', '=', waveId)
    .orderBy('number')
    .execute();
}
