import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsequenceVerdict } from '#domain/assessment/records';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';

const SCHEME = {
  ...schemeOf([leaf({ id: 'work', name: { zh: '业务评估' }, points: 100 }, { kind: 'third-party' })]),
  consequences: [{ id: 'talk', name: { zh: '末位约谈' }, lowest: { kind: 'count', count: 2 } }],
};
const FILE = Buffer.from('单位编号,数值\na,90\nb,80\nc,70\nd,60', 'utf8');
const REPORT = { reportName: '评估报告.pdf', reportHash: 'ab'.repeat(32) };

describe.each(ENGINES)('consequences for the lowest on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let organizer: TestClient;
  let leader: TestClient;
  let path: string;
  let run: string;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    organizer = await signInInvited(test.app, administrator, { email: 'second@pingyi.test', role: 'organizer' });
    ({ path, run } = await runIn(administrator));
    const scope = { role: 'leader', unitScope: ['d'] } as const;
    leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', ...scope });
  });
  afterAll(() => database.close());

  async function acts(): Promise<readonly string[]> {
    const { entries } = (await administrator.get('/api/audit?limit=100')).body;
    return Array.isArray(entries) ? entries.map(({ act }) => String(act)).toReversed() : [];
  }

  const say = (unitCode: string, verdict: string) =>
    administrator.post(`${run}/consequences`, { ruleId: 'talk', unitCode, verdict, reason: '见会议纪要' });
  const decide = (by: TestClient, id: unknown, decision: string) =>
    by.post(`${run}/consequences/${String(id)}/decision`, { decision, reason: '同意' });

  it('are proposed by the run and not decided by it', async () => {
    const { consequences, verdicts } = (await administrator.get(run)).body;
    expect(consequences).toMatchObject([{ unitCode: 'd' }, { unitCode: 'c' }]);
    expect(verdicts).toEqual([]);
    expect((await organizer.post(`${run}/approval`, {})).body).toMatchObject({ code: 'assessment.proposals-open' });
  });

  it('take a verdict with a reason about a unit on the list alone, once', async () => {
    expect((await say('a', 'confirmed')).body).toMatchObject({ code: 'assessment.item-unknown' });
    expect((await say('d', 'confirmed')).status).toBe(201);
    expect((await say('d', 'declined')).body).toMatchObject({ code: 'assessment.already-decided' });
  });

  it('hold when a second person approves them; a verdict that is rejected makes place for another', async () => {
    const { verdicts } = (await administrator.get(run)).body;
    const id = Array.isArray(verdicts) ? verdicts[0].id : '';
    expect((await decide(administrator, id, 'approved')).body).toMatchObject({ code: 'assessment.same-person' });
    expect((await decide(organizer, id, 'rejected')).status).toBe(200);
    expect((await decide(organizer, id, 'approved')).body).toMatchObject({ code: 'assessment.already-decided' });
    const again = await say('d', 'confirmed');
    expect((await organizer.post(`${run}/approval`, {})).body).toMatchObject({ code: 'assessment.proposals-open' });
    expect((await decide(organizer, again.body['id'], 'approved')).status).toBe(200);
    expect((await organizer.post(`${run}/approval`, {})).body).toMatchObject({ code: 'assessment.proposals-open' });
    const other = await say('c', 'declined');
    expect((await decide(organizer, other.body['id'], 'approved')).status).toBe(200);
    expect((await organizer.post(`${run}/approval`, {})).status).toBe(200);
    expect((await say('c', 'confirmed')).body).toMatchObject({ code: 'assessment.run-wrong-state' });
    expect((await acts()).filter((act) => act.includes('consequence')).toSorted()).toEqual([
      'assessment.consequence-approved',
      'assessment.consequence-approved',
      'assessment.consequence-confirmed',
      'assessment.consequence-confirmed',
      'assessment.consequence-declined',
      'assessment.consequence-rejected',
    ]);
  });

  it('are read by the leader of the unit after the publication, without other units', async () => {
    expect((await administrator.get(`${run}/signed.json`)).body).toMatchObject({ code: 'assessment.run-wrong-state' });
    expect((await administrator.post(`${run}/publication`, {})).status).toBe(200);
    const { body } = await leader.get(run);
    expect(body).toMatchObject({ consequences: [{ unitCode: 'd', alike: [] }] });
    const verdicts = body['verdicts'] as readonly { readonly unitCode: string }[];
    expect(new Set(verdicts.map(({ unitCode }) => unitCode))).toEqual(new Set(['d']));
    expect((await leader.get(`${run}/signed.json`)).status).toBe(403);
  });

  it('are signed with the run; the file of it gives the signature again to whoever follows RFC 8785', async () => {
    const { body } = await administrator.get(`${run}/signed.json`);
    const signed = body['signed'] as Readonly<Record<string, unknown>>;
    expect(signed).toMatchObject({ format: 'pingyi-run-signature-1', verdicts: [{}, {}, {}], reason: null });
    expect(digestOf(signed)).toBe(body['signature']);
    expect(digestOf({ ...signed, verdicts: [] })).not.toBe(body['signature']);
    const hashes = { scheme: 'schemeHash', inputs: 'inputsHash', outcome: 'outcomeHash' };
    for (const [part, name] of Object.entries(hashes)) expect(digestOf(body[part]), part).toBe(signed[name]);
    expect((await administrator.get(run)).body['signature']).toBe(body['signature']);
  });

  it('rest on figures whose file and report are named with their hashes, in inputs and trace', async () => {
    const report = { name: REPORT.reportName, hash: REPORT.reportHash };
    const sourceHash = createHash('sha256').update(FILE).digest('hex');
    const origin = { kind: 'import', sourceName: '得分.csv', sourceHash, report };
    const { inputs } = (await administrator.get(`${run}/signed.json`)).body;
    expect(inputs).toMatchObject({ columns: [{ origin }] });
    const trace = JSON.stringify((await administrator.get(`${run}/units/d/trace?indicator=work`)).body);
    expect(trace).toContain(JSON.stringify(report));
  });

  it('stand in a log that has no line for what came to nothing', async () => {
    const before = await acts();
    expect((await administrator.post(`${path}/versions`, {})).status).toBe(201);
    expect((await administrator.send('DELETE', `${path}/imports/unknown`)).status).toBe(404);
    expect(await acts()).toEqual(before);
    const { imports } = (await administrator.get(`${path}/data`)).body;
    const file = `${path}/imports/${String(Array.isArray(imports) ? imports[0].id : '')}`;
    expect((await administrator.send('DELETE', file)).status).toBe(200);
    expect((await administrator.send('DELETE', file)).status).toBe(404);
    expect((await acts()).filter((act) => act === 'assessment.import-withdrawn')).toHaveLength(1);
  });
});

describe.each(ENGINES)('consequences for the lowest with one organizer on %s', (engine) => {
  it('are approved by who gave them, with a reason that is logged and signed, only while there is no other', async () => {
    const database = await openTestDatabase(engine);
    const test = createTestApp(database);
    const only = await signInAdministrator(test.app);
    const { run } = await runIn(only);
    const decide = (id: unknown, decision: string) =>
      only.post(`${run}/consequences/${String(id)}/decision`, { decision, reason: '单位只有一位组织者' });
    const said = async (unitCode: string) => {
      const given = { ruleId: 'talk', unitCode, verdict: 'confirmed', reason: '见会议纪要' };
      return (await only.post(`${run}/consequences`, given)).body['id'];
    };
    expect((await decide(await said('d'), 'approved')).status).toBe(200);
    const waiting = await said('c');
    const second = await signInInvited(test.app, only, { email: 'second@pingyi.test', role: 'organizer' });
    expect((await decide(waiting, 'approved')).body).toMatchObject({ code: 'assessment.same-person' });
    const answer = { decision: 'approved', reason: '同意' };
    expect((await second.post(`${run}/consequences/${String(waiting)}/decision`, answer)).status).toBe(200);
    expect((await second.post(`${run}/approval`, {})).status).toBe(200);
    expect((await only.post(`${run}/publication`, {})).status).toBe(200);
    const { signed } = (await only.get(`${run}/signed.json`)).body as { signed: { verdicts: ConsequenceVerdict[] } };
    const own = signed.verdicts.find(({ unitCode }) => unitCode === 'd');
    expect(own?.decision).toMatchObject({ by: own?.proposedBy, reason: '单位只有一位组织者' });
    expect(JSON.stringify((await only.get('/api/audit?limit=100')).body)).toContain(
      'assessment.consequence-self-approved',
    );
    await database.close();
  });
});

/** An assessment of four units with its first run. */
async function runIn(administrator: TestClient): Promise<{ readonly path: string; readonly run: string }> {
  const units = ['a', 'b', 'c', 'd'];
  for (const code of units) await administrator.post('/api/units', { code, name: { zh: `${code} 局` } });
  const made = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
  const path = `/api/assessments/${String(made.body['id'])}`;
  const source = { kind: 'file', name: '得分.csv', base64: FILE.toString('base64') };
  const file = { source, indicatorId: 'work', commit: true, ...REPORT };
  const imported = await administrator.post(`${path}/imports`, file);
  const sources = { work: { kind: 'import', importId: imported.body['importId'] } };
  const settings = { sources, units, unranked: [], appealDays: 10, answerDays: 15 };
  await administrator.send('PATCH', path, { revision: 1, settings });
  await administrator.post(`${path}/versions`, {});
  return { path, run: `${path}/runs/${String((await administrator.post(`${path}/runs`, {})).body['id'])}` };
}

/** By node:crypto, and in words of its own of RFC 8785. */
function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
