import type { Trustees } from '#domain/anonymity/trustees/trustees';
import { sql } from 'kysely';
import type { DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';

export async function findTrustees(database: DatabasePort, waveId: string): Promise<Trustees | null> {
  const row = await database.read
    .selectFrom('trustee_key')
    .select(['public_key', 'names', 'threshold'])
    .where('wave_id', '=', waveId)
    .executeTakeFirst();
  if (!row) return null;
  return { names: JSON.parse(row.names), threshold: row.threshold, publicKey: row.public_key };
}

/** Takes the place of a key that was made before, as long as the wave is a draft. */
export function keepTrustees(database: DatabasePort, waveId: string, trustees: Trustees): Statement {
  const { publicKey, names, threshold } = trustees;
  return rawStatement(
    database,
    sql`INSERT INTO trustee_key (wave_id, public_key, names, threshold)
        SELECT id, CAST(${publicKey} AS TEXT), CAST(${JSON.stringify(names)} AS TEXT), CAST(${threshold} AS BIGINT)
        FROM wave WHERE id = ${waveId} AND state = 'draft'
        ON CONFLICT (wave_id) DO UPDATE
        SET public_key = excluded.public_key, names = excluded.names, threshold = excluded.threshold`,
  );
}
