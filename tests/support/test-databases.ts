import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Miniflare } from 'miniflare';
import type { DatabasePort, Engine } from '../../db/database';
import { openD1 } from '../../db/dialects/d1';
import { openPostgres } from '../../db/dialects/postgres';
import { openSqlite } from '../../db/dialects/sqlite';
import { migrate } from '../../db/migrate';
import { readMigrations } from '../../db/read-migrations';
import { createPostgresDatabase } from './test-postgres';

/** The real engines, for `describe.each(ENGINES)`. */
export const ENGINES: readonly Engine[] = ['sqlite', 'd1', 'postgres'];

export const MIGRATIONS = readMigrations(fileURLToPath(new URL('../../db/migrations', import.meta.url)));

/** A fresh migrated database; closing it leaves nothing behind. */
export async function openTestDatabase(engine: Engine = 'sqlite'): Promise<DatabasePort> {
  const database = await openEmptyDatabase(engine);
  await migrate(database, MIGRATIONS);
  return database;
}

/** A fresh database without any table. */
export function openEmptyDatabase(engine: Engine): Promise<DatabasePort> {
  return OPENERS[engine]();
}

const OPENERS: Readonly<Record<Engine, () => Promise<DatabasePort>>> = {
  sqlite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pingyi-test-'));
    const database = await openSqlite(join(folder, 'test.sqlite'));
    return closingAlso(database, () => rm(folder, { recursive: true }));
  },
  d1: async () => {
    const script = 'export default { fetch: () => new Response(null, { status: 404 }) }';
    const miniflare = new Miniflare({ modules: true, script, d1Databases: ['DB'], cf: false });
    return closingAlso(openD1(await miniflare.getD1Database('DB')), () => miniflare.dispose());
  },
  postgres: async () => {
    const created = await createPostgresDatabase();
    return closingAlso(await openPostgres(created.url), created.drop);
  },
};

function closingAlso(database: DatabasePort, release: () => Promise<void>): DatabasePort {
  return {
    ...database,
    close: async () => {
      await database.close();
      await release();
    },
  };
}
