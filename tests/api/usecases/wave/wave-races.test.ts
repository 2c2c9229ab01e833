import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJobs } from '../../../../api/jobs';
import { beginCount, countWave } from '../../../../api/usecases/count/count-wave';
import type { DatabasePort, Statement } from '../../../../db/database';
import { findSurvey, findVersion } from '../../../../db/stores/survey-store';
import { findWave } from '../../../../db/stores/wave-store';
import { sealedBallot } from '../../../support/member';
import { createTestApp, TEST_NOW, type TestApp } from '../../../support/test-app';
import { createTestClient, signInAdministrator, type TestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import { openTestWave, SHORT_QUESTIONNAIRE } from '../../../support/waves/open-wave';

const DAY = 24 * 3_600_000;
const SOURCE = { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire: SHORT_QUESTIONNAIRE };

async function draftWave(administrator: TestClient): Promise<{ readonly surveyId: string; readonly waveId: string }> {
  const { body } = await administrator.post('/api/surveys', { source: SOURCE });
  const [surveyId, waveId] = [String(body['surveyId']), String(body['waveId'])];
  await administrator.send('PATCH', `/api/waves/${waveId}`, { closesAt: TEST_NOW + 10 * DAY });
  return { surveyId, waveId };
}

describe.each(ENGINES)('two people at once on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
  });
  afterEach(() => database.close());

  async function acts(act: string): Promise<number> {
    const rows = await database.read.selectFrom('audit_entry').select('id').where('act', '=', act).execute();
    return rows.length;
  }

  it('never opens a wave on settings that nobody has checked', async () => {
    for (let round = 0; round < 4; round++) {
      const { waveId } = await draftWave(administrator);
      const unready = { groups: [{ id: 'g1', name: { zh: '一组' }, weight: 1 }], closesAt: null };
      const [opening] = await Promise.all([
        administrator.post(`/api/waves/${waveId}/opening`, {}),
        administrator.send('PATCH', `/api/waves/${waveId}`, unready),
      ]);
      const wave = await findWave(database, waveId);
      if (opening.status === 200) expect(wave).toMatchObject({ state: 'open', groups: [{ weight: 100 }] });
      else expect(wave).toMatchObject({ state: 'draft', groups: [{ weight: 1 }] });
    }
  });

  it('opens the draft as it was saved, or refuses to save it', async () => {
    for (let round = 0; round < 4; round++) {
      const { surveyId, waveId } = await draftWave(administrator);
      const survey = await findSurvey(database, surveyId);
      const draft = { ...SHORT_QUESTIONNAIRE, title: { zh: `第 ${round} 稿` } };
      const [opening, saving] = await Promise.all([
        administrator.post(`/api/waves/${waveId}/opening`, {}),
        administrator.send('PUT', `/api/surveys/${surveyId}/draft`, { revision: survey?.revision, draft }),
      ]);
      const wave = await findWave(database, waveId);
      const version = await findVersion(database, surveyId, wave?.versionHash ?? '');
      if (saving.status === 200 && opening.status === 200) expect(version?.questionnaire.title).toEqual(draft.title);
      expect([opening.status, saving.status]).toContain(200);
    }
  });

  it('opens once, and the log says so once', async () => {
    const { waveId } = await draftWave(administrator);
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => administrator.post(`/api/waves/${waveId}/opening`, {})),
    );
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(await acts('wave.opened')).toBe(1);
    const closings = await Promise.all(
      Array.from({ length: 3 }, () => administrator.post(`/api/waves/${waveId}/closing`, {})),
    );
    expect(closings.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(await acts('wave.closed')).toBe(1);
  });

  it('makes one next wave of two requests', async () => {
    const { surveyId, waveId } = await draftWave(administrator);
    await administrator.post(`/api/waves/${waveId}/opening`, {});
    await administrator.post(`/api/waves/${waveId}/closing`, {});
    await administrator.post(`/api/waves/${waveId}/count`, {});
    await test.settled();
    const next = () => administrator.post(`/api/surveys/${surveyId}/waves`, { title: { zh: '第二轮' } });
    const answers = await Promise.all([next(), next()]);
    expect(answers.map((answer) => answer.status).toSorted((one, other) => one - other)).toEqual([201, 409]);
  });

  it('deletes a survey with a published version, and keeps one that was opened', async () => {
    const first = await draftWave(administrator);
    await administrator.post(`/api/surveys/${first.surveyId}/versions`, {});
    expect((await administrator.send('DELETE', `/api/surveys/${first.surveyId}`)).status).toBe(200);
    expect(await findSurvey(database, first.surveyId)).toBeNull();
    const second = await draftWave(administrator);
    await administrator.post(`/api/waves/${second.waveId}/opening`, {});
    const refused = await administrator.send('DELETE', `/api/surveys/${second.surveyId}`);
    expect(refused.body).toMatchObject({ code: 'survey.has-waves' });
    expect(await findSurvey(database, second.surveyId)).not.toBeNull();
  });

  it('refuses two groups of one id and dates that were not promised', async () => {
    const { waveId } = await draftWave(administrator);
    const group = { id: 'g1', name: { zh: '一组' }, weight: 50 };
    const twice = await administrator.send('PATCH', `/api/waves/${waveId}`, { groups: [group, group] });
    expect(twice.body).toMatchObject({ code: 'request.invalid' });
    await administrator.post(`/api/waves/${waveId}/opening`, {});
    for (const closesAt of [TEST_NOW + DAY, TEST_NOW + 18 * DAY]) {
      const moved = await administrator.send('PATCH', `/api/waves/${waveId}`, { closesAt });
      expect(moved.body).toMatchObject({
        code: 'wave.closing-date-not-allowed',
        details: { earliest: TEST_NOW + 10 * DAY, latest: TEST_NOW + 17 * DAY },
      });
    }
    expect(await acts('wave.postponed')).toBe(0);
  });
});

describe.each(ENGINES)('a count on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;

  beforeEach(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
  });
  afterEach(() => database.close());

  it('is finished for the others where one has lost its key', async () => {
    const opened = await openTestWave(test);
    const second = await draftWave(opened.administrator);
    await opened.administrator.post(`/api/waves/${second.waveId}/opening`, {});
    for (const waveId of [opened.waveId, second.waveId]) {
      await opened.administrator.post(`/api/waves/${waveId}/closing`, {});
      await beginCount(test.dependencies, waveId);
    }
    const key = `${opened.waveId}.${(await findWave(database, opened.waveId))?.boxPublicKey?.slice(-16)}`;
    await test.dependencies.keyVault.destroy(key);
    test.advance(61_000);
    await runJobs(test.dependencies);
    expect((await findWave(database, opened.waveId))?.state).toBe('counting');
    expect((await findWave(database, second.waveId))?.state).toBe('counted');
  });

  it('refuses other content under a number that was used', async () => {
    const opened = await openTestWave(test);
    const post = (body: unknown) => createTestClient(test.app).post(`/api/box/${opened.waveId}/ballots`, body);
    const first = await sealedBallot(opened.member, { q1: { option: 'o1' } });
    const other = { ...(await sealedBallot(opened.member, { q1: { option: 'o2' } })), id: first.id };
    expect((await post(first)).status).toBe(201);
    expect((await post(first)).status).toBe(201);
    expect((await post(other)).body).toMatchObject({ code: 'ballot.sequence-used' });
    expect((await post({ ...other, sequence: 2 })).status).toBe(201);
    expect((await post(first)).status).toBe(201);
  });
});

describe('a count on postgres that another takes over while it writes', () => {
  it('writes everything or nothing', async () => {
    const database = await openTestDatabase('postgres');
    const test = createTestApp(database);
    const opened = await openTestWave(test);
    for (let index = 0; index < 10; index++) {
      const body = await sealedBallot(opened.member, { q1: { option: 'o1' } });
      await createTestClient(test.app).post(`/api/box/${opened.waveId}/ballots`, body);
    }
    await opened.administrator.post(`/api/waves/${opened.waveId}/closing`, {});
    const first = await beginCount(test.dependencies, opened.waveId);
    if (!first.ok) throw new Error(first.error.code);
    const takeOver = async () => {
      test.advance(61_000);
      const second = await beginCount(test.dependencies, opened.waveId);
      if (second.ok) await countWave(test.dependencies, opened.waveId, second.value);
    };
    let others: Promise<void> | undefined;
    const slow = withPauseAfterBallots(database, () => {
      others ??= takeOver();
    });
    await countWave({ ...test.dependencies, database: slow }, opened.waveId, first.value).catch(() => {});
    await others;
    const [ballots] = await database.read
      .selectFrom('ballot')
      .select(sql<number>`count(*)`.as('rows'))
      .execute();
    expect(Number(ballots?.rows)).toBe(10);
    expect((await findWave(database, opened.waveId))?.state).toBe('counted');
    await database.close();
  });
});

/** The same database, but the list that writes the count rests behind its ballots while something else goes on. */
function withPauseAfterBallots(database: DatabasePort, meanwhile: () => void): DatabasePort {
  const pause: Statement = {
    compile: () => {
      meanwhile();
      return sql`SELECT pg_sleep(0.8)`.compile(database.read);
    },
  };
  return {
    ...database,
    atomic: (statements) => {
      const index = statements.findIndex((statement) => statement.compile().sql.includes('INSERT INTO ballot'));
      if (index < 0) return database.atomic(statements);
      return database
        .atomic([...statements.slice(0, index + 1), pause, ...statements.slice(index + 1)])
        .then((outcomes) => outcomes.filter((_, position) => position !== index + 1));
    },
  };
}
