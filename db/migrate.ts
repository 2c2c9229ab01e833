import { sql } from 'kysely';
import type { DatabasePort } from './database';
import { rawStatement } from './raw-statement';

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Applies the migrations that this database has not seen, each atomically with the note that it was applied. */
export async function migrate(database: DatabasePort, migrations: readonly Migration[]): Promise<readonly string[]> {
  await createNoteTable(database).catch(() => createNoteTable(database));
  const applied: string[] = [];
  for (const migration of migrations) {
    if (await isApplied(database, migration.name)) continue;
    await apply(database, migration);
    applied.push(migration.name);
  }
  return applied;
}

/** PostgreSQL refuses one of two simultaneous CREATE TABLE IF NOT EXISTS; the second attempt finds the table. */
async function createNoteTable(database: DatabasePort): Promise<void> {
  const table = sql`CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, applied_at BIGINT NOT NULL)`;
  await table.execute(database.read);
}

async function isApplied(database: DatabasePort, name: string): Promise<boolean> {
  const found = await sql`SELECT name FROM migration WHERE name = ${name}`.execute(database.read);
  return found.rows.length > 0;
}

/** Two processes may start at once on one PostgreSQL: the second loses on a key or a table and finds the work done. */
async function apply(database: DatabasePort, migration: Migration): Promise<void> {
  const note = sql`INSERT INTO migration (name, applied_at) VALUES (${migration.name}, ${Date.now()})`;
  const statements = statementsOf(database, migration).map((text) => sql.raw(text));
  try {
    await database.atomic([...statements, note].map((statement) => rawStatement(database, statement)));
  } catch (error) {
    if (!(await isApplied(database, migration.name))) throw error;
  }
}

function statementsOf(database: DatabasePort, migration: Migration): readonly string[] {
  const portable = migration.sql.replaceAll(/^--.*$/gm, '');
  const text = database.engine === 'postgres' ? portable.replaceAll(/\)\s*WITHOUT ROWID/g, ')') : portable;
  return text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
