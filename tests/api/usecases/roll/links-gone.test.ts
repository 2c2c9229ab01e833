import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJobs } from '../../../../api/jobs';
import type { DatabasePort } from '../../../../db/database';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { createTestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import { SHORT_QUESTIONNAIRE } from '../../../support/waves/open-wave';
import {
  askForStamp,
  blankBallot,
  groupWave,
  type LinkedPerson,
  manifestOf,
  openRollWave,
  personalLinks,
  type RollWave,
  stampedBallot,
  stampedBlank,
} from '../../../support/waves/roll-wave';

/** The key that leads from people to links is destroyed after the count; everything that needs it says so. */
describe.each(ENGINES)('personal links of a wave that is over on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let wave: RollWave;
  let voter: LinkedPerson;
  let entryId: string;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    wave = await openRollWave(test, { graceHours: 0 });
    voter = (await personalLinks(test, wave)).find(({ name }) => name.startsWith('领导')) ?? expect.unreachable();
    await vote();
    const { body } = await wave.administrator.get(`${path()}/roll?search=${encodeURIComponent(voter.name)}`);
    entryId = (body['people'] as readonly { readonly id: string }[])[0]?.id ?? expect.unreachable();
    await wave.administrator.post(`${path()}/closing`, {});
  });
  afterEach(() => database.close());

  const path = () => `/api/waves/${wave.waveId}`;
  const renew = () => wave.administrator.post(`${path()}/roll/people/${entryId}/link`, { withStamp: false });

  async function vote(): Promise<void> {
    const blank = await stampedBlank(test, await manifestOf(test, wave), { ...voter, groupId: 'leaders' });
    const member = await groupWave(test, wave.waveId, 'leaders');
    const ballot = await stampedBallot(member, blank, { answers: { q1: { option: 'o2' } } });
    const posted = await createTestClient(test.app).post(`/api/box/${wave.waveId}/ballots`, ballot);
    expect(posted.status).toBe(201);
  }

  async function count(): Promise<void> {
    expect((await wave.administrator.post(`${path()}/count`, {})).status).toBe(202);
    await test.settled();
    await runJobs(test.dependencies);
  }

  async function stampAgain() {
    const blank = await blankBallot(await manifestOf(test, wave), 'leaders');
    const { status, body } = await askForStamp(test, wave.waveId, { secret: voter.secret, blank });
    return [status, body['code']];
  }

  it('are not replaced once it is closed', async () => {
    const { status, body } = await renew();
    expect([status, body['code']]).toEqual([409, 'wave.not-open']);
  });

  it('are neither listed nor replaced after the count, as nobody can work them out', async () => {
    await count();
    const answers = [
      await wave.administrator.get(`${path()}/roll/links`),
      await wave.administrator.get(`${path()}/roll/links.csv`),
      await renew(),
    ];
    expect(answers.map(({ status, body }) => [status, body['code']])).toEqual(
      Array.from({ length: 3 }, () => [410, 'roll.links-gone']),
    );
  });

  it('get no stamp after the count, and still show their owner what the roll holds', async () => {
    await count();
    expect(await stampAgain()).toEqual([409, 'stamp.wave-closed']);
    const { status, body } = await createTestClient(test.app).post(`/api/roll/${wave.waveId}/entry`, {
      secret: voter.secret,
    });
    expect([status, body]).toMatchObject([200, { name: voter.name, isKeyDestroyed: true, stamp: null }]);
  });

  it('are said not to exist where a wave has no roll', async () => {
    const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: SHORT_QUESTIONNAIRE };
    const created = await wave.administrator.post('/api/surveys', { source });
    const waveId = String(created.body['waveId']);
    const { status, body } = await wave.administrator.get(`/api/waves/${waveId}/roll/links`);
    expect([status, body['code']]).toEqual([409, 'roll.not-used']);
  });
});
