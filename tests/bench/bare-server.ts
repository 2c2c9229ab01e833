import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import Sqlite from 'better-sqlite3';
import { Hono } from 'hono';

/**
 * The ceiling: the same JSON, the same row, the same durable group commit, and nothing else. No schema, no wave,
 * no link, no problem documents.
 */
interface Ballot {
  readonly id: string;
  readonly sequence: number;
  readonly sealed: string;
}

const connection = new Sqlite(join(mkdtempSync(join(tmpdir(), 'pingyi-bare-')), 'bare.sqlite'));
connection.pragma('journal_mode = WAL');
connection.pragma('synchronous = FULL');
connection.exec('CREATE TABLE ballot (id TEXT PRIMARY KEY, sequence BIGINT, sealed TEXT) WITHOUT ROWID');
const insert = connection.prepare('INSERT INTO ballot VALUES (?, ?, ?) ON CONFLICT DO NOTHING');

let pending: { readonly ballot: Ballot; readonly done: () => void }[] = [];

const flush = connection.transaction((batch: typeof pending) => {
  for (const { ballot } of batch) insert.run(ballot.id, ballot.sequence, ballot.sealed);
});

function store(ballot: Ballot): Promise<void> {
  return new Promise((done) => {
    if (pending.length === 0) setImmediate(commit);
    pending.push({ ballot, done });
  });
}

function commit(): void {
  const batch = pending;
  pending = [];
  flush(batch);
  for (const { done } of batch) done();
}

const app = new Hono().post('*', async (context) => {
  await store(await context.req.json<Ballot>());
  return context.json({ received: true }, 201);
});

serve({ fetch: app.fetch, port: Number(process.argv[2]) }, () => console.log('listening'));
