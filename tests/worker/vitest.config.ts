import { defineConfig } from 'vitest/config';

/** What `wrangler deploy` would send, in workerd. Run by `npm test` after the build. */
export default defineConfig({
  root: '.',
  test: { include: ['tests/worker/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
});
