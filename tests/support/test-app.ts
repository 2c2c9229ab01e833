import { type App, createApp } from '../../api/app';
import { readConfig } from '../../api/config';
import { nodeBallotCryptography } from '../../api/cryptography/node-ballot-cryptography';
import { createNodeStampSigner } from '../../api/cryptography/node-stamp-signer';
import type { Dependencies } from '../../api/dependencies';
import { keepKeys } from '../../api/keys/keeping-key-vault';
import type { KeyVault } from '../../api/keys/key-vault';
import type { DatabasePort } from '../../db/database';
import { beforeClosing } from './test-databases';

/** 2026-05-18 09:00 in Beijing. */
export const TEST_NOW = Date.UTC(2026, 4, 18, 1);
export const SETUP_CODE = 'test-setup-code';
export const TEST_ORIGIN = 'http://pingyi.test';

export interface TestApp {
  readonly app: App;
  readonly dependencies: Dependencies;
  /** Moves the clock that the application sees. */
  advance(milliseconds: number): void;
  /** Waits for what was put into the background so far. A test database waits for it too before it closes. */
  settled(): Promise<void>;
}

/** The application as it runs, on the given database; nothing but the clock and the key vault stands in for anything. */
export function createTestApp(database: DatabasePort, overrides: Partial<Dependencies> = {}): TestApp {
  let now = TEST_NOW;
  const work: Promise<unknown>[] = [];
  const dependencies: Dependencies = {
    config: readConfig({ SESSION_SECRET: 'T3st-secret-of-32-characters-4-you', SETUP_CODE }),
    database,
    keyVault: keepKeys(createTestVault(), () => now),
    stampSigner: createNodeStampSigner(),
    ballotCryptography: nodeBallotCryptography,
    clock: () => now,
    fillTemplate: async () => '<!doctype html><title>fill</title>',
    background: (promise) => {
      // A failure is thrown where the test waits for it, however late that is.
      promise.catch(() => {});
      work.push(promise);
    },
    announceSetupCode: () => {},
    ...overrides,
  };
  beforeClosing(database, async () => {
    // What is in the background may put more there.
    while (work.length > 0) await Promise.allSettled(work.splice(0));
  });
  return {
    app: createApp(dependencies),
    dependencies,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    settled: async () => {
      await Promise.all(work.splice(0));
    },
  };
}

function createTestVault(): KeyVault {
  const keys = new Map<string, JsonWebKey>();
  return {
    put: async (waveId, key) => void keys.set(waveId, key),
    get: async (waveId) => keys.get(waveId) ?? null,
    destroy: async (waveId) => void keys.delete(waveId),
  };
}
