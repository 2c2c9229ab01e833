import { defineConfig } from 'vite';

const ENTRIES = [
  'bench',
  'bare-server',
  'load',
  'load-file',
  'open-process',
  'count-process',
  'poll-process',
  'review-process',
  'doors-process',
  'peeling-process',
  'disclosure-process',
  'stamped-box-process',
  'audit-process',
];

/** Each measured thing is a process of its own, bundled like the server. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', 'pg', 'highs', 'playwright'] },
  build: {
    ssr: true,
    outDir: 'dist/bench',
    target: 'node20',
    rollupOptions: { input: Object.fromEntries(ENTRIES.map((name) => [name, `tests/bench/${name}.ts`])) },
  },
});
