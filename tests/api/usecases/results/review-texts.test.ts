import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatabasePort } from '../../../../db/database';
import { COLLECTED_FORM, csv, THREE_GROUPS } from '../../../support/fixtures/collected-fixture';
import { createTestApp, type TestApp } from '../../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../../support/test-client';
import { ENGINES, openTestDatabase } from '../../../support/test-databases';
import { openImportWave } from '../../../support/waves/open-import-wave';

const TITLES = ['评价主体', '推荐意愿', '您的建议'];
const PLAIN = Array.from({ length: 12 }, (_, index) => `多开${index + 1}个窗口`);
const NAMED = ['找过张局长，没有结果', '打 13812345678 问我', '税务局的窗口太远'];

interface ReviewPageBody {
  readonly texts: readonly { readonly id: string; readonly content: string; readonly details: readonly object[] }[];
  readonly counts: Readonly<Record<string, number>>;
}

describe.each(ENGINES)('the review of open texts on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let path: string;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    await administrator.post('/api/units', { code: '001', name: { zh: '市税务局' } });
    path = await countedWave([...PLAIN, ...NAMED]);
  });
  afterAll(() => database.close());

  async function countedWave(texts: readonly string[]): Promise<string> {
    const collection = { kind: 'import', personal: false } as const;
    const opened = await openImportWave(administrator, {
      questionnaire: COLLECTED_FORM,
      groups: THREE_GROUPS,
      collection,
    });
    const rows = texts.map((text, index) => ['群众', `${index % 11}`, text]);
    await administrator.post(`${opened}/imports`, {
      source: { kind: 'text', text: csv(TITLES, ...rows) },
      commit: true,
    });
    await administrator.post(`${opened}/closing`, {});
    await administrator.post(`${opened}/count`, {});
    await test.settled();
    return opened;
  }

  const shown = async () => (await administrator.get(`${path}/texts?question=advice`)).body;
  const contentsOf = (body: Readonly<Record<string, unknown>>) =>
    (body['texts'] as readonly { readonly content: string }[]).map(({ content }) => content).toSorted();
  const page = async (state: string) =>
    (await administrator.get(`${path}/text-review/advice?state=${state}`)).body as unknown as ReviewPageBody;
  const decide = (decisions: readonly object[]) => administrator.post(`${path}/text-review/advice`, { decisions });

  it('holds back what names somebody, and shows the rest at once', async () => {
    const body = await shown();
    expect(body).toMatchObject({ received: 15, waiting: 3, withheld: 0 });
    expect(contentsOf(body)).toEqual(PLAIN.toSorted());
  });

  it('shows the reviewer the text alone, with what was found in it', async () => {
    const { texts, counts } = await page('waiting');
    expect(counts).toEqual({ clear: 12, waiting: 3, kept: 0, masked: 0, withheld: 0 });
    expect(new Set(texts.flatMap(Object.keys))).toEqual(new Set(['id', 'content', 'state', 'details']));
    expect(texts.find(({ content }) => content === NAMED[0])?.details).toEqual([{ kind: 'person', from: 2, to: 5 }]);
    const review = await administrator.get(`${path}/text-review`);
    expect(review.body).toMatchObject({ questions: [{ questionId: 'advice', counts }] });
  });

  it('refuses details that do not lie in the text, and texts that are not there', async () => {
    const { texts } = await page('waiting');
    const id = texts[0]?.id;
    const beyond = await decide([{ id, decision: 'masked', details: [{ kind: 'person', from: 0, to: 99 }] }]);
    expect(beyond).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect((await decide([{ id: 'nobody', decision: 'kept' }])).status).toBe(400);
    expect((await page('waiting')).counts).toMatchObject({ waiting: 3 });
  });

  it('lets a text pass, holds one back, and masks one for good', async () => {
    const waiting = (await page('waiting')).texts;
    const idOf = (content: string | undefined) => waiting.find((text) => text.content === content)?.id;
    const decided = await decide([
      { id: idOf(NAMED[0]), decision: 'masked', details: [{ kind: 'person', from: 2, to: 5 }] },
      { id: idOf(NAMED[1]), decision: 'withheld' },
      { id: idOf(NAMED[2]), decision: 'kept' },
    ]);
    expect(decided).toMatchObject({ status: 200, body: { decided: 3 } });
    const body = await shown();
    expect(body).toMatchObject({ received: 15, waiting: 0, withheld: 1 });
    expect(contentsOf(body)).toEqual([...PLAIN, '找过⟦person⟧，没有结果', '税务局的窗口太远'].toSorted());

    const again = await decide([
      { id: idOf(NAMED[0]), decision: 'kept' },
      { id: idOf(NAMED[1]), decision: 'kept' },
    ]);
    expect(again.body).toEqual({ decided: 1 });
    const rows = await database.read.selectFrom('text_slip').select(['content', 'review']).execute();
    expect(JSON.stringify(rows)).not.toContain('张局长');
    expect(rows.filter(({ review }) => review === 'masked')).toHaveLength(1);
  });

  it('notes who decided how many, and nothing of what was written', async () => {
    const lines = await database.read
      .selectFrom('audit_entry')
      .selectAll()
      .where('act', '=', 'texts.reviewed')
      .execute();
    expect(lines.map(({ details }) => JSON.parse(details))).toContainEqual({
      question: 'advice',
      kept: 1,
      masked: 1,
      withheld: 1,
    });
    expect(JSON.stringify(lines)).not.toMatch(/张局长|138\d{8}/);
  });

  it('shows nobody texts of which there are too few', async () => {
    const few = await countedWave([...PLAIN.slice(0, 7), NAMED[0] ?? '']);
    expect((await administrator.get(`${few}/texts?question=advice`)).body).toMatchObject({ waiting: 0, texts: [] });
    expect((await administrator.get(`${few}/text-review`)).body).toEqual({ questions: [] });
    expect((await administrator.get(`${few}/text-review/advice`)).status).toBe(404);
  });

  it('is the organizers’', async () => {
    const leader = await signInInvited(test.app, administrator, { email: 'l@pingyi.test', role: 'leader' });
    expect((await leader.get(`${path}/text-review`)).status).toBe(403);
    expect((await leader.post(`${path}/text-review/advice`, { decisions: [] })).status).toBe(403);
  });
});
