import { availableParallelism } from 'node:os';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const DOMAIN = 'tests/api/domain/**/*.test.ts';

/** The web is a project of its own, because the Solid plugin makes Node resolve every package as a browser would. */
export default defineConfig({
  test: {
    // Half of the time a test waits for workerd or PostgreSQL; the default is one worker fewer than there are cores.
    maxWorkers: availableParallelism() + 1,
    globalSetup: 'tests/support/database-host/set-up.ts',
    projects: [
      {
        // Pure functions leave nothing behind, so these files share a process and what it has loaded.
        test: { name: 'domain', include: [DOMAIN], isolate: false, testTimeout: 30_000, hookTimeout: 120_000 },
      },
      {
        test: {
          name: 'server',
          include: ['tests/{api,db}/**/*.test.ts'],
          exclude: [DOMAIN],
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 300_000,
          // What waits for a key to be made, or for a ballot to be sealed, waits as long as its test may take.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
