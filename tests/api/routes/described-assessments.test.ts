import { afterAll, beforeAll, expect, it } from 'vitest';
import { deductions, leaf, schemeOf } from '#domain/assessment/templates/parts';
import { ANSWERS } from '../../../api/documentation/answers';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { type Body, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';

const LISTED = { id: 'talk', name: { zh: '约谈' }, lowest: { kind: 'count', count: 1 } };
const POINTS = schemeOf(
  [
    leaf({ id: 'work', name: { zh: '业务评估' }, points: 60 }, { kind: 'third-party' }, { kind: 'ratio-to-best' }),
    deductions({ id: 'discipline', name: { zh: '纪律' }, points: 40 }),
  ],
  { vetoes: [{ id: 'accident', name: { zh: '事故' }, effect: { kind: 'grade-ceiling', grade: 'fair' } }] },
);
const SCHEME = { ...POINTS, consequences: [LISTED] };
const UNITS = ['a', 'b', 'c', 'd'];
const ALL = '/api/assessments';

let database: DatabasePort;
let test: TestApp;
let administrator: TestClient;
let organizer: TestClient;

beforeAll(async () => {
  database = await openTestDatabase();
  test = createTestApp(database);
  administrator = await signInAdministrator(test.app);
  organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
  for (const code of UNITS) await administrator.post('/api/units', { code, name: { zh: `${code} 局` } });
});
afterAll(() => database.close());

const seen = new Set<string>();

/** A field that the description does not name is taken off by it, and what is left then differs. */
async function call(name: string, body?: object, parameters: Readonly<Record<string, string>> = {}): Promise<Body> {
  const { by = 'administrator', query = '', ...ids } = parameters;
  const [method = '', path = ''] = name.split(' ');
  const address = path.replaceAll(/\{(\w+)\}/g, (_, parameter: string) => ids[parameter] ?? '');
  const answer = await (by === 'administrator' ? administrator : organizer).send(method, address + query, body);
  const described = ANSWERS[name];
  expect([name, answer.status]).toEqual([name, described?.status]);
  expect(described?.schema.parse(answer.body), name).toEqual(answer.body);
  seen.add(name);
  return answer.body;
}

it('describes what every operation on assessments answers', async () => {
  await call(`GET ${ALL}/templates`);
  await call(`POST ${ALL}/check`, { scheme: { ...SCHEME, fullPoints: 99 } });
  const text = '编号,指标,分值,类型\n1,业务,60,目标\n2,评议,多,评议';
  await call(`POST ${ALL}/scheme-import`, { source: { kind: 'text', text } });
  const { id } = await call(`POST ${ALL}`, { title: { zh: '年度考核' }, scheme: SCHEME });
  const one = { assessmentId: String(id) };
  await feed(one);
  const { hash } = await call(`POST ${ALL}/{assessmentId}/versions`, {}, one);
  await call(`GET ${ALL}/{assessmentId}/versions/{hash}`, undefined, { ...one, hash: String(hash) });
  const run = { ...one, runId: String((await call(`POST ${ALL}/{assessmentId}/runs`, {}, one))['id']) };
  await review(run);
  await followingYear();
  await appeal(run);
  await followUp(run);
  for (const part of ['', '/data', '/ledger', '/appeals'])
    await call(`GET ${ALL}/{assessmentId}${part}`, undefined, one);
  await call(`GET ${ALL}`);
  const assessments = Object.keys(ANSWERS).filter((name) => name.includes(ALL));
  expect(assessments.filter((name) => !seen.has(name))).toEqual([]);
});

async function followingYear(): Promise<void> {
  test.advance(1000);
  const scheme = schemeOf([deductions({ id: 'discipline', name: { zh: '纪律' }, points: 100 })]);
  const { id } = await call(`POST ${ALL}`, { title: { zh: '下一年度考核' }, scheme });
  const one = { assessmentId: String(id) };
  const settings = { sources: {}, units: UNITS, unranked: [], appealDays: 10, answerDays: 15 };
  await call(`PATCH ${ALL}/{assessmentId}`, { revision: 1, settings }, one);
  await call(`POST ${ALL}/{assessmentId}/versions`, {}, one);
  const { id: runId } = await call(`POST ${ALL}/{assessmentId}/runs`, {}, one);
  await call(`GET ${ALL}/{assessmentId}/runs/{runId}/earlier`, undefined, { ...one, runId: String(runId) });
}

type Address = Readonly<Record<string, string>>;

async function feed(one: Address): Promise<void> {
  const path = `${ALL}/{assessmentId}`;
  const source = { kind: 'text', text: '单位编号,数值,样本量\na,90,200\nb,80,200\nc,70,200\n无此局,1,1' };
  const figures = { source, indicatorId: 'work' };
  await call(`POST ${path}/imports`, { ...figures, commit: false }, one);
  const keep = { ...figures, commit: true, skipRefused: true };
  const first = await call(`POST ${path}/imports`, keep, one);
  await call(`DELETE ${path}/imports/{importId}`, undefined, { ...one, importId: String(first['importId']) });
  const { importId } = await call(`POST ${path}/imports`, keep, one);
  const settings = { sources: { work: { kind: 'import', importId } }, units: UNITS, unranked: [] };
  await call(`PATCH ${path}`, { revision: 1, settings: { ...settings, appealDays: 10, answerDays: 15 } }, one);
  const fact = { categoryId: null, date: '2026-03-01', reason: '迟报', evidence: '通报 3 号' };
  const entry = { ...fact, itemId: 'discipline', unitCode: 'a', points: -5 };
  const { id } = await call(`POST ${path}/ledger`, entry, one);
  await call(`POST ${path}/ledger/{entryId}/reversal`, { reason: '记错' }, { ...one, entryId: String(id) });
  await call(`POST ${path}/ledger`, { ...fact, itemId: 'accident', unitCode: 'a', points: 0 }, one);
  const rows =
    '单位,指标,分值,日期,事由,佐证\nb,discipline,-20,2026-04-01,迟报,通报 4 号\nb,discipline,多,2026-04-01,迟报,';
  const source2 = { kind: 'text', text: rows };
  await call(`POST ${path}/ledger-import`, { source: source2, commit: true, skipRefused: true }, one);
}

async function review(run: Address): Promise<void> {
  const path = `${ALL}/{assessmentId}/runs/{runId}`;
  const proposed = await call(`POST ${path}/proposals`, { unitCode: 'b', toGrade: 'good', reason: '重点工程' }, run);
  const second = { ...run, by: 'organizer' };
  const decided = { ...second, proposalId: String(proposed['id']) };
  await call(`POST ${path}/proposals/{proposalId}/decision`, { decision: 'approved', reason: '属实' }, decided);
  const said = { ruleId: 'talk', unitCode: 'b', verdict: 'confirmed', reason: '连续两年' };
  const verdict = { ...second, verdictId: String((await call(`POST ${path}/consequences`, said, run))['id']) };
  await call(`POST ${path}/consequences/{verdictId}/decision`, { decision: 'approved', reason: '属实' }, verdict);
  await call(`POST ${path}/approval`, {}, second);
  await call(`POST ${path}/publication`, {}, second);
  await call(`GET ${path}`, undefined, run);
  await call(`GET ${path}/signed.json`, undefined, run);
  await call(`GET ${path}/units/{unitCode}`, undefined, { ...run, unitCode: 'b' });
  for (const query of ['', '?indicator=work', '?indicator=discipline']) {
    await call(`GET ${path}/units/{unitCode}/trace`, undefined, { ...run, unitCode: 'b', query });
  }
  for (const part of ['discrimination', 'sensitivity', 'rater-weights']) {
    await call(`GET ${path}/${part}`, undefined, run);
  }
  await call(`POST ${path}/what-if`, { points: { discipline: 20 } }, run);
}

async function appeal(run: Address): Promise<void> {
  const path = `${ALL}/{assessmentId}/runs/{runId}/appeals`;
  const ask = async (asked: object) => {
    const question = { unitCode: 'b', indicatorId: null, question: '为什么？', ...asked };
    return { ...run, appealId: String((await call(`POST ${path}`, question, run))['id']) };
  };
  await call(`POST ${path}/{appealId}/withdrawal`, {}, await ask({}));
  const answer = { state: 'rejected', answer: '见通报' };
  await call(`POST ${path}/{appealId}/answer`, answer, await ask({ indicatorId: 'discipline' }));
  await call(`POST ${path}/{appealId}/answer`, answer, await ask({ about: 'grade' }));
  await ask({ indicatorId: 'work' });
  await call(`GET ${path}`, undefined, run);
}

async function followUp(run: Address): Promise<void> {
  const path = `${ALL}/{assessmentId}/rectifications`;
  await call(`GET ${ALL}/{assessmentId}/runs/{runId}/low-results`, undefined, run);
  const problem = { unitCode: 'b', indicatorId: 'discipline', problem: '迟报', dueOn: '2026-08-01', line: 80 };
  const listing = { ...problem, responsible: '办公室', measure: '专人登记' };
  const listed = await call(`POST ${path}`, { runId: run['runId'], problems: [listing] }, run);
  const [rectificationId] = Array.isArray(listed['ids']) ? listed['ids'].map(String) : [];
  const step = { kind: 'reported', text: '已建立登记', evidence: '文号 5' };
  await call(
    `POST ${path}/{rectificationId}/steps`,
    { after: 1, step },
    { ...run, rectificationId: rectificationId ?? '' },
  );
  await call(`GET ${path}`, undefined, run);
}
