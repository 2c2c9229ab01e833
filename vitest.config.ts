import { availableParallelism } from 'node:os';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const DOMAIN = 'tests/api/domain/**/*.test.ts';

/** Only what hangs is to be stopped: a machine of two cores that has more to do takes many times as long as an idle one. */
const LIMITS = { testTimeout: 300_000, hookTimeout: 300_000 };

/** The web is a project of its own, because the Solid plugin makes Node resolve every package as a browser would. */
export default defineConfig({
  test: {
    // Half of the time a test waits for workerd or PostgreSQL; the default is one worker fewer than there are cores.
    maxWorkers: availableParallelism() + 1,
    globalSetup: 'tests/support/database-host/set-up.ts',
    projects: [
      {
        // Pure functions leave nothing behind, so these files share a process and what it has loaded.
        test: { name: 'domain', include: [DOMAIN], isolate: false, ...LIMITS },
      },
      {
        test: {
          name: 'server',
          include: ['tests/{api,db}/**/*.test.ts'],
          exclude: [DOMAIN],
          ...LIMITS,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.{ts,tsx}'],
          environment: 'node',
          ...LIMITS,
          // A second, as by default, is too short for a ballot to be sealed on a machine that has more to do.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
