import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../db/database';
import { migrate } from '../../db/migrate';
import { MIGRATIONS } from '../support/migrations';
import { ENGINES, openEmptyDatabase } from '../support/test-databases';

describe.each(ENGINES)('migrations on %s', (engine) => {
  let database: DatabasePort;
  afterEach(() => database.close());

  it('are applied once, in order', async () => {
    database = await openEmptyDatabase(engine);
    expect(await migrate(database, MIGRATIONS)).toEqual(MIGRATIONS.map((migration) => migration.name));
    expect(await migrate(database, MIGRATIONS)).toEqual([]);
  });

  it('leave nothing of a migration that fails half way', async () => {
    database = await openEmptyDatabase(engine);
    const broken = { name: '0001-broken.sql', sql: 'CREATE TABLE half (id TEXT);\nCREATE TABLE half (id TEXT);\n' };
    await expect(migrate(database, [broken])).rejects.toThrow();
    await expect(sql`SELECT * FROM half`.execute(database.read)).rejects.toThrow();
    const mended = { name: broken.name, sql: 'CREATE TABLE half (id TEXT);\n' };
    expect(await migrate(database, [mended])).toEqual([broken.name]);
  });

  it('may be started by two processes at once', async () => {
    database = await openEmptyDatabase(engine);
    const both = await Promise.all([migrate(database, MIGRATIONS), migrate(database, MIGRATIONS)]);
    const applied = await sql<{ name: string }>`SELECT name FROM migration ORDER BY name`.execute(database.read);
    expect(applied.rows.map((row) => row.name)).toEqual(MIGRATIONS.map((migration) => migration.name));
    expect(both.flat().length).toBeGreaterThanOrEqual(MIGRATIONS.length);
  });
});
