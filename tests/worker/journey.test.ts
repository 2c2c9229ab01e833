import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Miniflare } from 'miniflare';
import { journey } from '../journey/journey';
import { TEST_ORIGIN } from '../support/test-app';
import { startWorker } from './worker-bundle';

describe('the Worker bundle', () => {
  let worker: Miniflare;

  beforeAll(async () => {
    worker = await startWorker();
  });
  afterAll(() => worker.dispose());

  async function request(url: string, init: RequestInit = {}): Promise<Response> {
    const answer = await worker.dispatchFetch(url, init as Parameters<Miniflare['dispatchFetch']>[1]);
    return new Response(await answer.arrayBuffer(), { status: answer.status, headers: [...answer.headers] });
  }

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
