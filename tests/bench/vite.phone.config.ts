import { defineConfig } from 'vite';

/** What runs in the browser of the bench, built for it as the member page is. */
export default defineConfig({
  publicDir: false,
  define: { STAMPED: 'true', EVERY_KIND: 'true' },
  build: {
    outDir: 'dist/bench/phone',
    target: ['chrome61', 'ios11'],
    modulePreload: false,
    rollupOptions: { input: 'tests/bench/phone-entry.ts', output: { format: 'iife', entryFileNames: 'phone.js' } },
  },
});
