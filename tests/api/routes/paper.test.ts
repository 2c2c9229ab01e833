import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteUnsealedPaper } from '../../../db/stores/paper-ballot-store';
import { findTabulation } from '../../../db/stores/tabulation-store';
import { waveIs } from '../../../db/stores/wave-store';
import { sealedBallot } from '../../support/member';
import { type Keyed, keyPass, newPaperBatch, saveKeyed } from '../../support/paper/paper-client';
import { type PaperScene, paperScene } from '../../support/paper/paper-scene';
import { createTestApp } from '../../support/test-app';
import { createTestClient, signInInvited } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { openTestWave, SHORT_QUESTIONNAIRE } from '../../support/waves/open-wave';

const NO: Keyed = ['1'];
const YES: Keyed = ['2'];

let scene: PaperScene;
beforeEach(async () => {
  scene = await paperScene();
});
afterEach(() => scene.database.close());

describe('a batch of paper ballots', () => {
  const post = (body: Readonly<Record<string, unknown>>) =>
    scene.first.post(`/api/waves/${scene.opened.waveId}/paper`, {
      groupId: 'g1',
      name: '城东 02',
      handedOut: 64,
      returned: 61,
      torn: 1,
      tornReason: '水浸',
      ...body,
    });

  it('has as many ballots as came back whole, and says how far it is', async () => {
    const { id } = (await post({})).body;
    expect((await scene.first.get(`/api/waves/${scene.opened.waveId}/paper/${String(id)}`)).body).toEqual({
      id,
      waveId: scene.opened.waveId,
      groupId: 'g1',
      name: '城东 02',
      stage: 'first',
      handedOut: 64,
      returned: 61,
      torn: 1,
      tornReason: '水浸',
      ballots: 60,
      samePerson: false,
      revision: 1,
      passes: [
        { pass: 'first', done: 0, void: 0, keyers: [] },
        { pass: 'second', done: 0, void: 0, keyers: [] },
      ],
    });
    expect((await post({})).body['code']).toBe('paper.name-taken');
  });

  it.each([
    [{ returned: 65 }, 'request.invalid'],
    [{ torn: 61 }, 'request.invalid'],
    [{ handedOut: 900, returned: 900 }, 'request.invalid'],
    [{ name: ' ' }, 'request.invalid'],
    [{ groupId: 'g9' }, 'resource.not-found'],
  ])('is refused with %j: %s', async (body, code) => {
    expect((await post(body)).body['code']).toBe(code);
  });

  it('belongs to its wave, and is for organizers alone', async () => {
    const { first, test, batch } = scene;
    const leader = await signInInvited(test.app, first, { email: 'leader@pingyi.test', role: 'leader' });
    expect((await leader.get(`/api/waves/${scene.opened.waveId}/paper`)).status).toBe(403);
    expect((await createTestClient(test.app).get(batch)).status).toBe(401);
    expect((await first.get(batch.replace(scene.opened.waveId, 'elsewhere'))).status).toBe(404);
  });

  it('is not made where a required question asks for words', async () => {
    const [page] = SHORT_QUESTIONNAIRE.pages;
    const questions = (page?.questions ?? []).map((question) => ({ ...question, required: true }));
    const database = await openTestDatabase();
    const { administrator, waveId } = await openTestWave(createTestApp(database), {
      ...SHORT_QUESTIONNAIRE,
      pages: [{ id: 'p1', title: { zh: '' }, questions }],
    });
    const body = { groupId: 'g1', name: '1', handedOut: 1, returned: 1, torn: 0 };
    const answer = await administrator.post(`/api/waves/${waveId}/paper`, body);
    expect(answer.body).toMatchObject({ code: 'paper.text-required', details: { questions: ['q2'] } });
    await database.close();
  });

  it('can be deleted with all that was keyed, until it is sealed', async () => {
    const { first, batch } = scene;
    await keyPass(first, { batch, pass: 'first', ballots: [YES, YES, YES] });
    expect((await first.send('DELETE', batch)).status).toBe(200);
    expect(await scene.keyedRows()).toBe(0);
    expect((await first.get(batch)).status).toBe(404);
    expect(await scene.acts()).toContain('paper.batch-deleted');
  });
});

describe('keying a pass', () => {
  const save = (ballot: { readonly stamp: number; readonly keyed: Keyed; readonly revision?: number }) =>
    saveKeyed(scene.first, { batch: scene.batch, pass: 'first', ...ballot });
  beforeEach(async () => {
    await scene.first.send('PUT', `${scene.batch}/passes/first`);
  });

  it('names the place of a figure that is not offered, never the figure', async () => {
    const answer = await save({ stamp: 2, keyed: ['7'] });
    expect([answer.status, answer.body['code']]).toEqual([422, 'paper.value-invalid']);
    expect(answer.body['details']).toEqual({ stamp: 2, cell: 0, reason: 'paper.no-such-value' });
    expect((await save({ stamp: 2, keyed: ['1', '1'] })).body['details']).toMatchObject({
      reason: 'paper.wrong-length',
    });
  });

  it('saves on top of what it was made on, and takes a repeated save for the same', async () => {
    expect((await save({ stamp: 1, keyed: YES })).body).toEqual({ revision: 1 });
    expect((await save({ stamp: 1, keyed: YES })).body).toEqual({ revision: 1 });
    expect((await save({ stamp: 1, keyed: NO })).body['code']).toBe('paper.ballot-outdated');
    expect((await save({ stamp: 1, keyed: NO, revision: 1 })).body).toEqual({ revision: 2 });
    expect((await save({ stamp: 4, keyed: NO })).status).toBe(404);
  });

  it('goes on where it stopped', async () => {
    await save({ stamp: 1, keyed: YES });
    await save({ stamp: 2, keyed: { void: 'blank' } });
    const { body } = await scene.first.get(`${scene.batch}/passes/first`);
    expect(body['ballots']).toEqual([
      { stamp: 1, cells: ['2'], done: true, revision: 1 },
      { stamp: 2, cells: [], voidReason: 'blank', done: true, revision: 1 },
      { stamp: 3, cells: [], done: false, revision: 0 },
    ]);
    expect((await scene.first.get(scene.batch)).body['passes']).toMatchObject([
      { pass: 'first', done: 2, void: 1, keyers: [{ name: '王敏' }] },
      { pass: 'second', done: 0 },
    ]);
  });

  it('is not finished before every ballot is done, and not by somebody else', async () => {
    const finish = (client = scene.first) => client.post(`${scene.batch}/passes/first/finish`, {});
    await save({ stamp: 1, keyed: YES });
    expect((await finish()).body['code']).toBe('paper.pass-unfinished');
    await save({ stamp: 2, keyed: YES });
    await save({ stamp: 3, keyed: YES });
    expect((await finish(scene.second)).body['code']).toBe('paper.pass-not-yours');
    expect((await finish()).body).toMatchObject({ stage: 'second' });
    expect((await save({ stamp: 3, keyed: NO, revision: 1 })).body['code']).toBe('paper.wrong-stage');
  });

  it('hides each pass from whoever keys the other', async () => {
    const { first, second, batch } = scene;
    expect((await second.get(`${batch}/passes/first`)).body['code']).toBe('paper.pass-not-yours');
    await keyPass(first, { batch, pass: 'first', ballots: [YES, NO, YES] });
    await second.send('PUT', `${batch}/passes/second`);
    expect((await second.get(`${batch}/passes/first`)).body['code']).toBe('paper.wrong-stage');
    expect((await second.get(`${batch}/differences`)).body['code']).toBe('paper.wrong-stage');
    const own = await second.get(`${batch}/passes/second`);
    expect(own.body['ballots']).toMatchObject([1, 2, 3].map((stamp) => ({ stamp, cells: [], done: false })));
  });

  it('is for people, since two tokens may be one of them', async () => {
    const token = await scene.first.post('/api/tokens', { name: '脚本', role: 'organizer', unitScope: null });
    const script = createTestClient(scene.test.app, { authorization: `Bearer ${String(token.body['token'])}` });
    expect((await script.get(scene.batch)).status).toBe(200);
    expect((await script.send('PUT', `${scene.batch}/passes/first`)).body['code']).toBe('access.denied');
  });

  it('stores neither a time nor a person beside what is keyed', async () => {
    await save({ stamp: 1, keyed: YES });
    const row = await scene.database.read.selectFrom('paper_ballot').selectAll().executeTakeFirstOrThrow();
    const columns = ['batch_id', 'cells', 'done', 'pass', 'revision', 'stamp', 'void_reason'];
    expect(Object.keys(row).toSorted()).toEqual(columns);
  });
});

describe('two finished passes', () => {
  it('send a ballot back to the pass that took it for void where the paper is not', async () => {
    const { first, second, batch } = scene;
    await scene.keyBoth([YES, { void: 'blank' }, YES], [YES, NO, YES]);
    expect((await scene.settle({ stamp: 2, void: false })).body).toMatchObject({ stage: 'first' });
    const again = await saveKeyed(first, { batch, pass: 'first', stamp: 2, keyed: NO, revision: 2 });
    expect(again.status).toBe(200);
    expect((await first.post(`${batch}/passes/first/finish`, {})).body).toMatchObject({ stage: 'settling' });
    expect((await second.get(`${batch}/differences`)).body).toMatchObject({ open: 0, voidDifferences: [] });
  });

  it('have a ballot void where the paper is, also if one of them did not see it', async () => {
    await scene.keyBoth([YES, { void: 'signed' }, YES], [YES, NO, YES]);
    await scene.settle({ stamp: 2, void: true });
    await scene.settle({ stamp: 2, void: null });
    expect((await scene.seal()).body['code']).toBe('paper.not-settled');
    await scene.settle({ stamp: 2, void: true });
    expect((await scene.seal()).body).toMatchObject({ outcome: { ballots: 2, void: 1 } });
  });

  it('take no settlement where they agree', async () => {
    await scene.keyBoth([YES, NO, YES]);
    const answer = await scene.settle({ stamp: 1, values: [{ cell: 0, value: '1' }] });
    expect(answer.body).toMatchObject({ code: 'paper.value-invalid', details: { stamp: 1 } });
    expect((await scene.settle({ stamp: 1, void: true })).body['code']).toBe('paper.value-invalid');
  });

  it('foretell which ballots the count will find spoilt', async () => {
    await scene.keyBoth([YES, [''], YES]);
    const { body } = await scene.second.get(`${scene.batch}/differences`);
    expect(body['invalid']).toEqual([{ stamp: 2, problems: [{ question: 'q1', code: 'answer.required' }] }]);
    await scene.seal();
    await scene.closeAndCount();
    const frozen = await findTabulation(scene.database, scene.opened.waveId);
    expect(frozen?.tabulation.ballots).toMatchObject({ received: 3, spoilt: 1, counted: 2 });
  });
});

describe('sealed paper ballots', () => {
  it('are envelopes like those of members, and count with them', async () => {
    const { test, opened, database } = scene;
    for (let index = 0; index < 9; index++) {
      const body = await sealedBallot(opened.member, { q1: { option: 'o2' } });
      await createTestClient(test.app).post(`/api/box/${opened.waveId}/ballots`, body);
    }
    await scene.keyBoth([NO, NO, YES]);
    await scene.seal();
    const box = await database.read.selectFrom('sealed_ballot').selectAll().execute();
    expect(box).toHaveLength(12);
    const looks = box.map(({ id, sequence, group_id, sealed }) => [id.length, sequence, group_id, sealed.length]);
    expect(new Set(looks.map(String)).size).toBe(1);
    await scene.closeAndCount();
    const frozen = await findTabulation(database, opened.waveId);
    expect(frozen?.tabulation.ballots).toMatchObject({ received: 12, spoilt: 0, counted: 12 });
    expect(frozen?.tabulation.questions[0]?.overall).toMatchObject({ n: 12, counts: [2, 10] });
  });

  it('stay when unsealed batches are dropped, and cannot be deleted', async () => {
    const { database, opened, first, batch } = scene;
    const other = await newPaperBatch(first, opened.waveId, { name: '城东 02', ballots: 1 });
    await scene.keyBoth([YES, NO, YES]);
    await scene.seal();
    await database.atomic(deleteUnsealedPaper(database, opened.waveId, waveIs(opened.waveId, 'open')));
    expect((await first.get(batch)).body).toMatchObject({ stage: 'sealed' });
    expect((await first.get(other)).body).toMatchObject({ stage: 'not-counted' });
    expect((await first.send('DELETE', batch)).body['code']).toBe('paper.wrong-stage');
    expect(await scene.received()).toBe(3);
  });
});
