import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freezeScheme } from '#domain/scoring/frozen-scheme';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import { ANSWERS } from '../../../api/documentation/answers';
import type { DatabasePort } from '../../../db/database';
import { insertScheme } from '../../../db/stores/scheme-store';
import { findSurvey } from '../../../db/stores/survey-store';
import { createTestApp, TEST_NOW, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { openTestWave, SHORT_QUESTIONNAIRE } from '../../support/waves/open-wave';

const TRIMMED: ScoringScheme = {
  ...USUAL_SCHEME,
  validity: [{ id: 'r1', scope: 'ballot', test: { kind: 'all-equal', ratings: 5 }, action: 'void' }],
  trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' },
};

describe('versions of the scoring scheme', () => {
  let database: DatabasePort;
  let test: TestApp;

  beforeEach(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
  });
  afterEach(() => database.close());

  it('are listed as the waves took them along, for organizers only', async () => {
    const { administrator, surveyId, waveId } = await openTestWave(test);
    await administrator.post(`/api/waves/${waveId}/closing`, {});
    await administrator.post(`/api/waves/${waveId}/count`, {});
    await test.settled();
    const next = await administrator.post(`/api/surveys/${surveyId}/waves`, { title: { zh: '第二轮' } });
    const second = `/api/waves/${String(next.body['waveId'])}`;
    const settings = { minimumGroupSize: 10, fullPoints: 20, purpose: { zh: '考核' }, scheme: TRIMMED };
    await administrator.send('PATCH', second, { settings, closesAt: TEST_NOW + 9e8 });
    await administrator.post(`${second}/opening`, {});

    const path = `/api/surveys/${surveyId}/schemes`;
    const { status, body } = await administrator.get(path);
    const described = ANSWERS['GET /api/surveys/{surveyId}/schemes'];
    expect(status).toBe(described?.status);
    expect(described?.schema.parse(body)).toEqual(body);
    const { schemeHash } = (await administrator.get(second)).body;
    expect(body).toMatchObject({
      schemes: [
        { number: 1, createdAt: TEST_NOW, scheme: { ...USUAL_SCHEME, groups: [{ weight: 100 }] } },
        { number: 2, hash: schemeHash, scheme: { ...TRIMMED, fullPoints: 20 } },
      ],
    });
    const leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', role: 'leader' });
    expect((await leader.get(path)).status).toBe(403);
  });

  it('keep no draft from being deleted', async () => {
    const administrator = await signInAdministrator(test.app);
    const source = { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire: SHORT_QUESTIONNAIRE };
    const surveyId = String((await administrator.post('/api/surveys', { source })).body['surveyId']);
    const scheme = freezeScheme({
      groups: [],
      settings: { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '' } },
    });
    // As an opening leaves it that found the wave changed meanwhile.
    await database.atomic([insertScheme(database, { surveyId, hash: 'h', scheme, createdBy: 'u', at: 5 })]);
    expect((await administrator.send('DELETE', `/api/surveys/${surveyId}`)).status).toBe(200);
    expect(await findSurvey(database, surveyId)).toBeNull();
  });
});
