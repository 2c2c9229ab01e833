import type { Questionnaire } from '#domain/questionnaire/model';
import { done, type TestClient } from '../../support/test-client';
import { untilCounted } from '../screen/browser-client';

const GROUPS = [{ id: 'all', name: { zh: '全体' }, weight: 100 }];
const SETTINGS = {
  minimumGroupSize: 10,
  fullPoints: 10,
  purpose: { zh: '了解' },
  collection: { kind: 'import', personal: true },
  publication: {
    tables: [{ id: 'units', title: { zh: '按单位' }, by: [{ kind: 'question', question: 'unit' }] }],
    textThreshold: 10,
  },
};

function pollOver(...units: readonly string[]): Questionnaire {
  const single = (id: string, title: string, labels: readonly string[]) =>
    ({
      id,
      kind: 'single',
      title: { zh: title },
      required: true,
      options: labels.map((label) => ({ id: label, label: { zh: label } })),
    }) as const;
  const questions = [single('unit', '单位', units), single('opinion', '您满意吗', ['满意', '不满意'])];
  return { title: { zh: '思想动态' }, introduction: { zh: '' }, pages: [{ id: 'p1', title: { zh: '' }, questions }] };
}

/** Two waves of a poll by files; between them the offices of culture and tourism become one. Gives the later wave. */
export async function holdMappedPoll(organizer: TestClient): Promise<string> {
  const source = {
    kind: 'questionnaire',
    surveyKind: 'poll',
    questionnaire: pollOver('财政局', '文化局', '旅游局', '档案局'),
  };
  const first = await done(organizer.post('/api/surveys', { source }));
  await hold(organizer, String(first['waveId']), { 财政局: 14, 文化局: 12, 旅游局: 11, 档案局: 3 });
  const survey = `/api/surveys/${String(first['surveyId'])}`;
  const next = await done(organizer.post(`${survey}/waves`, { title: { zh: '第二轮' } }));
  const { revision } = await done(organizer.get(survey));
  await done(organizer.send('PUT', `${survey}/draft`, { revision, draft: pollOver('财政局', '文化和旅游局') }));
  await hold(organizer, String(next['waveId']), { 财政局: 12, 文化和旅游局: 20 });
  return String(next['waveId']);
}

async function hold(organizer: TestClient, waveId: string, people: Readonly<Record<string, number>>): Promise<void> {
  const wave = `/api/waves/${waveId}`;
  await done(organizer.send('PATCH', wave, { groups: GROUPS, settings: SETTINGS }));
  await done(organizer.post(`${wave}/opening`, {}));
  const rows = Object.entries(people).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, person) => `全体,${unit},${person % 2 === 0 ? '满意' : '不满意'}`),
  );
  const source = { kind: 'text', text: ['评价主体,单位,您满意吗', ...rows].join('\n') };
  await done(organizer.post(`${wave}/imports`, { source, commit: true }));
  await done(organizer.post(`${wave}/closing`, {}));
  await done(organizer.post(`${wave}/count`, {}));
  await untilCounted(organizer, wave);
}
