import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Miniflare } from 'miniflare';
import { unstable_getMiniflareWorkerOptions } from 'wrangler';
import { openD1 } from '../../db/dialects/d1';
import { migrate } from '../../db/migrate';
import { SETUP_CODE } from '../support/test-app';
import { MIGRATIONS } from '../support/migrations';

const BUNDLE = 'dist/worker/worker.js';

/** The bundle of `wrangler deploy --dry-run` with the bindings of wrangler.toml, its database migrated. */
export async function startWorker(settings: Readonly<Record<string, string>> = {}): Promise<Miniflare> {
  const { workerOptions } = unstable_getMiniflareWorkerOptions('wrangler.toml');
  const miniflare = new Miniflare({
    ...workerOptions,
    modules: [{ type: 'ESModule', path: resolve(BUNDLE), contents: readFileSync(BUNDLE, 'utf8') }],
    bindings: { SESSION_SECRET: 'worker-secret-of-32-characters-and-more', SETUP_CODE, ...settings },
    d1Persist: false,
    kvPersist: false,
    cf: false,
  });
  await migrate(openD1(await miniflare.getD1Database('DB')), MIGRATIONS);
  return miniflare;
}
