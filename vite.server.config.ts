import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { HASHED_FILE_HEADERS, PAGE_HEADERS } from './api/http/page-headers';

const PAGES = 'dist/web';
const SERVER = 'dist/server';

/** The Node server in one folder: only the database drivers, which have parts outside JavaScript, stay packages. */
export default defineConfig({
  plugins: [finishPages(), forgetOldChunks()],
  publicDir: false,
  ssr: { noExternal: true, external: ['better-sqlite3', 'pg'] },
  build: {
    ssr: true,
    outDir: SERVER,
    // A server that runs during the build loads some parts later, such as the one that signs people in.
    emptyOutDir: false,
    target: 'node20',
    rollupOptions: { input: { node: 'api/node.ts', demo: 'db/seed.ts' } },
  },
});

const MONTH_MS = 30 * 24 * 3_600_000;

/** Chunks are named by their content and written by every build that uses them; after a month nobody waits for an old one. */
function forgetOldChunks(): Plugin {
  return {
    name: 'forget-old-chunks',
    closeBundle() {
      const chunks = filesOf(join(SERVER, 'assets'));
      for (const file of chunks) if (Date.now() - statSync(file).mtimeMs > MONTH_MS) rmSync(file);
    },
  };
}

/** Makes dist/web what both a Node server and Cloudflare's asset server can serve as it stands. */
function finishPages(): Plugin {
  return {
    name: 'finish-pages',
    closeBundle() {
      mkdirSync(PAGES, { recursive: true });
      if (existsSync(join(PAGES, 'staff.html'))) renameSync(join(PAGES, 'staff.html'), join(PAGES, 'index.html'));
      writeFileSync(join(PAGES, '_headers'), `${rule('/*', PAGE_HEADERS)}${rule('/assets/*', HASHED_FILE_HEADERS)}`);
      writeFileSync(join(PAGES, '.assetsignore'), '*.br\n*.gz\n');
      for (const file of filesOf(PAGES)) if (/\.(js|css|html|svg)$/.test(file)) compress(file);
    },
  };
}

/** A later rule adds to an earlier one, so a header has to be taken off before it is set anew. */
function rule(path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    path !== '/*' && name in PAGE_HEADERS ? [`  ! ${name}`, `  ${name}: ${value}`] : [`  ${name}: ${value}`],
  );
  return `${[path, ...lines].join('\n')}\n`;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

function compress(file: string): void {
  const content = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
