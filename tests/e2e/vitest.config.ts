import { defineConfig } from 'vitest/config';

/** The journey through the built pages in a real browser, against the built server. Run by `npm test` after the build. */
export default defineConfig({
  root: '.',
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    bail: 1,
  },
});
