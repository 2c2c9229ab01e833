import { sql } from 'kysely';
import type { ColumnField, Form } from '#domain/collected/columns/column-field';
import type { Collection } from '#domain/survey/model';
import type { Condition, DatabasePort, Statement } from '../database';
import { rawStatement } from '../raw-statement';
import type { BallotImportTable } from '../schema';

/** One file of ballots that were collected elsewhere. Nothing in it is about a rater. */
export interface BallotImport {
  readonly id: string;
  readonly sourceName: string;
  /** SHA-256 of the file or text, in hexadecimal. */
  readonly sourceHash: string;
  readonly form: Form;
  readonly ballots: number;
  readonly ratings: number;
  /** What each column stood for. */
  readonly mapping: Readonly<Record<string, ColumnField>>;
  readonly importedAt: number;
}

/** In the order in which they were imported. */
export async function listImports(database: DatabasePort, waveId: string): Promise<readonly BallotImport[]> {
  const rows = await database.read
    .selectFrom('ballot_import')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('imported_at')
    .orderBy('id')
    .execute();
  return rows.map(importFrom);
}

function importFrom(row: BallotImportTable): BallotImport {
  return {
    id: row.id,
    sourceName: row.source_name,
    sourceHash: row.source_hash,
    form: row.form,
    ballots: row.ballots,
    ratings: row.ratings,
    mapping: JSON.parse(row.mapping),
    importedAt: row.imported_at,
  };
}

/** True inside SQL while ballots from elsewhere may be added: beside links until the count, alone while it is open. */
export function takesImports(waveId: string, kind: Collection['kind']) {
  const states = kind === 'links' ? sql`('open', 'closed')` : sql`('open')`;
  return sql<boolean>`EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state IN ${states})`;
}

/** True inside SQL while the import is there and the count has not begun. */
export function mayBeWithdrawn(waveId: string, importId: string) {
  return sql<boolean>`${isImported(waveId, importId)}
    AND EXISTS (SELECT 1 FROM wave WHERE wave.id = ${waveId} AND wave.state IN ('open', 'closed'))`;
}

/** True inside SQL if the import is there. */
export function isImported(waveId: string, importId: string) {
  return sql<boolean>`EXISTS (
    SELECT 1 FROM ballot_import WHERE ballot_import.wave_id = ${waveId} AND ballot_import.id = ${importId})`;
}

export interface NewImport extends BallotImport {
  readonly waveId: string;
  readonly condition: Condition;
  /** Whether the same file may have been imported before. */
  readonly again: boolean;
}

/** Stands after a lock of the wave, and before the ballots, which fail on their reference where it came to nothing. */
export function insertImport(database: DatabasePort, entry: NewImport): Statement {
  const texts = [entry.waveId, entry.id, entry.sourceName, entry.sourceHash, entry.form, JSON.stringify(entry.mapping)];
  const numbers = [entry.ballots, entry.ratings, entry.importedAt];
  const isNew = sql`NOT EXISTS (SELECT 1 FROM ballot_import AS other
    WHERE other.wave_id = ${entry.waveId} AND other.source_hash = ${entry.sourceHash})`;
  return rawStatement(
    database,
    sql`INSERT INTO ballot_import (wave_id, id, source_name, source_hash, form, mapping, ballots, ratings, imported_at)
        SELECT ${sql.join(texts.map((value) => sql`CAST(${value} AS TEXT)`))},
               ${sql.join(numbers.map((value) => sql`CAST(${value} AS BIGINT)`))}
        WHERE ${entry.condition} AND ${entry.again ? sql`true` : isNew}`,
  );
}

/** Takes its ballots and texts along. */
export function deleteImport(database: DatabasePort, waveId: string, importId: string): Statement {
  return database.read
    .deleteFrom('ballot_import')
    .where('wave_id', '=', waveId)
    .where('id', '=', importId)
    .where(mayBeWithdrawn(waveId, importId));
}
