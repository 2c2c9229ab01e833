import { sql } from 'kysely';
import type { LineageMapping } from '#domain/mapping/lineage';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import type { UnitMappingTable } from '../mapping-schema';

export interface StoredMapping extends LineageMapping {
  /** Rises with every mapping that is stored for the division. */
  readonly revision: number;
  readonly storedBy: string;
  /** Epoch milliseconds. */
  readonly storedAt: number;
}

/** Every mapping that was ever stored of this wave to an earlier one, the oldest first. */
export async function listMappings(database: DatabasePort, waveId: string): Promise<readonly StoredMapping[]> {
  const rows = await database.read
    .selectFrom('unit_mapping')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('revision')
    .execute();
  return rows.map(mappingFrom);
}

function mappingFrom(row: UnitMappingTable): StoredMapping {
  return {
    waveId: row.wave_id,
    division: row.division,
    revision: row.revision,
    earlierWaveId: row.earlier_wave_id,
    earlierDivision: row.earlier_division,
    links: JSON.parse(row.links),
    storedBy: row.stored_by,
    storedAt: row.stored_at,
  };
}

/** Between waves of a survey, of each division to each division of an earlier wave the one that was stored last. */
export async function latestMappings(database: DatabasePort, surveyId: string): Promise<readonly LineageMapping[]> {
  const rows = await database.read
    .selectFrom('unit_mapping')
    .innerJoin('wave', 'wave.id', 'unit_mapping.wave_id')
    .selectAll('unit_mapping')
    .where('wave.survey_id', '=', surveyId)
    .orderBy('unit_mapping.revision')
    .execute();
  const stored = rows.map(mappingFrom);
  const pairs = stored.map(
    (one) => [JSON.stringify([one.waveId, one.division, one.earlierWaveId, one.earlierDivision]), one] as const,
  );
  return [...new Map(pairs).values()];
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
