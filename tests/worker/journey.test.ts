import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Miniflare } from 'miniflare';
import { journey } from '../journey/journey';
import { rollJourney } from '../journey/roll-journey';
import type { Reachable } from '../support/test-client';
import { TEST_ORIGIN } from '../support/test-app';
import { startWorker } from './worker-bundle';

describe('the Worker bundle', () => {
  let worker: Miniflare;

  beforeAll(async () => {
    worker = await startWorker();
  });
  afterAll(() => worker.dispose());

  const request = (url: string, init?: RequestInit) => apiOf(worker).request(url, init ?? {});

  it('answers pages from the asset server with the policy of the Node server', async () => {
    const page = await request(`${TEST_ORIGIN}/surveys`, { headers: { 'sec-fetch-mode': 'navigate' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<script type="module"');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('takes a survey from the first account to the published score', async () => {
    await journey({ api: { request }, now: Date.now() });
  });
});

/** Stamps are given here by the cached key of RSA-RAW, which Node does not have, and keys lie in a KV namespace. */
describe.each(['server', 'trustees'] as const)(
  'a wave with a roll in the Worker bundle, its key with %s',
  (custody) => {
    let worker: Miniflare;

    beforeAll(async () => {
      worker = await startWorker();
    });
    afterAll(() => worker.dispose());

    it('goes from the roll to what anybody can check', async () => {
      const cron = async () => (await worker.getWorker()).scheduled({ cron: '* * * * *' });
      await rollJourney({ api: apiOf(worker), now: Date.now(), custody, everyMinute: cron });
      const keys = await (await worker.getKVNamespace('KEYS')).list();
      // That of the log, which outlives every wave.
      expect(keys.keys.map(({ name }) => name)).toEqual(['box/organisation.log']);
    });
  },
);

function apiOf(worker: Miniflare): Reachable {
  return {
    request: async (url, init) => {
      const answer = await worker.dispatchFetch(url, init as Parameters<Miniflare['dispatchFetch']>[1]);
      return new Response(await answer.arrayBuffer(), { status: answer.status, headers: [...answer.headers] });
    },
  };
}
