import { beforeAll, describe, expect, it } from 'vitest';
import { runJobs } from '../../../api/jobs';
import { createTestApp } from '../../support/test-app';
import { createTestClient } from '../../support/test-client';
import { openTestDatabase } from '../../support/test-databases';
import { openRollWave } from '../../support/waves/roll-wave';

let test: ReturnType<typeof createTestApp>;

beforeAll(async () => {
  test = createTestApp(await openTestDatabase('sqlite'));
  return () => test.dependencies.database.close();
});

async function answerOf(path: string) {
  const { status, body } = await createTestClient(test.app).get(path);
  return [status, body['code']];
}

describe('the public record of a wave', () => {
  it('is not there of a wave that is not there', async () => {
    for (const part of ['manifest', 'log', 'audit', 'slips'])
      expect(await answerOf(`/api/box/nowhere/${part}`)).toEqual([404, 'resource.not-found']);
  });

  it('asks to wait for its audit file until the stamps are counted', async () => {
    const { waveId, administrator } = await openRollWave(test, { graceHours: 0 });
    const stepTo = (state: string) => administrator.post(`/api/waves/${waveId}/${state}`, {});
    await stepTo('closing');
    await stepTo('count');
    await test.settled();
    await stepTo('publication');
    const paths = [`/api/box/${waveId}/audit`, `/api/waves/${waveId}/audit`];
    expect(await answerOf(paths[0] ?? '')).toEqual([409, 'audit.not-ready']);
    expect((await administrator.get(paths[1] ?? '')).body['code']).toBe('audit.not-ready');
    await runJobs(test.dependencies);
    const { status } = await test.app.request(`http://localhost${paths[0]}`);
    expect(status).toBe(200);
  });
});
