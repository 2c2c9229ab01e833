import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The page as it is shipped, built into a place of its own. */
export function builtTemplate(): string {
  return built('vite.fill.config.ts', 'fill.html');
}

/** The arithmetic of the blind signature alone, minified as the page is. */
export async function builtBlinding(): Promise<string> {
  const code = built('tests/web/fill/vite.blinding.config.ts', 'blinding.js');
  const { code: minified = '' } = await minify(code, { ecma: 2017, module: true, compress: { passes: 3 } });
  return minified;
}

/** In a process of its own: the test runner's NODE_ENV would bring in the development build of Solid. */
function built(config: string, file: string): string {
  const outDir = mkdtempSync(join(tmpdir(), 'pingyi-fill-'));
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const options = ['build', '--config', config, '--outDir', outDir, '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, ...options], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'pipe',
  });
  return readFileSync(join(outDir, file), 'utf8');
}
