import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Condition, Question, Questionnaire } from '#domain/questionnaire/model';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, TEST_NOW } from '../../support/test-app';
import { signInAdministrator, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

function choice(id: string, showIf?: Condition): Question {
  const options = [0, 1].map((place) => ({ id: `${id}${place}`, label: { zh: `${place}` } }));
  return { id, kind: 'single', title: { zh: id }, required: true, options, ...(showIf && { showIf }) };
}

const QUESTIONNAIRE: Questionnaire = {
  title: { zh: '思想动态' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [choice('unit'), choice('trouble'), choice('which', { question: 'trouble', chosen: 'trouble0' })],
    },
  ],
};

function planBy(question: string) {
  return { tables: [{ id: 't1', title: { zh: question }, by: [{ kind: 'question', question }] }], textThreshold: 10 };
}

describe('a plan of a questionnaire with questions that only some are asked', () => {
  let database: DatabasePort;
  let administrator: TestClient;
  let wave: string;

  beforeEach(async () => {
    database = await openTestDatabase();
    administrator = await signInAdministrator(createTestApp(database).app);
    const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: QUESTIONNAIRE };
    wave = `/api/waves/${String((await administrator.post('/api/surveys', { source })).body['waveId'])}`;
  });
  afterEach(() => database.close());

  it('keeps a wave closed that divides by one of them, and says which', async () => {
    const settings = { minimumGroupSize: 10, fullPoints: 10, purpose: { zh: '了解' }, publication: planBy('which') };
    const { body } = await administrator.send('PATCH', wave, { closesAt: TEST_NOW + 9e8, settings });
    const problem = { code: 'publication.question-of-some', details: { table: 't1', question: 'which' } };
    expect(body['problems']).toEqual([{ code: 'wave.publication-has-errors', problems: [problem] }]);
    expect(await administrator.post(`${wave}/opening`, {})).toMatchObject({ body: { code: 'wave.not-ready' } });
    const tried = await administrator.post(`${wave}/publication/preview`, {});
    expect([tried.status, tried.body]).toMatchObject([422, { details: { problems: [problem] } }]);
  });

  it('is tried out on them too', async () => {
    const asked = { publication: planBy('unit'), turnouts: [0.5] };
    const { body } = await administrator.post(`${wave}/publication/preview`, asked);
    expect(body).toMatchObject({
      people: 100,
      previews: [{ followUps: [{ question: 'which', decidedBy: ['trouble'], total: 3 }] }],
    });
  });
});
