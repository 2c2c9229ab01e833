import { sql } from 'kysely';
import type { Nonresponse } from '#domain/survey/nonresponse';
import type { WaveState } from '#domain/survey/model';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';

export async function findNonresponse(database: DatabasePort, waveId: string): Promise<Nonresponse | null> {
  const row = await database.read
    .selectFrom('nonresponse')
    .selectAll()
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  if (!row) return null;
  const { refused, not_contacted: notContacted, other, unknown, eligible_share: eligibleShare } = row;
  return { refused, notContacted, other, unknown, eligibleShare };
}

/** True inside SQL while the wave is in one of these states. */
export function waveIsIn(waveId: string, states: readonly WaveState[]): Condition {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state IN (${sql.join(states)}))`;
}

export interface NewNonresponse {
  readonly waveId: string;
  readonly nonresponse: Nonresponse;
  readonly condition: Condition;
}

/** In place of what was said before. */
export function putNonresponse(database: DatabasePort, { waveId, nonresponse, condition }: NewNonresponse): Statement {
  const { refused, notContacted, other, unknown, eligibleShare } = nonresponse;
  const counts = [refused, notContacted, other, unknown].map((count) => sql`CAST(${count} AS BIGINT)`);
  return rawStatement(
    database,
    sql`INSERT INTO nonresponse (wave_id, refused, not_contacted, other, unknown, eligible_share)
        SELECT CAST(${waveId} AS TEXT), ${sql.join(counts)}, CAST(${eligibleShare} AS DOUBLE PRECISION)
        WHERE ${condition}
        ON CONFLICT (wave_id) DO UPDATE SET refused = excluded.refused, not_contacted = excluded.not_contacted,
          other = excluded.other, unknown = excluded.unknown, eligible_share = excluded.eligible_share`,
  );
}
