import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Miniflare } from 'miniflare';
import type { DatabasePort, Engine } from '../../../db/database';
import { openD1 } from '../../../db/dialects/d1';
import { openPostgres } from '../../../db/dialects/postgres';
import { openSqlite } from '../../../db/dialects/sqlite';
import { migrate } from '../../../db/migrate';
import { D1_WIRE, d1OverHttp } from '../database-host/d1-over-http';
import { MIGRATIONS } from '../migrations';
import { openPostgresServer } from '../servers/postgres-server';
import { createPostgresDatabase } from '../test-postgres';

/** A database together with the files that an administrator, or whoever copies the disk, has of it. */
export interface WatchedDatabase {
  readonly database: DatabasePort;
  /** Every file as it is now: pages and write-ahead log. */
  readonly files: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export function openWatchedDatabase(engine: Engine): Promise<WatchedDatabase> {
  return OPENERS[engine]();
}

const OPENERS: Readonly<Record<Engine, () => Promise<WatchedDatabase>>> = {
  sqlite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pingyi-watched-'));
    const database = await openSqlite(join(folder, 'pingyi.sqlite'));
    return watched(database, { files: () => filesIn(folder), release: () => rm(folder, { recursive: true }) });
  },
  d1: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pingyi-watched-'));
    const miniflare = new Miniflare({
      modules: true,
      script: D1_WIRE,
      d1Databases: ['DB'],
      d1Persist: folder,
      cf: false,
    });
    const { href } = await miniflare.ready;
    const release = async () => {
      await miniflare.dispose();
      await rm(folder, { recursive: true });
    };
    return watched(openD1(d1OverHttp({ url: href, binding: 'DB' })), { files: () => filesIn(folder), release });
  },
  postgres: async () => {
    // A server of its own: the log of the one for all tests tells of them all.
    const server = await openPostgresServer();
    const created = await createPostgresDatabase(server.url);
    const database = await openPostgres(created.url);
    const release = async () => {
      await created.drop();
      await server.stop();
    };
    return watched(database, { files: () => postgresFiles(database), release });
  },
};

interface Surroundings {
  readonly files: () => Promise<Buffer>;
  readonly release: () => Promise<void>;
}

async function watched(database: DatabasePort, { files, release }: Surroundings): Promise<WatchedDatabase> {
  await migrate(database, MIGRATIONS);
  const close = async () => {
    await database.close();
    await release();
  };
  return { database, files, close };
}

async function filesIn(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))));
}

/** Tables, what is too long for them, and the write-ahead log, as the disk has them. */
async function postgresFiles({ read }: DatabasePort): Promise<Buffer> {
  await sql`CHECKPOINT`.execute(read);
  const relations = sql<{ bytes: Buffer }>`
    SELECT pg_read_binary_file(pg_relation_filepath(oid)) AS bytes FROM pg_class
    WHERE relkind IN ('r', 't') AND (relnamespace = 'public'::regnamespace
      OR oid IN (SELECT reltoastrelid FROM pg_class WHERE relnamespace = 'public'::regnamespace))`;
  const log = sql<{ bytes: Buffer }>`SELECT pg_read_binary_file('pg_wal/' || name) AS bytes FROM pg_ls_waldir()
    WHERE name <= pg_walfile_name(pg_current_wal_lsn())`;
  const found = await Promise.all([relations.execute(read), log.execute(read)]);
  return Buffer.concat(found.flatMap(({ rows }) => rows.map(({ bytes }) => bytes)));
}
