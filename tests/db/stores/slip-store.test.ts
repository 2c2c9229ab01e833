import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64url } from '#domain/anonymity/base64url';
import type { SlipRun } from '#domain/slips/slip-list';
import type { DatabasePort } from '../../../db/database';
import {
  deleteSlips,
  findSayings,
  findSlipHead,
  insertSlipHead,
  insertSlipList,
  insertSlipRuns,
  listSlipLists,
  readSlipRuns,
  readSlips,
} from '../../../db/stores/slip-store';
import { insertSurvey } from '../../../db/stores/survey-store';
import { insertWave } from '../../../db/stores/wave-store';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const SURVEY = { id: 's', kind: 'review', title: { zh: '评议' }, createdBy: 'u', at: 1 } as const;
const draft = { title: { zh: '评议' }, introduction: { zh: '' }, pages: [] };
const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '考核' } };
const [always, never] = [sql<boolean>`1 = 1`, sql<boolean>`1 = 0`];
const waveId = 'w';

/** Whole ones, as large as they come. */
const run = (number: number): SlipRun => ({
  slips: new Uint8Array(4096 * 16).fill(number),
  opened: Array.from({ length: 4096 }, (_, slip) => (slip % 2 === 0 ? 0 : 1000 + number)),
  salts: new Uint8Array(2048 * 16).fill(255 - number),
});
const RUNS = 9;

describe.each(ENGINES)('slips on %s', (engine) => {
  let database: DatabasePort;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    await database.atomic([
      insertSurvey(database, { ...SURVEY, draft }),
      insertWave(database, { id: waveId, surveyId: 's', number: 1, title: { zh: '' }, settings, at: 1 }),
    ]);
    const list = {
      place: '0.3',
      table: '*units',
      size: RUNS * 4096,
      root: new Uint8Array(32).fill(7),
      sayings: [['[17,"peers"]', '3']] as const,
      runs: RUNS,
      runAt: run,
    };
    await database.atomic([...insertSlipList(database, { waveId, number: 0, list, condition: always })]);
    for (let number = 0; number < RUNS; number++) {
      const runs = [{ list: 0, run: number, content: run(number) }];
      await database.atomic([...insertSlipRuns(database, { waveId, runs, condition: always })]);
    }
  });
  afterAll(() => database.close());

  it('come back run by run, in their order', async () => {
    const read = [];
    for await (const one of readSlipRuns(database, waveId, 0)) read.push(one);
    const written = Array.from({ length: RUNS }, (_, number) => {
      const { slips, opened, salts } = run(number);
      return { slips: encodeBase64url(slips), opened, salts: encodeBase64url(salts) };
    });
    expect(read).toEqual(written);
    const slips = [];
    for await (const one of readSlips(database, waveId, 0)) slips.push(one);
    expect(slips).toEqual(written.map((one) => one.slips));
    expect(await listSlipLists(database, waveId)).toMatchObject([{ place: '0.3', table: '*units', size: RUNS * 4096 }]);
    expect(await findSayings(database, waveId, 0)).toEqual([['[17,"peers"]', '3']]);
  });

  it('are written and deleted by who holds the lease alone', async () => {
    const head = { lists: 1, root: 'r', signature: 's' };
    await database.atomic([
      insertSlipHead(database, { waveId, head, condition: never }),
      ...deleteSlips(database, waveId, never),
    ]);
    expect(await findSlipHead(database, waveId)).toBe(null);
    expect(await listSlipLists(database, waveId)).toHaveLength(1);
    await database.atomic([insertSlipHead(database, { waveId, head, condition: always })]);
    expect(await findSlipHead(database, waveId)).toEqual(head);
    await database.atomic([...deleteSlips(database, waveId, always)]);
    expect(await listSlipLists(database, waveId)).toEqual([]);
    expect(await readSlips(database, waveId, 0).next()).toEqual({ done: true, value: undefined });
  });
});
