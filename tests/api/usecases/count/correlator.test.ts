import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { openWithSecret } from '#domain/anonymity/open-envelope';
import type { Custody } from '#domain/survey/model';
import {
  answersSide,
  innerSide,
  openOuter,
  peopleSide,
  valuesIn,
  writersOf,
} from '../../../support/correlator/both-sides';
import {
  countElection,
  type Election,
  holdElection,
  MEMBERS,
  type ToldSecrets,
  wordsOf,
} from '../../../support/correlator/election';
import { findings, linkedBetween, type Trails } from '../../../support/correlator/trails';
import { openWatchedDatabase, type WatchedDatabase } from '../../../support/correlator/watched-database';
import { ENGINES } from '../../../support/test-databases';

/**
 * An administrator with the database, back-ups of it while ballots came in and after the count, and the log, who knows in
 * which order 200 people of one rater group have answered and tries to say who said what. Every order on the side of people
 * is laid beside every order on the side of answers, forwards and backwards, and every value is looked for on the other side.
 */
const BACKUP_EVERY = 40;
/** Secrets of links that are looked for in all files: those of PostgreSQL are large. */
const LOOKED_FOR = 20;
const CUSTODIES: readonly Custody[] = ['server', 'trustees'];
const HOLDINGS = ENGINES.flatMap((engine) => CUSTODIES.map((custody) => ({ engine, custody })));

describe.each(HOLDINGS)('an election on $engine, its key with $custody', ({ engine, custody }) => {
  let watched: WatchedDatabase;
  let election: Election;
  let told: ToldSecrets;
  let people: Trails;
  let answers: Trails;
  let inner: Trails = {};
  let innerValues: ReadonlySet<string> = new Set();
  let boxValues: ReadonlySet<string>;
  let after: Buffer;
  const before: Buffer[] = [];
  const lines: string[] = [];
  const restore: (() => void)[] = [];

  beforeAll(async () => {
    for (const stream of ['log', 'info', 'warn', 'error'] as const) {
      const spy = vi
        .spyOn(console, stream)
        .mockImplementation((...parts) => void lines.push(parts.map(String).join(' ')));
      restore.push(() => spy.mockRestore());
    }
    watched = await openWatchedDatabase(engine);
    const { database, files } = watched;
    election = await holdElection(database, custody, async (person) => {
      if (person % BACKUP_EVERY === BACKUP_EVERY - 1) before.push(await files());
    });
    people = await peopleSide(database, election);
    boxValues = await valuesIn(database, ['sealed_ballot', 'arrival', 'stamp', 'roll_entry']);
    told = await countElection(election, async () => {
      inner = await innerSide(database, election);
      innerValues = await valuesIn(database, ['inner_envelope']);
    });
    after = await files();
    people = { ...people, ...withNames(await peopleSide(database, election), 'after the count') };
    answers = await answersSide(database, after);
  });

  afterAll(async () => {
    for (const undo of restore) undo();
    await watched.close();
  });

  it('is one in which everybody is known on both sides, and the order of coming too', () => {
    for (const trail of Object.values({ ...answers, ...inner })) {
      expect(trail.toSorted((one, other) => one - other)).toEqual(people['the order of coming']);
    }
    if (engine !== 'postgres') return;
    // PostgreSQL numbers what writes rows, so the stamp of a person and what arrived from him are found beside each other.
    for (const trail of ['the order of coming', 'stamps by transaction']) {
      expect(linkedBetween(people[trail] ?? [], people['arrivals by transaction'] ?? [])).toBe(MEMBERS);
    }
  });

  it('shows no answer before the count, in no file', () => {
    expect(before).toHaveLength(MEMBERS / BACKUP_EVERY);
    for (const files of before) expect(files.includes('位的意见')).toBe(false);
  });

  it('links nobody to an answer by any order', () => {
    expect(findings(people, answers)).toEqual([]);
    expect(findings(inner, answers)).toEqual([]);
  });

  it('links nobody to an inner envelope by any order', () => {
    expect(Object.keys(inner)).toHaveLength(custody === 'trustees' ? 4 : 0);
    expect(findings(people, inner)).toEqual([]);
  });

  it('has no value beside a person or a sealed ballot that stands beside an answer', async () => {
    const counted = await valuesIn(watched.database, ['ballot', 'text_slip', 'slip_tree_run', 'slip_tree_list']);
    expect(counted.size).toBeGreaterThan(2 * MEMBERS);
    expect([...boxValues].filter((value) => counted.has(value) || innerValues.has(value))).toEqual([]);
    expect([...innerValues].filter((value) => counted.has(value))).toEqual([]);
    const ballots = await valuesIn(watched.database, ['ballot']);
    const texts = await valuesIn(watched.database, ['text_slip']);
    expect([...ballots].filter((value) => texts.has(value))).toEqual([]);
  });

  it('has ballots of one size, whatever they say', () => {
    expect(new Set(election.cast.map(({ body }) => JSON.stringify(body).length)).size).toBe(1);
  });

  it('has no time finer than a day beside a person or a ballot', async () => {
    for (const table of [
      'arrival',
      'ballot',
      'text_slip',
      'sealed_ballot',
      'inner_envelope',
      'stamp',
      'roll_entry',
    ] as const) {
      const rows = await watched.database.read.selectFrom(table).selectAll().execute();
      const numbers = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'number');
      expect(Math.max(0, ...numbers)).toBeLessThan(100_000);
    }
  });

  it('has all answers written at once, and who took part by night', async () => {
    if (engine !== 'postgres') return;
    expect(await writersOf(watched.database, 'ballot')).toBe(1);
    expect(await writersOf(watched.database, 'text_slip')).toBe(1);
    // Those who were put on the roll in two lists, and those who were marked in two nights.
    expect(await writersOf(watched.database, 'roll_entry')).toBeLessThanOrEqual(4);
  });

  it('leaves no secret of a link in any file, and in those of SQLite no envelope', () => {
    for (const files of [...before, after]) {
      for (const { secret } of election.people.slice(0, LOOKED_FOR)) expect(files.includes(secret)).toBe(false);
    }
    if (engine !== 'sqlite') return;
    for (const { body } of election.cast) expect(after.includes(body.sealed.slice(100, 140))).toBe(false);
  });

  it('is not spoken of by the server', () => {
    const said = lines.join('\n');
    for (const { name, secret } of election.people) {
      expect(said).not.toContain(secret);
      expect(said).not.toContain(`${name} `);
    }
    expect(said).not.toContain('位的意见');
  });

  /** The limit that README states, and the proof that the attack would be seen to succeed. */
  it('would be open to who had copied the box key and every ballot as it came', async () => {
    const opened = await openOuter(election);
    for (const [person, bytes] of opened.entries()) {
      const plaintext = custody === 'trustees' ? await withToldSecret(bytes) : bytes;
      expect(new TextDecoder().decode(plaintext)).toContain(wordsOf(person));
    }
  });

  async function withToldSecret(sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
    const publicKey = decodeBase64url(election.trustees?.key.publicKey ?? '');
    const context = { waveId: election.wave.waveId, groupId: 'leaders' };
    for (const secret of told.values()) {
      const opened = await openWithSecret({ publicKey, secret: decodeBase64url(secret), context, sealed });
      if (opened.ok) return opened.value;
    }
    return expect.unreachable();
  }
});

function withNames(trails: Trails, suffix: string): Trails {
  return Object.fromEntries(Object.entries(trails).map(([name, trail]) => [`${name} ${suffix}`, trail]));
}
