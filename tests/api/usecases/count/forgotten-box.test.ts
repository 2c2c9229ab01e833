import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../../db/database';
import { openSqlite } from '../../../../db/dialects/sqlite';
import { migrate } from '../../../../db/migrate';
import { type BallotBody, type MemberWave, sealedBallot } from '../../../support/member';
import { MIGRATIONS } from '../../../support/migrations';
import { createTestApp, TEST_NOW, type TestApp } from '../../../support/test-app';
import { createTestClient, type TestClient } from '../../../support/test-client';
import { memberWave, openTestWave, SHORT_QUESTIONNAIRE } from '../../../support/waves/open-wave';

const DAY = 24 * 3_600_000;
const BALLOTS = 120;
/** Characters of an envelope that stand nowhere else by chance: 120 random bits. */
const PIECE = 20;

/** What the file of SQLite holds of a box that was counted while that of another wave fills. */
describe('an emptied box', () => {
  let folder: string;
  let path: string;
  let database: DatabasePort;
  let test: TestApp;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pingyi-forgotten-'));
    path = join(folder, 'pingyi.sqlite');
    database = await openSqlite(path);
    await migrate(database, MIGRATIONS);
    test = createTestApp(database);
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  async function openSecond(administrator: TestClient): Promise<MemberWave> {
    const source = { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire: SHORT_QUESTIONNAIRE };
    const waveId = String((await administrator.post('/api/surveys', { source })).body['waveId']);
    await administrator.send('PATCH', `/api/waves/${waveId}`, { closesAt: TEST_NOW + 10 * DAY });
    await administrator.post(`/api/waves/${waveId}/opening`, {});
    return memberWave(test, waveId);
  }

  async function post(member: MemberWave, index: number): Promise<BallotBody> {
    const body = await sealedBallot(member, { q1: { option: 'o1' }, q2: `意见 ${index}` });
    expect((await createTestClient(test.app).post(`/api/box/${member.waveId}/ballots`, body)).status).toBe(201);
    return body;
  }

  it('leaves no piece of an envelope in a page, a free page or the log', async () => {
    const { administrator, waveId, member } = await openTestWave(test);
    const other = await openSecond(administrator);
    const counted: BallotBody[] = [];
    const waiting: BallotBody[] = [];
    for (let index = 0; index < BALLOTS; index++) {
      counted.push(await post(member, index));
      waiting.push(await post(other, index));
    }
    expect(piecesIn(await bytesOf(path), counted)).toBeGreaterThan(BALLOTS);
    await administrator.post(`/api/waves/${waveId}/closing`, {});
    await administrator.post(`/api/waves/${waveId}/count`, {});
    await test.settled();
    expect((await stat(`${path}-wal`)).size).toBe(0);
    const after = await bytesOf(path);
    expect(piecesIn(after, counted)).toBe(0);
    expect(piecesIn(after, waiting)).toBeGreaterThan(BALLOTS);
    const free = freePages(after);
    expect(free.length).toBeGreaterThan(BALLOTS);
    expect(free.filter((page) => page.some((byte) => byte !== 0))).toEqual([]);
  });
});

async function bytesOf(path: string): Promise<Buffer> {
  return Buffer.concat([await readFile(path), await readFile(`${path}-wal`)]);
}

/** How many pieces of these envelopes stand somewhere among the bytes. */
function piecesIn(bytes: Buffer, ballots: readonly BallotBody[]): number {
  const pieces = ballots.flatMap(({ sealed }) =>
    Array.from({ length: Math.floor(sealed.length / PIECE) }, (_, index) =>
      sealed.slice(index * PIECE, (index + 1) * PIECE),
    ),
  );
  const wanted = new Set(pieces);
  const found = new Set<string>();
  for (const [text] of bytes.toString('latin1').matchAll(/[\w-]{20,}/g)) {
    for (let place = 0; place + PIECE <= text.length; place++) {
      const piece = text.slice(place, place + PIECE);
      if (wanted.has(piece)) found.add(piece);
    }
  }
  return found.size;
}

/** The leaves of SQLite's list of free pages (file format, 1.5); its trunks hold page numbers. */
function freePages(file: Buffer): readonly Buffer[] {
  const size = file.readUInt16BE(16);
  const pageAt = (number: number) => file.subarray((number - 1) * size, number * size);
  const leaves: Buffer[] = [];
  for (let trunk = file.readUInt32BE(32); trunk !== 0; trunk = pageAt(trunk).readUInt32BE(0)) {
    const page = pageAt(trunk);
    const count = page.readUInt32BE(4);
    for (let index = 0; index < count; index++) leaves.push(pageAt(page.readUInt32BE(8 + index * 4)));
  }
  return leaves;
}
