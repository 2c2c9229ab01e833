import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginCount, countWave } from '../../../../api/usecases/count/count-wave';
import { sealPaper } from '../../../../api/usecases/paper/seal-paper';
import type { DatabasePort } from '../../../../db/database';
import { deleteUnsealedPaper } from '../../../../db/stores/paper-ballot-store';
import { countSealedPaper, countSealedPaperByGroup } from '../../../../db/stores/paper-batch-store';
import { findTabulation } from '../../../../db/stores/tabulation-store';
import { findWave, waveIs } from '../../../../db/stores/wave-store';
import { type Keyed, keyPass } from '../../../support/paper/paper-client';
import { type PaperScene, paperScene } from '../../../support/paper/paper-scene';
import { ENGINES } from '../../../support/test-databases';

/** The questionnaire has one question that is keyed: 1 is no, 2 is yes. */
const NO: Keyed = ['1'];
const YES: Keyed = ['2'];

describe.each(ENGINES)('paper ballots on %s', (engine) => {
  let scene: PaperScene;
  beforeEach(async () => {
    scene = await paperScene(engine);
  });
  afterEach(() => scene.database.close());

  it('are settled from the paper where the second pass differs, and sealed', async () => {
    const { second, batch } = scene;
    await scene.keyBoth([YES, NO, { void: 'blank' }], [YES, YES, { void: 'illegible' }]);
    const early = await scene.seal();
    expect([early.status, early.body['code']]).toEqual([409, 'paper.not-settled']);
    expect((await second.get(`${batch}/differences`)).body).toMatchObject({
      cells: 2,
      different: 1,
      open: 1,
      differences: [{ stamp: 2, cells: [0], first: ['1'], second: ['2'] }],
    });
    expect((await scene.settle({ stamp: 2, values: [{ cell: 0, value: '1' }] })).status).toBe(200);
    expect((await scene.seal()).body).toMatchObject({
      stage: 'sealed',
      outcome: { ballots: 2, void: 1, cells: 2, different: 1 },
      passes: [{ keyers: [] }, { keyers: [] }],
    });
    expect(await scene.received()).toBe(2);
    expect(await scene.keyedRows()).toBe(0);
    expect(await countSealedPaper(scene.database, scene.opened.waveId)).toBe(2);
    expect(await countSealedPaperByGroup(scene.database, scene.opened.waveId)).toEqual([{ groupId: 'g1', ballots: 2 }]);
    const finished = ['paper.pass-finished', 'paper.pass-finished'];
    expect(await scene.acts()).toEqual(['paper.batch-created', ...finished, 'paper.sealed', 'paper.settled']);
  });

  it('are put into the box once by those who seal at the same moment', async () => {
    await scene.keyBoth([YES, NO, YES]);
    const answers = await Promise.all([scene.seal(scene.first), scene.seal(), scene.seal(scene.first)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409, 409]);
    expect((await scene.seal()).body['code']).toBe('paper.wrong-stage');
    expect(await scene.received()).toBe(3);
    expect((await scene.acts()).filter((act) => act === 'paper.sealed')).toHaveLength(1);
  });

  it('are sealed as they were settled, not as they were before', async () => {
    await scene.keyBoth([YES, NO, YES], [YES, YES, YES]);
    const finding = (value: string) => ({ stamp: 2, values: [{ cell: 0, value }] });
    await scene.settle(finding('1'));
    const [sealing] = await Promise.all([scene.seal(), scene.settle(finding('2'))]);
    if (sealing.status !== 200) await scene.seal();
    const last = (await scene.acts()).filter((act) => act === 'paper.settled').length === 2 ? [0, 3] : [1, 2];
    await scene.closeAndCount();
    const ballots = await scene.database.read.selectFrom('ballot').select('answers').execute();
    const counts = ['[0,null]', '[1,null]'].map((vector) => ballots.filter(({ answers }) => answers === vector).length);
    expect(counts).toEqual(last);
  });

  it('are either in the count or refused when sealing meets it', async () => {
    const { test, opened, first, database } = scene;
    await scene.keyBoth([YES, NO, YES]);
    await first.post(`/api/waves/${opened.waveId}/closing`, {});
    const [sealing, lease] = await Promise.all([scene.seal(), beginCount(test.dependencies, opened.waveId)]);
    if (!lease.ok) throw new Error(lease.error.code);
    await countWave(test.dependencies, opened.waveId, lease.value);
    const counted = (await findTabulation(database, opened.waveId))?.tabulation.ballots.counted;
    expect([sealing.status, counted]).toEqual(sealing.status === 200 ? [200, 3] : [409, 0]);
    expect(await scene.received()).toBe(0);
  });

  it('do not get into an emptied box when the wave was counted while they were being sealed', async () => {
    const { test, opened, database, batch } = scene;
    await scene.keyBoth([YES, NO, YES]);
    const late: DatabasePort = {
      ...database,
      atomic: async (statements) => {
        await scene.closeAndCount();
        return database.atomic(statements);
      },
    };
    const wave = await findWave(database, opened.waveId);
    if (!wave) throw new Error('the wave is gone');
    const request = { wave, batchId: batch.split('/').at(-1) ?? '', actor: 'somebody' };
    const outcome = await sealPaper({ ...test.dependencies, database: late }, request);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'paper.not-taken' } });
    expect(await scene.received()).toBe(0);
  });

  it('do not count where they were not sealed by then, and go with all that was keyed', async () => {
    const { database, opened, first, batch } = scene;
    await scene.keyBoth([YES, NO, YES]);
    await database.atomic(deleteUnsealedPaper(database, opened.waveId, waveIs(opened.waveId, 'counting')));
    expect(await scene.keyedRows()).toBe(8);
    await scene.closeAndCount();
    expect(await scene.keyedRows()).toBe(0);
    expect((await scene.seal()).body['code']).toBe('paper.not-taken');
    expect((await first.get(batch)).body).toMatchObject({ stage: 'not-counted' });
    expect(await countSealedPaper(database, opened.waveId)).toBe(0);
  });

  it('are not keyed twice by one person, unless an administrator lets them', async () => {
    const { first, second, batch } = scene;
    await keyPass(first, { batch, pass: 'first', ballots: [YES, YES, YES] });
    const refused = await first.send('PUT', `${batch}/passes/second`);
    expect([refused.status, refused.body['code']]).toEqual([403, 'paper.same-person']);
    expect((await second.post(`${batch}/same-person`, {})).body['code']).toBe('access.denied');
    expect((await first.post(`${batch}/same-person`, {})).body).toMatchObject({ samePerson: true });
    expect((await first.send('PUT', `${batch}/passes/second`)).status).toBe(200);
    expect(await scene.acts()).toContain('paper.same-person-allowed');
  });
});
