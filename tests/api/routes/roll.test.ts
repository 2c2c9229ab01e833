import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJobs } from '../../../api/jobs';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { createTestClient } from '../../support/test-client';
import { momentInWords } from '#domain/survey/moment-in-words';
import { openTestDatabase } from '../../support/test-databases';
import {
  draftRollWave,
  groupWave,
  makeKeys,
  manifestOf,
  openRollWave,
  peopleIn,
  personalLinks,
  putOnRoll,
  type RollWave,
  stampedBallot,
  stampedBlank,
} from '../../support/waves/roll-wave';

const DAY = 24 * 3_600_000;
const HOUR = 3_600_000;

let database: DatabasePort;
let test: TestApp;
beforeEach(async () => {
  database = await openTestDatabase();
  test = createTestApp(database);
});
afterEach(() => database.close());

const pathOf = ({ waveId }: RollWave) => `/api/waves/${waveId}`;

describe('the roll as organizers read it', () => {
  it('says how many of each group have no contact, and where links will lead', async () => {
    const wave = await draftRollWave(test);
    await putOnRoll(wave, '姓名,评价主体,手机\n张一,领导,13800000001\n张二,领导,\n李一,互评,13800000002');
    const { body } = await wave.administrator.get(`${pathOf(wave)}/roll`);
    expect(body['origin']).toMatch(/^https?:\/\/\S+[^/]$/);
    expect(body['groups']).toHaveLength(2);
    expect(body['groups']).toEqual(
      expect.arrayContaining([
        { groupId: 'leaders', size: 2, withoutContact: 1 },
        { groupId: 'peers', size: 1, withoutContact: 0 },
      ]),
    );
  });

  it('gives the links as JSON too, the same as in the table, and lets nobody keep them', async () => {
    const wave = await draftRollWave(test);
    await putOnRoll(wave, peopleIn('领导', 20));
    await putOnRoll(wave, peopleIn('互评', 20));
    const early = await wave.administrator.get(`${pathOf(wave)}/roll/links`);
    expect(early.body['code']).toBe('wave.keys-missing');
    await makeKeys(test, wave);
    const { body, headers } = await wave.administrator.get(`${pathOf(wave)}/roll/links`);
    expect(headers.get('cache-control')).toBe('no-store');
    const secrets = (body['links'] as readonly { readonly url: string }[]).map(({ url }) => url.split('#')[1]);
    expect(secrets).toEqual((await personalLinks(test, wave)).map(({ secret }) => secret));
    expect(new Set(secrets).size).toBe(40);
  });

  it('lets people of a removed group be moved, which adds no weight', async () => {
    const wave = await draftRollWave(test);
    await putOnRoll(wave, peopleIn('领导', 3));
    await putOnRoll(wave, peopleIn('互评', 20));
    const groups = [{ id: 'peers', name: { zh: '互评' }, weight: 100 }];
    await wave.administrator.send('PATCH', pathOf(wave), { groups });
    const merger = { from: 'leaders', into: 'peers' };
    const moved = await wave.administrator.post(`${pathOf(wave)}/roll/merger`, merger);
    expect(moved.status).toBe(200);
    const again = await wave.administrator.post(`${pathOf(wave)}/roll/merger`, merger);
    expect(again.body['code']).toBe('resource.not-found');
    const { body } = await wave.administrator.get(pathOf(wave));
    expect(body).toMatchObject({ groups: [{ id: 'peers', weight: 100 }], problems: [] });
  });
});

describe('keys that are outdated', () => {
  it('say what was changed after them', async () => {
    const wave = await draftRollWave(test);
    await putOnRoll(wave, peopleIn('领导', 20));
    await putOnRoll(wave, peopleIn('互评', 20));
    await makeKeys(test, wave);
    const keys = async () => (await wave.administrator.get(`${pathOf(wave)}/keys`)).body;
    expect(await keys()).toMatchObject({ state: 'ready', manifest: { mode: 'roll' } });
    await putOnRoll(wave, peopleIn('后来', 1).replace('后来,', '领导,'));
    expect(await keys()).toMatchObject({ state: 'outdated', changed: ['roll'] });
    await wave.administrator.send('PATCH', pathOf(wave), { title: { zh: '另一个标题' } });
    expect(await keys()).toMatchObject({ state: 'outdated', changed: ['settings', 'roll'] });
    await makeKeys(test, wave);
    expect(await keys()).toMatchObject({ state: 'ready' });
  });
});

describe('a wave with a roll', () => {
  it('takes no file beside its stamped ballots', async () => {
    const wave = await openRollWave(test);
    const answer = await wave.administrator.post(`${pathOf(wave)}/imports`, {
      source: { kind: 'text', text: '评价主体,满意\n领导,满意' },
      choices: {},
      commit: false,
    });
    expect(answer.body['code']).toBe('import.not-now');
  });

  it('rounds its counts as long as ballots come in after the close, and then waits for the count', async () => {
    const wave = await openRollWave(test, { graceHours: 24 });
    await vote(wave);
    test.advance(10 * DAY + 1);
    await runJobs(test.dependencies);
    const inGrace = await wave.administrator.get(pathOf(wave));
    expect(inGrace.body).toMatchObject({ state: 'closed', participation: { received: 0, rounded: true } });
    expect(await nextStep(wave)).toEqual({ code: 'wait-for-ballots', acts: false });
    test.advance(24 * HOUR);
    expect(await nextStep(wave)).toEqual({ code: 'count', acts: true });
  });

  it('tells who comes after an early close until when stamped ballots are taken, and not when it was to close', async () => {
    test = createTestApp(database, { fillTemplate: async () => '<!--data--><!--body-->' });
    const wave = await openRollWave(test, { graceHours: 24 });
    const [link] = await personalLinks(test, wave);
    await wave.administrator.post(`/api/waves/${wave.waveId}/closing`, {});
    const page = await (await test.app.request(`/f/${link?.linkCode}`)).text();
    expect(page).toContain(momentInWords(TEST_NOW + DAY, 'zh'));
    expect(page).not.toContain(momentInWords(TEST_NOW + 10 * DAY, 'zh'));
  });

  async function vote(wave: RollWave): Promise<void> {
    const [link] = await personalLinks(test, wave);
    if (!link) expect.unreachable();
    const groupId = link.name.startsWith('领导') ? 'leaders' : 'peers';
    const blank = await stampedBlank(test, await manifestOf(test, wave), { ...link, groupId });
    const member = await groupWave(test, wave.waveId, groupId);
    const body = await stampedBallot(member, blank, { answers: { q1: { option: 'o2' } } });
    const posted = await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, body);
    expect(posted.status).toBe(201);
  }

  async function nextStep({ administrator }: RollWave): Promise<unknown> {
    const { body } = await administrator.get('/api/surveys');
    const [row] = body['waves'] as readonly { readonly nextStep: unknown }[];
    return row?.nextStep;
  }
});
