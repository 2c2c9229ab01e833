import { sql } from 'kysely';
import type { UnitLinks } from '#domain/mapping/unit-links';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';

export interface StoredMapping {
  readonly waveId: string;
  readonly division: string;
  /** Rises with every mapping that is stored for the division. */
  readonly revision: number;
  readonly earlierWaveId: string;
  readonly earlierDivision: string;
  readonly links: UnitLinks;
  readonly storedBy: string;
  /** Epoch milliseconds. */
  readonly storedAt: number;
}

/** Every mapping that ever had this wave on one of its sides, the oldest first. */
export async function listMappings(database: DatabasePort, waveId: string): Promise<readonly StoredMapping[]> {
  const rows = await database.read
    .selectFrom('unit_mapping')
    .selectAll()
    .where((row) => row.or([row('wave_id', '=', waveId), row('earlier_wave_id', '=', waveId)]))
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({
    waveId: row.wave_id,
    division: row.division,
    revision: row.revision,
    earlierWaveId: row.earlier_wave_id,
    earlierDivision: row.earlier_division,
    links: JSON.parse(row.links),
    storedBy: row.stored_by,
    storedAt: row.stored_at,
  }));
}

/** The links of a wave to an earlier one by division, as they were stored last. */
export async function latestLinks(
  database: DatabasePort,
  waves: { readonly waveId: string; readonly earlierWaveId: string },
): Promise<ReadonlyMap<string, UnitLinks>> {
  const { waveId, earlierWaveId } = waves;
  const stored = await listMappings(database, waveId);
  const pair = stored.filter((one) => one.waveId === waveId && one.earlierWaveId === earlierWaveId);
  return new Map(pair.map(({ division, links }) => [division, links]));
}

/** True inside SQL as long as nobody stored this revision. */
export function revisionIsFree({ waveId, division, revision }: StoredMapping): Condition {
  return sql<boolean>`NOT EXISTS (
    SELECT 1 FROM unit_mapping
    WHERE wave_id = ${waveId} AND division = ${division} AND revision >= CAST(${revision} AS BIGINT))`;
}

export function addMapping(database: DatabasePort, mapping: StoredMapping): Statement {
  const { waveId, division, revision, earlierWaveId, earlierDivision, links, storedBy, storedAt } = mapping;
  return rawStatement(
    database,
    sql`INSERT INTO unit_mapping
          (wave_id, division, revision, earlier_wave_id, earlier_division, links, stored_by, stored_at)
        SELECT CAST(${waveId} AS TEXT), CAST(${division} AS TEXT), CAST(${revision} AS INTEGER),
          CAST(${earlierWaveId} AS TEXT), CAST(${earlierDivision} AS TEXT), CAST(${JSON.stringify(links)} AS TEXT),
          CAST(${storedBy} AS TEXT), CAST(${storedAt} AS BIGINT)
        WHERE ${revisionIsFree(mapping)}`,
  );
}
