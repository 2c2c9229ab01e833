import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Builds the page as it is shipped, into a place of its own. In a process of its own as well: the test runner's
 * NODE_ENV would bring in the development build of Solid.
 */
export function builtTemplate(): string {
  const outDir = mkdtempSync(join(tmpdir(), 'pingyi-fill-'));
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = ['build', '--config', 'vite.fill.config.ts', '--outDir', outDir, '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, ...options], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  return readFileSync(join(outDir, 'fill.html'), 'utf8');
}
