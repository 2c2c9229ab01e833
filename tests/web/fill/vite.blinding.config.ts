import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The arithmetic of the blind signature alone, for the browsers that the member's page is built for. */
export default defineConfig({
  publicDir: false,
  build: {
    target: ['chrome61', 'ios11'],
    lib: {
      entry: fileURLToPath(new URL('blinding-entry.ts', import.meta.url)),
      formats: ['es'],
      fileName: () => 'blinding.js',
    },
  },
});
