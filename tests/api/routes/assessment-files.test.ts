import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deductions, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { calculatedCells } from '../../support/files/calculated-workbook';
import { docxText } from '../../support/files/docx-text';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

const SCHEME = schemeOf([deductions({ id: 'discipline', name: { zh: '纪律', en: 'Discipline' }, points: 100 })]);

/** A run of one unit without the best grade that two people gave it, published, and its correction. */
describe('the files of a published run', () => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let path: string;
  let corrected: string;
  let correction: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    await administrator.post('/api/units', { code: 'a', name: { zh: '甲局', en: 'Bureau A' } });
    const made = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
    path = `/api/assessments/${String(made.body['id'])}`;
    const settings = { sources: {}, units: ['a'], unranked: [], appealDays: 10, answerDays: 15 };
    await administrator.send('PATCH', path, { revision: 1, settings });
    await administrator.post(`${path}/versions`, {});
    corrected = await publishedRun({});
    correction = await publishedRun({ corrects: corrected, reason: '漏记一条扣分' });
  });
  afterAll(() => database.close());

  async function publishedRun(request: object): Promise<string> {
    const id = String((await administrator.post(`${path}/runs`, request)).body['id']);
    const proposal = { unitCode: 'a', toGrade: 'fair', reason: '瞒报数据' };
    const proposed = await administrator.post(`${path}/runs/${id}/proposals`, proposal);
    const decision = `${path}/runs/${id}/proposals/${String(proposed.body['id'])}/decision`;
    await organizer.post(decision, { decision: 'approved', reason: '属实' });
    await organizer.post(`${path}/runs/${id}/approval`, {});
    expect((await administrator.post(`${path}/runs/${id}/publication`, {})).status).toBe(200);
    return id;
  }

  async function download(run: string, name: string): Promise<Response> {
    const cookie = [...administrator.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await test.app.request(`http://pingyi.test${path}/runs/${run}/${name}`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return answer;
  }

  async function file(run: string, name: string): Promise<Uint8Array> {
    return new Uint8Array(await (await download(run, name)).arrayBuffer());
  }

  it('say in a workbook what two people decided, in the language of whoever asks', async () => {
    const texts = (cells: readonly { readonly calculated: unknown }[]) => cells.map(({ calculated }) => calculated);
    const english = texts(calculatedCells(await file(correction, 'results.xlsx?language=en')));
    expect(english).toEqual(expect.arrayContaining(['Bureau A', '1 Discipline', 'Good', 'Fair', '瞒报数据']));
    const chinese = texts(calculatedCells(await file(correction, 'results.xlsx')));
    expect(chinese).toEqual(expect.arrayContaining(['甲局', '1 纪律', '良好', '一般', '瞒报数据']));
  });

  it('say before a workbook comes how many sheets it has', async () => {
    const answer = await download(correction, 'results.xlsx');
    const cells = calculatedCells(new Uint8Array(await answer.arrayBuffer()));
    expect(answer.headers.get('pingyi-parts')).toBe(String(new Set(cells.map(({ sheet }) => sheet)).size));
  });

  it('say it in a list as well', async () => {
    const english = new TextDecoder().decode(await file(correction, 'results.csv?language=en'));
    expect(english).toContain('a,Bureau A,');
    expect(english).toContain('Excellent,Good,no places in the category,Fair,瞒报数据,');
    const chinese = new TextDecoder().decode(await file(correction, 'results.csv'));
    expect(chinese).toContain('优秀,良好,本类没有名额,一般,瞒报数据,');
  });

  it('say in notices and letters which of two results holds', async () => {
    const letter = docxText(await file(correction, 'units/a/letter.docx')).join('\n');
    expect(letter).toMatch(/本结果更正第 1 次计算的结果（\d{4} 年 \d+ 月 \d+ 日公布），原因：漏记一条扣分。/);
    expect(letter).toContain('计得等次为良好，经两人改定为一般，理由：瞒报数据。');
    const notice = docxText(await file(corrected, 'notice.docx?language=en')).join('\n');
    expect(notice).toContain('This result has been corrected by that of calculation 2');
  });
});
