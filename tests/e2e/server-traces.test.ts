import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFillPage } from '../../db/demo/member';
import { castBallot, type Doors, manifestKeysOf } from '../../db/demo/stamped-member';
import { type NodeServer, startNodeServer } from '../support/servers/node-server';
import { SHORT_QUESTIONNAIRE } from '../support/waves/open-wave';
import { openRollWave, type Organizer, organizerOf, personalLinksOf, publishWave } from './scenes/roll-by-interface';

/** Longer than a second, so that what staff did just before and after is not taken for the time of a member. */
const PAUSE = 1_500;

/** A phone whose every request says in five ways whose it is. */
interface Phone {
  readonly marks: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

function phoneOf(person: number): Phone {
  const marks = {
    'user-agent': `Phone-Of-Person-${person}/1.0`,
    'x-forwarded-for': `203.0.113.${person + 10}`,
    'accept-language': `x-person-${person}`,
    referer: `https://intranet.example/person-${person}`,
    cookie: `known=cookie-of-person-${person}`,
  };
  return { marks: Object.values(marks), headers: marks };
}

/** The real server in a process of its own: what it prints, and every file that it keeps, after forty people have voted. */
describe('what a server keeps of who came', () => {
  let server: NodeServer;
  let organizer: Organizer;
  let waveId: string;
  let links: readonly URL[];
  let files: Buffer;
  const phones: Phone[] = [];
  const sent: string[] = [];
  let [began, ended] = [0, 0];

  beforeAll(async () => {
    server = await startNodeServer({ TRUSTED_PROXY: 'true' });
    organizer = await organizerOf(server);
    waveId = await openRollWave(organizer);
    links = (await personalLinksOf(organizer, waveId)).map((link) => new URL(link));
    await pause();
    began = Date.now();
    for (const [person, link] of links.entries()) await vote(person, link);
    await provokeErrors();
    ended = Date.now();
    await pause();
    await publishWave(organizer, waveId);
    files = await filesIn(server.folder);
  });
  afterAll(() => server?.stop());

  function doorsOf({ headers }: Phone): Doors {
    return {
      visit: (path, body) => {
        if (body === undefined) return fetch(server.origin + path, { headers });
        sent.push(...Object.values(body ?? {}).filter((value) => typeof value === 'string' && value.length > 40));
        const json = { ...headers, 'content-type': 'application/json' };
        return fetch(server.origin + path, { method: 'POST', headers: json, body: JSON.stringify(body) });
      },
    };
  }

  async function vote(person: number, link: URL): Promise<void> {
    const phone = phoneOf(person);
    phones.push(phone);
    const doors = doorsOf(phone);
    const page = await doors.visit(link.pathname);
    const wave = { ...readFillPage(await page.text()), questionnaire: SHORT_QUESTIONNAIRE };
    const member = { wave, keys: await manifestKeysOf(doors, wave), secret: link.hash.slice(1) };
    await castBallot(doors, member, { answers: { q1: { option: 'o2' }, q2: `意见 ${person}` } });
  }

  /** What is malformed, what is refused, and a disk that does not answer. */
  async function provokeErrors(): Promise<void> {
    const phone = phoneOf(99);
    phones.push(phone);
    const secret = links[0]?.hash.slice(1) ?? '';
    const [stamp, box] = [`/api/roll/${waveId}/stamp`, `/api/box/${waveId}/ballots`];
    const post = (path: string, body: string) =>
      fetch(server.origin + path, {
        method: 'POST',
        headers: { ...phone.headers, 'content-type': 'application/json' },
        body,
      });
    const blinded = 'AQ'.repeat(171);
    const statuses = [
      await post(stamp, `{"secret":"${secret}", no JSON`),
      await post(stamp, JSON.stringify({ secret, blinded })),
      await post(stamp, JSON.stringify({ secret: 'aaaaaaaaaaaaa', blinded })),
      await post(box, JSON.stringify({ groupId: 'leaders', ballotKey: secret })),
      await post(box, 'x'.repeat(2 * 1024 * 1024)),
      await withLockedDatabase(() => post(stamp, JSON.stringify({ secret: links[1]?.hash.slice(1), blinded }))),
    ].map(({ status }) => status);
    expect(statuses).toEqual([400, 409, 404, 400, 413, 500]);
  }

  /** Longer than SQLite waits for another process. */
  async function withLockedDatabase<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const other = new Sqlite(join(server.folder, 'pingyi.sqlite'));
    other.exec('BEGIN EXCLUSIVE');
    try {
      return await act();
    } finally {
      other.exec('ROLLBACK');
      other.close();
    }
  }

  it('is in no file and in no line the address, browser, language, cookie or page of anybody', () => {
    expect(phones).toHaveLength(41);
    for (const mark of phones.flatMap(({ marks }) => marks)) {
      expect(files.includes(mark), mark).toBe(false);
      expect(server.said(), mark).not.toContain(mark);
    }
  });

  it('is in no file the time at which anybody came', () => {
    // The opening is older and the close younger, and both do stand there.
    expect(timesIn(files, began - 60_000, began).length).toBeGreaterThan(0);
    expect(timesIn(files, ended, ended + 60_000).length).toBeGreaterThan(0);
    expect(timesIn(files, began, ended)).toEqual([]);
  });

  it('is in no line a member, a link, a ballot or a time', () => {
    const said = server.said();
    expect(said).toContain('database is locked');
    for (const { hash } of links) expect(said).not.toContain(hash.slice(1));
    for (const value of sent) expect(said).not.toContain(value);
    for (const name of ['领导', '互评', '意见']) expect(said).not.toContain(name);
    expect(said).not.toMatch(/\d\d:\d\d:\d\d|\d{13}/);
  });
});

async function filesIn(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map(({ parentPath, name }) => contentOf(join(parentPath, name)))));
}

/** The server goes on working: a key that it destroys after the folder was listed leaves nothing to read. */
async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** Milliseconds since 1970 in a span of time: as SQLite keeps numbers of this size, and as digits. */
function timesIn(files: Buffer, from: number, to: number): readonly number[] {
  const isWithin = (time: number) => time >= from && time < to;
  const found: number[] = [];
  for (let place = 0; place + 6 <= files.length; place++) {
    if (files[place] !== 1) continue;
    const time = files.readUIntBE(place, 6);
    if (isWithin(time)) found.push(time);
  }
  const digits = files.toString('latin1').match(/\d{13}/g) ?? [];
  return [...found, ...digits.map(Number).filter(isWithin)];
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
