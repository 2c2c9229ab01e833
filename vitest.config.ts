import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

/** Two projects, because the Solid plugin makes Node resolve every package as a browser would. */
export default defineConfig({
  test: {
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
