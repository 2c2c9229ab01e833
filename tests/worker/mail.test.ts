import type { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MailProvider, startMailProvider } from '../support/servers/mail-provider';
import { signInAdministrator, type TestClient } from '../support/test-client';
import { SHORT_QUESTIONNAIRE } from '../support/waves/open-wave';
import { GROUPS } from '../support/waves/roll-wave';
import { startWorker } from './worker-bundle';

const DAY = 24 * 3_600_000;
const LETTER = { subject: '请参加{评议}', text: '{姓名}：{链接} {六个词}' };
const GONE = 'p20@pingyi.test';

/** Workers reach no SMTP server; letters go to a provider by HTTP, which here is a server on this machine. */
describe('letters from the Worker bundle', () => {
  let provider: MailProvider;
  let worker: Miniflare;
  let organizer: TestClient;
  let wave: string;

  beforeAll(async () => {
    provider = await startMailProvider((to) => (to === GONE ? 422 : 202));
    worker = await startWorker({
      MAIL_HTTP_URL: provider.url,
      MAIL_HTTP_TOKEN: 'token-of-the-provider',
      MAIL_FROM: '评议 <survey@pingyi.test>',
    });
    organizer = await signInAdministrator({ request });
    wave = await openWave();
  });
  afterAll(async () => {
    await worker?.dispose();
    provider?.stop();
  });

  async function request(url: string, init: RequestInit = {}): Promise<Response> {
    const answer = await worker.dispatchFetch(url, init as Parameters<Miniflare['dispatchFetch']>[1]);
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: [...answer.headers] });
  }

  async function done(answering: ReturnType<TestClient['post']>) {
    const { status, body } = await answering;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return body;
  }

  async function openWave(): Promise<string> {
    const source = { kind: 'questionnaire', surveyKind: 'satisfaction', questionnaire: SHORT_QUESTIONNAIRE };
    const { waveId } = await done(organizer.post('/api/surveys', { source }));
    const path = `/api/waves/${String(waveId)}`;
    const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' }, collection: { kind: 'roll' } };
    await done(organizer.send('PATCH', path, { closesAt: Date.now() + DAY, groups: GROUPS, settings }));
    const rows = [...peopleOf('领导', 'l'), ...peopleOf('互评', 'p')];
    const list = { kind: 'text', text: ['姓名,评价主体,邮箱', ...rows].join('\n') };
    await done(organizer.post(`${path}/roll/import`, { source: list, commit: true }));
    await done(organizer.post(`${path}/keys`, {}));
    await until(async () => (await organizer.get(`${path}/keys`)).body['state'] === 'ready');
    await done(organizer.post(`${path}/opening`, {}));
    return path;
  }

  function peopleOf(group: string, letter: string): readonly string[] {
    return Array.from({ length: 20 }, (_, index) => `${group}${index + 1},${group},${letter}${index + 1}@pingyi.test`);
  }

  const mail = async () => (await organizer.get(`${wave}/mail`)).body;

  it('reach the provider, each with the own link and a key of its own', async () => {
    await done(organizer.post(`${wave}/mail/invitations`, { language: 'zh', letter: LETTER }));
    await until(async () => (await mail())['notInvited'] === 0 && provider.asked.length === 40);
    const links = new Set(provider.asked.map(({ body }) => /http\S+#\w+/.exec(body['text'] ?? '')?.[0]));
    expect(links.size).toBe(40);
    expect(new Set(provider.asked.map(({ key }) => key)).size).toBe(40);
    expect(new Set(provider.asked.map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer token-of-the-provider']),
    );
    expect(provider.asked[0]?.body).toMatchObject({ from: '评议 <survey@pingyi.test>', subject: '请参加食堂满意度' });
  });

  it('that were refused are named, and the others are sent once', async () => {
    await until(async () => ((await mail())['unreached'] as readonly unknown[]).length === 1);
    expect(await mail()).toMatchObject({
      invitations: [{ total: 40, sent: 39, failed: 1 }],
      unreached: [{ contact: GONE, fault: 'message-refused', waiting: false }],
    });
    expect(new Set(provider.asked.map(({ body }) => body['to'])).size).toBe(provider.asked.length);
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it took too long');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
