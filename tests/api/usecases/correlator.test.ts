import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runJobs } from '../../../api/jobs';
import type { DatabasePort } from '../../../db/database';
import { openSqlite } from '../../../db/dialects/sqlite';
import { migrate } from '../../../db/migrate';
import {
  type LinkedPerson,
  groupWave,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
  stampedBallot,
  stampedBlank,
} from '../../support/roll-wave';
import { createTestApp, type TestApp } from '../../support/test-app';
import { createTestClient } from '../../support/test-client';
import { MIGRATIONS, openTestDatabase } from '../../support/test-databases';

/**
 * An administrator with database, back-ups and logs, who knows in which order 200 people have answered and tries to say who
 * said what. Everybody writes words of his own, so that the truth is known here.
 */
const MEMBERS = 200;
const SNAPSHOT_EVERY = 40;

interface Election {
  readonly test: TestApp;
  readonly wave: RollWave;
  readonly people: readonly LinkedPerson[];
  /** What they sent, in the order of their coming. */
  readonly sealed: readonly string[];
}

const wordsOf = (index: number) => `第${String(index).padStart(3, '0')}位的意见`;

async function hold(database: DatabasePort, afterEach: (index: number) => Promise<void>): Promise<Election> {
  const test = createTestApp(database);
  const wave = await openRollWave(test, { graceHours: 0, leaders: MEMBERS });
  const manifest = await manifestOf(test, wave);
  const member = await groupWave(test, wave.waveId, 'leaders');
  const people = (await personalLinks(test, wave)).filter(({ name }) => name.startsWith('领导'));
  const sealed: string[] = [];
  for (const [index, person] of people.entries()) {
    const blank = await stampedBlank(test, manifest, { ...person, groupId: 'leaders' });
    const answers = { q1: { option: index % 3 === 0 ? 'o1' : 'o2' }, q2: wordsOf(index) };
    const body = await stampedBallot(member, blank, { answers });
    const answer = await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    sealed.push(body.sealed);
    await afterEach(index);
  }
  return { test, wave, people, sealed };
}

async function countAndEnd({ test, wave }: Election): Promise<void> {
  await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
  await wave.administrator.post(`/api/waves/${wave.waveId}/count`, {});
  await test.settled();
  await runJobs(test.dependencies);
}

/** How far the order of coming can be told from an order found somewhere: Spearman's rho of the two. */
function likenessOfOrder(found: readonly number[]): number {
  const n = found.length;
  const squares = found.reduce((sum, person, place) => sum + (person - place) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}

/** Five standard errors of a rho that is zero: less than one run in a million goes beyond by chance. */
const CHANCE = 5 / Math.sqrt(MEMBERS - 1);

describe('files of the embedded database', () => {
  let folder: string;
  let database: DatabasePort;
  let election: Election;
  const lines: string[] = [];
  const backups = new Map<string, Buffer>();
  const restore: (() => void)[] = [];

  beforeAll(async () => {
    for (const stream of ['log', 'info', 'warn', 'error'] as const) {
      const spy = vi
        .spyOn(console, stream)
        .mockImplementation((...parts) => void lines.push(parts.map(String).join(' ')));
      restore.push(() => spy.mockRestore());
    }
    folder = await mkdtemp(join(tmpdir(), 'pingyi-correlator-'));
    const path = join(folder, 'pingyi.sqlite');
    database = await openSqlite(path);
    await migrate(database, MIGRATIONS);
    election = await hold(database, async (index) => {
      if (index % SNAPSHOT_EVERY === SNAPSHOT_EVERY - 1) await backUp(`during-${index}`);
    });
    await countAndEnd(election);
    await backUp('after');
  }, 120_000);

  afterAll(async () => {
    for (const undo of restore) undo();
    await database.close();
    await rm(folder, { recursive: true });
  });

  /** Database, write-ahead log and index of it, as a copy of the disk has them. */
  async function backUp(name: string): Promise<void> {
    for (const file of await readdir(folder)) {
      if (!file.startsWith('pingyi.sqlite')) continue;
      const copy = join(folder, `copy-${name}-${file}`);
      await copyFile(join(folder, file), copy);
      backups.set(`${name} ${file}`, await readFile(copy));
    }
  }

  const backupsOf = (when: 'during' | 'after') =>
    [...backups].filter(([name]) => name.startsWith(when)).map(([, bytes]) => bytes);

  it('hold no answer before the count', () => {
    expect(backupsOf('during').length).toBeGreaterThan(5);
    for (const bytes of backupsOf('during')) expect(bytes.includes('位的意见')).toBe(false);
  });

  it('hold no link and no envelope after it', () => {
    for (const bytes of backups.values()) {
      for (const { secret } of election.people) expect(bytes.includes(secret)).toBe(false);
    }
    for (const bytes of backupsOf('after')) {
      for (const sealed of election.sealed) expect(bytes.includes(sealed.slice(100, 140))).toBe(false);
    }
  });

  it('have answers in an order that is not that of coming', () => {
    const whole = Buffer.concat(backupsOf('after'));
    const places = Array.from({ length: MEMBERS }, (_, index) => whole.lastIndexOf(wordsOf(index)));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const found = [...places.keys()].toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
    expect(Math.abs(likenessOfOrder(found))).toBeLessThan(CHANCE);
  });

  it('have stamps and arrivals in orders that say nothing of each other', async () => {
    const stamps = await database.read.selectFrom('stamp').select(['id', 'blinded', 'signature']).execute();
    const arrivals = await database.read.selectFrom('arrival').selectAll().execute();
    expect([stamps.length, arrivals.length]).toEqual([MEMBERS, MEMBERS]);
    const left = new Set(stamps.flatMap(({ id, blinded, signature }) => [id, blinded, signature]));
    const right = arrivals.flatMap(({ hash, ballot_key: key, token, signature }) => [hash, key, token, signature]);
    expect(right.filter((value) => left.has(value))).toEqual([]);
  });

  it('share no value between those who answered and what was answered', async () => {
    const entries = await database.read.selectFrom('roll_entry').selectAll().execute();
    const people = new Set(entries.flatMap((entry) => [entry.id, entry.name, entry.link_hash]));
    const ballots = await database.read.selectFrom('ballot').selectAll().execute();
    const slips = await database.read.selectFrom('text_slip').selectAll().execute();
    const arrivals = await database.read.selectFrom('arrival').selectAll().execute();
    const values = [...ballots, ...slips, ...arrivals].flatMap((row) => Object.values(row));
    expect(values.filter((value) => people.has(String(value)))).toEqual([]);
    const ids = new Set(ballots.map(({ id }) => id));
    expect(slips.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('have no time finer than a day beside a ballot', async () => {
    for (const table of ['arrival', 'ballot', 'text_slip', 'sealed_ballot', 'stamp'] as const) {
      const rows = await database.read.selectFrom(table).selectAll().execute();
      const numbers = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'number');
      expect(Math.max(0, ...numbers)).toBeLessThan(100_000);
    }
  });

  it('and the server says nothing of them', () => {
    const said = lines.join('\n');
    for (const { name, secret } of election.people) {
      expect(said).not.toContain(secret);
      expect(said).not.toContain(`${name} `);
    }
    expect(said).not.toContain('位的意见');
  });
});

describe('what PostgreSQL keeps of every row', () => {
  let database: DatabasePort;

  beforeAll(async () => {
    database = await openTestDatabase('postgres');
    await countAndEnd(await hold(database, async () => {}));
  }, 120_000);
  afterAll(() => database.close());

  it('is one transaction for all ballots and texts, in an order that is not that of coming', async () => {
    for (const table of ['ballot', 'text_slip'] as const) {
      const { rows } = await sql<{ xmin: string }>`SELECT DISTINCT xmin::text AS xmin FROM ${sql.table(table)}`.execute(
        database.read,
      );
      expect(rows).toHaveLength(1);
    }
    const { rows } = await sql<{ content: string }>`SELECT content FROM text_slip ORDER BY ctid`.execute(database.read);
    const found = rows.map(({ content }) => Number(/\d{3}/.exec(content)?.[0]));
    expect(found).toHaveLength(MEMBERS);
    expect(Math.abs(likenessOfOrder(found))).toBeLessThan(CHANCE);
  });
});
