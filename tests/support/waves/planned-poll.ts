import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { DatabasePort, Engine } from '../../../db/database';
import { createTestApp, TEST_NOW, type TestApp } from '../test-app';
import { signInAdministrator, type TestClient } from '../test-client';
import { openTestDatabase } from '../test-databases';

const QUESTIONNAIRE: Questionnaire = {
  title: { zh: '思想动态' },
  introduction: { zh: '' },
  pages: [
    {
      id: 'p1',
      title: { zh: '' },
      questions: [choice('unit', 3), choice('age', 2), choice('years', 2), choice('opinion', 2)],
    },
  ],
};

function choice(id: string, options: number): Questionnaire['pages'][number]['questions'][number] {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: Array.from({ length: options }, (_, index) => ({ id: `${id}${index}`, label: { zh: `${index}` } })),
  };
}

export function by(question: string): PublicationPlan['tables'][number] {
  return { id: question, title: { zh: question }, by: [{ kind: 'question', question }] };
}

export const PLAN: PublicationPlan = { tables: [by('unit'), by('age')], textThreshold: 10 };

export function settingsWith(publication: PublicationPlan, minimumGroupSize = 10) {
  return { settings: { minimumGroupSize, fullPoints: 10, purpose: { zh: '了解' }, publication } };
}

export interface Planned {
  readonly database: DatabasePort;
  readonly test: TestApp;
  readonly administrator: TestClient;
  readonly waveId: string;
  readonly wave: string;
}

/** A poll that may be opened. */
export async function planned(engine?: Engine): Promise<Planned> {
  const database = await openTestDatabase(engine);
  const test = createTestApp(database);
  const administrator = await signInAdministrator(test.app);
  const source = { kind: 'questionnaire', surveyKind: 'poll', questionnaire: QUESTIONNAIRE };
  const waveId = String((await administrator.post('/api/surveys', { source })).body['waveId']);
  const wave = `/api/waves/${waveId}`;
  await administrator.send('PATCH', wave, { closesAt: TEST_NOW + 9e8, ...settingsWith(PLAN) });
  return { database, test, administrator, waveId, wave };
}
