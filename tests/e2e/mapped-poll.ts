import type { Page } from 'playwright';
import type { Questionnaire } from '#domain/questionnaire/model';

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

interface Held {
  readonly surveyId: string;
  readonly waveId: string;
}

/** Two waves of a poll by files; between them the offices of culture and tourism become one. Gives the later wave. */
export async function holdMappedPoll(page: Page): Promise<string> {
  const source = {
    kind: 'questionnaire',
    surveyKind: 'poll',
    questionnaire: pollOver('财政局', '文化局', '旅游局', '档案局'),
  };
  const first = await send<Held>(page, 'POST', '/api/surveys', { source });
  await hold(page, first.waveId, { 财政局: 14, 文化局: 12, 旅游局: 11, 档案局: 3 });
  const survey = `/api/surveys/${first.surveyId}`;
  const next = await send<Held>(page, 'POST', `${survey}/waves`, { title: { zh: '第二轮' } });
  const { revision } = await send<{ readonly revision: number }>(page, 'GET', survey);
  await send(page, 'PUT', `${survey}/draft`, { revision, draft: pollOver('财政局', '文化和旅游局') });
  await hold(page, next.waveId, { 财政局: 12, 文化和旅游局: 20 });
  return next.waveId;
}

async function hold(page: Page, waveId: string, people: Readonly<Record<string, number>>): Promise<void> {
  const wave = `/api/waves/${waveId}`;
  await send(page, 'PATCH', wave, { groups: GROUPS, settings: SETTINGS });
  await send(page, 'POST', `${wave}/opening`, {});
  const rows = Object.entries(people).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, person) => `全体,${unit},${person % 2 === 0 ? '满意' : '不满意'}`),
  );
  const source = { kind: 'text', text: ['评价主体,单位,您满意吗', ...rows].join('\n') };
  await send(page, 'POST', `${wave}/imports`, { source, commit: true });
  await send(page, 'POST', `${wave}/closing`, {});
  await send(page, 'POST', `${wave}/count`, {});
  await page.waitForFunction(async (address) => (await (await fetch(address)).json()).wave?.state === 'counted', wave, {
    polling: 200,
  });
}

async function send<Body>(page: Page, method: string, path: string, json?: unknown): Promise<Body> {
  const answer = await page.evaluate(
    async (call) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(call.path, { method: call.method, headers, ...(call.body && { body: call.body }) });
      return { ok: response.ok, body: await response.json() };
    },
    { method, path, body: json === undefined ? null : JSON.stringify(json) },
  );
  if (!answer.ok) throw new Error(`${method} ${path} failed: ${JSON.stringify(answer.body)}`);
  return answer.body;
}
