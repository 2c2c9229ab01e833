import { type RawBuilder, sql } from 'kysely';
import type { Tabulation } from '#domain/tabulation/model';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';

export interface FrozenTabulation {
  readonly hash: string;
  readonly tabulation: Tabulation;
  readonly computedAt: number;
}

export interface NewTabulation extends FrozenTabulation {
  readonly waveId: string;
  /** Holds while the count that writes is still in charge. */
  readonly condition: RawBuilder<boolean>;
}

/** A wave is tabulated once: the key refuses a second tabulation. */
export function insertTabulation(database: DatabasePort, frozen: NewTabulation): Statement {
  const texts = [frozen.waveId, frozen.hash, JSON.stringify(frozen.tabulation)];
  return rawStatement(
    database,
    sql`INSERT INTO tabulation (wave_id, hash, content, computed_at)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))}, CAST(${frozen.computedAt} AS BIGINT)
        WHERE ${frozen.condition}`,
  );
}

export async function findTabulation(database: DatabasePort, waveId: string): Promise<FrozenTabulation | null> {
  const row = await database.read.selectFrom('tabulation').selectAll().where('wave_id', '=', waveId).executeTakeFirst();
  return row ? { hash: row.hash, tabulation: JSON.parse(row.content), computedAt: row.computed_at } : null;
}
