import { waitUntil } from 'cloudflare:workers';
import type { D1Database, Fetcher, KVNamespace } from '@cloudflare/workers-types';
import { openD1 } from '../db/dialects/d1';
import { type App, createApp } from './app';
import { readConfig } from './config';
import { webBallotCryptography } from './cryptography/web-ballot-cryptography';
import { createWorkerStampSigner } from './cryptography/worker-stamp-signer';
import type { Dependencies } from './dependencies';
import { runJobs } from './jobs';
import { keepKeys } from './keys/keeping-key-vault';
import { openKvKeyVault } from './keys/kv-key-vault';
import { httpMailerOf } from './mail/http-mailer';

interface Bindings {
  readonly DB: D1Database;
  readonly KEYS: KVNamespace;
  readonly ASSETS: Fetcher;
}

let app: App | undefined;
let dependencies: Dependencies | undefined;

/** Both share one vault: a key that a job destroys is kept by no door of the same isolate. */
export default {
  fetch: (request: Request, bindings: Bindings) =>
    (app ??= createApp((dependencies ??= dependenciesOf(bindings)))).fetch(request),
  scheduled: (_event: unknown, bindings: Bindings) => runJobs((dependencies ??= dependenciesOf(bindings))),
};

function dependenciesOf(bindings: Bindings): Dependencies {
  const config = readConfig({ ...bindings });
  const mailer = httpMailerOf(config);
  return {
    config,
    database: openD1(bindings.DB),
    keyVault: keepKeys(openKvKeyVault(bindings.KEYS), () => performance.now()),
    stampSigner: createWorkerStampSigner(),
    ballotCryptography: webBallotCryptography,
    ...(mailer && { mailer }),
    clock: Date.now,
    fillTemplate: async () => (await bindings.ASSETS.fetch('https://assets.local/fill.html')).text(),
    background: waitUntil,
    announceSetupCode: () => {},
    clientAddress: (context) => context.req.header('cf-connecting-ip'),
  };
}
