import { availableParallelism } from 'node:os';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/** Two projects, because the Solid plugin makes Node resolve every package as a browser would. */
export default defineConfig({
  test: {
    // Half of the time a test waits for workerd or PostgreSQL; the default is one worker fewer than there are cores.
    maxWorkers: availableParallelism() + 1,
    globalSetup: 'tests/support/database-host/set-up.ts',
    projects: [
      {
        test: { name: 'server', include: ['tests/{api,db}/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 120_000 },
      },
      {
        plugins: [solid()],
        test: {
          name: 'web',
          include: ['tests/web/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
