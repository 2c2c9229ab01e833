import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaf, schemeOf } from '#domain/assessment/templates/parts';
import type { Tabulation } from '#domain/tabulation/model';
import { contentHash } from '../../../api/cryptography/content-hash';
import type { DatabasePort } from '../../../db/database';
import { createTestApp, type TestApp } from '../../support/test-app';
import { type Body, signInAdministrator, signInInvited, type TestClient } from '../../support/test-client';
import { ENGINES, openTestDatabase } from '../../support/test-databases';
import { choice, chosen, publishedWave, type WaveAddress } from '../../support/waves/attacked-wave';

/*
 * A hash tells what it is of to whoever can try all that it may be of. Each attack has already supposed the right thing, and
 * still does not see by any hash that he may read that it is right:
 *
 * attack                                             route                       why it fails
 * counts of all units, by the leader of one          results, figures, their CSV the tabulation has a salt that he is not told
 * points of all units, by the leader of one          run, card, trace            inputs and outcome have one
 * a file with the figures of all units               card, trace                 its hash is told to readers of all units alone
 *
 * The same of the file that everybody gets stands in check-audit-file.
 */

const UNITS = ['unit0', 'unit1', 'unit2', 'unit3'];
/** People by unit and answer. */
const OPINIONS = [
  [9, 14],
  [17, 11],
  [8, 13],
  [12, 19],
];
const TABLE = { id: 'unit', title: { zh: '单位' }, by: [{ kind: 'question', question: 'unit' }] } as const;
const SCHEME = schemeOf([leaf({ id: 'work', name: { zh: '业务评估' }, points: 100 }, { kind: 'third-party' })]);
const FILE = '单位编号,数值\nunit0,98\nunit1,93\nunit2,89\nunit3,96';

describe.each(ENGINES)('who supposes what was published and hashes it, on %s', (engine) => {
  let database: DatabasePort;
  let test: TestApp;
  let administrator: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    database = await openTestDatabase(engine);
    test = createTestApp(database);
    administrator = await signInAdministrator(test.app);
    const scope = { role: 'leader', unitScope: ['unit0'] } as const;
    leader = await signInInvited(test.app, administrator, { email: 'leader@pingyi.test', ...scope });
    for (const code of UNITS) await administrator.post('/api/units', { code, name: { zh: code } });
  });
  afterAll(() => database.close());

  it('learns nothing of a wave', async () => {
    const { path } = await pollOf(OPINIONS);
    const [whole, seen] = [
      (await administrator.get(`${path}/results`)).body,
      (await leader.get(`${path}/results`)).body,
    ];
    const { salt, ...supposed } = whole['tabulation'] as Tabulation;
    expect(salt).toMatch(/^[\w-]{43}$/);
    expect(await contentHash(whole['tabulation'])).toBe(seen['hash']);
    expect(await contentHash(supposed)).not.toBe(seen['hash']);
    for (const part of ['results', 'figures', 'results/hidden', 'tables/unit'])
      expect(JSON.stringify((await leader.get(`${path}/${part}`)).body), part).not.toContain(salt);
  });

  it('finds no two waves of the same answers by their hashes', async () => {
    const [one, other] = [await pollOf(OPINIONS), await pollOf(OPINIONS)];
    const [first, second] = [await resultsOf(one), await resultsOf(other)];
    const { salt: _salt, ...released } = first['tabulation'] as Tabulation;
    expect(second['tabulation']).toMatchObject(released);
    expect(second['hash']).not.toBe(first['hash']);
  });

  function pollOf(opinions: typeof OPINIONS): Promise<WaveAddress> {
    return publishedWave(test, administrator, {
      surveyKind: 'poll',
      questions: [choice('unit', 4), choice('opinion', 2)],
      publication: { tables: [TABLE], textThreshold: 10 },
      ballots: opinions.flatMap((counts, unit) =>
        counts.flatMap((count, opinion) =>
          Array.from({ length: count }, () => ({
            answers: { ...chosen('unit', unit), ...chosen('opinion', opinion) },
          })),
        ),
      ),
    });
  }

  async function resultsOf({ path }: WaveAddress): Promise<Body> {
    return (await administrator.get(`${path}/results`)).body;
  }

  it('learns nothing of a run of an assessment', async () => {
    const run = await publishedRun();
    const file = (await administrator.get(`${run}/signed.json`)).body as unknown as SaltedFile;
    const { salt } = file.outcome;
    expect(salt).toMatch(/^[\w-]{43}$/);
    const [card, trace] = [(await leader.get(`${run}/units/unit0`)).body, await traceBy(leader, run)];
    for (const part of ['inputs', 'outcome'] as const) {
      const { salt: _salt, ...supposed } = file[part];
      expect(await contentHash(file[part]), part).toBe(trace[`${part}Hash`]);
      expect(await contentHash(supposed), part).not.toBe(trace[`${part}Hash`]);
    }
    const told = JSON.stringify([(await leader.get(run)).body, card, trace]);
    expect(told).not.toContain(salt);
    const sourceHash = createHash('sha256').update(FILE).digest('hex');
    expect(told).not.toContain(sourceHash);
    expect(JSON.stringify(await traceBy(administrator, run))).toContain(sourceHash);
  });

  it('gets of a run from before there was a salt what it was hashed of', async () => {
    const run = await publishedRun();
    const id = run.split('/').at(-1) ?? '';
    const row = database.read.selectFrom('assessment_run').select('summary').where('id', '=', id);
    const { salt: _salt, ...summary } = JSON.parse((await row.executeTakeFirstOrThrow()).summary);
    await database.atomic([
      database.read
        .updateTable('assessment_run')
        .set({ summary: JSON.stringify(summary) })
        .where('id', '=', id),
    ]);
    const { inputs, outcome } = (await administrator.get(`${run}/signed.json`)).body as unknown as SaltedFile;
    expect(inputs).not.toHaveProperty('salt');
    expect(outcome).not.toHaveProperty('salt');
  });

  async function publishedRun(): Promise<string> {
    const { body } = await administrator.post('/api/assessments', { title: { zh: '年度考核' }, scheme: SCHEME });
    const path = `/api/assessments/${String(body['id'])}`;
    const source = { kind: 'text', text: FILE };
    const imported = await administrator.post(`${path}/imports`, { indicatorId: 'work', source, commit: true });
    const sources = { work: { kind: 'import', importId: imported.body['importId'] } };
    const settings = { sources, units: UNITS, unranked: [], appealDays: 10, answerDays: 15 };
    await administrator.send('PATCH', path, { revision: 1, settings });
    await administrator.post(`${path}/versions`, {});
    const run = `${path}/runs/${String((await administrator.post(`${path}/runs`, {})).body['id'])}`;
    const reason = { selfApproval: '只有一名组织者' };
    expect((await administrator.post(`${run}/approval`, reason)).status).toBe(200);
    expect((await administrator.post(`${run}/publication`, {})).status).toBe(200);
    return run;
  }

  async function traceBy(reader: TestClient, run: string): Promise<Body> {
    return (await reader.get(`${run}/units/unit0/trace?indicator=work`)).body;
  }
});

interface SaltedFile {
  readonly inputs: { readonly salt?: string };
  readonly outcome: { readonly salt?: string };
}
