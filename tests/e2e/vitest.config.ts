import { defineConfig } from 'vitest/config';

/** The journey through the built pages in a real browser, against the built server. Run by `npm test` after the build. */
export default defineConfig({
  root: '.',
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    testTimeout: 300_000,
    // Whole waves are held before the tests of some files, two at a time.
    hookTimeout: 300_000,
    // As long as Playwright waits; a second, as by default, is too short for two browsers on two cores.
    expect: { poll: { timeout: 30_000 } },
    // Each file has a port, a data folder and a browser of its own; a third at once would only wait for the others.
    maxWorkers: 2,
    bail: 1,
  },
});
