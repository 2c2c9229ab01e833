import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import type { DatabasePort, Engine } from '../../db/database';
import { openD1 } from '../../db/dialects/d1';
import { openPostgres } from '../../db/dialects/postgres';
import { openSqlite } from '../../db/dialects/sqlite';
import type { Database } from '../../db/schema';
import { d1OverHttp } from './database-host/d1-over-http';
import type { Granted } from './database-host/grants';
import { createPostgresDatabase } from './test-postgres';

/** The real engines, for `describe.each(ENGINES)`. */
export const ENGINES: readonly Engine[] = ['sqlite', 'd1', 'postgres'];

/** A fresh database with every table and no row; closing it leaves nothing behind. */
export function openTestDatabase(engine: Engine = 'sqlite'): Promise<DatabasePort> {
  return MIGRATED[engine]();
}

/** A fresh database without any table. */
export function openEmptyDatabase(engine: Engine): Promise<DatabasePort> {
  return EMPTY[engine]();
}

type Openers = Readonly<Record<Engine, () => Promise<DatabasePort>>>;

const MIGRATED: Openers = {
  sqlite: async () => {
    const { migrated } = await granted('sqlite');
    return openSqliteFile((path) => copyFile(migrated, path));
  },
  d1: async () => closingAlso(openD1(d1OverHttp(await granted('d1')))),
  postgres: async () => {
    const { url, migrated } = await granted('postgres');
    return openCreated(url, migrated);
  },
};

const EMPTY: Openers = {
  sqlite: () => openSqliteFile(),
  d1: async () => {
    const { Miniflare } = await import('miniflare');
    const script = 'export default { fetch: () => new Response(null, { status: 404 }) }';
    const miniflare = new Miniflare({ modules: true, script, d1Databases: ['DB'], cf: false });
    return closingAlso(openD1(await miniflare.getD1Database('DB')), () => miniflare.dispose());
  },
  postgres: async () => openCreated((await granted('postgres')).url),
};

/** From the engines that run for all tests. */
async function granted<Kind extends keyof Granted>(kind: Kind): Promise<Granted[Kind]> {
  const response = await fetch(`${inject('databaseHost')}/${kind}`);
  if (!response.ok) throw new Error(`no ${kind} to be had: ${await response.text()}`);
  return (await response.json()) as Granted[Kind];
}

async function openSqliteFile(fill: (path: string) => Promise<void> = async () => {}): Promise<DatabasePort> {
  const folder = await mkdtemp(join(tmpdir(), 'pingyi-test-'));
  const path = join(folder, 'test.sqlite');
  await fill(path);
  return closingAlso(await openSqlite(path), () => rm(folder, { recursive: true }));
}

async function openCreated(server: string, original?: string): Promise<DatabasePort> {
  const created = await createPostgresDatabase(server, original);
  return closingAlso(await openPostgres(created.url), created.drop);
}

/** By what a port and every variation of it read with. */
const unfinishedWork = new WeakMap<Kysely<Database>, (() => Promise<unknown>)[]>();

/** Has the closing of a test database wait for work that still uses it. */
export function beforeClosing({ read }: DatabasePort, ended: () => Promise<unknown>): void {
  unfinishedWork.get(read)?.push(ended);
}

function closingAlso(database: DatabasePort, release: () => Promise<void> = async () => {}): DatabasePort {
  const unfinished: (() => Promise<unknown>)[] = [];
  unfinishedWork.set(database.read, unfinished);
  return {
    ...database,
    close: async () => {
      await Promise.all(unfinished.map((ended) => ended()));
      await database.close();
      await release();
    },
  };
}
