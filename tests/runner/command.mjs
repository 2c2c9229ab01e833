import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '../../api/launch/root.mjs';

/** Wrangler asks nobody, reports nothing and looks nothing up. */
const QUIET_ENVIRONMENT = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_LOG_PATH: join(ROOT, 'dist', 'wrangler-logs'),
  CI: 'true',
};

/** The script behind a package's command, to be run by this very Node on every system. */
export function program(name, packageName = PACKAGES[name] ?? name) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

const PACKAGES = { tsc: 'typescript' };

/** A program that says by its exit code whether all is well counts as one test. */
export async function check(script, parameters) {
  const code = await runCommand(process.execPath, [script, ...parameters]);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** The exit code; its output goes to the terminal. A command that takes longer than its limit is ended. */
export function runCommand(command, parameters, { environment = {}, timeout } = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...QUIET_ENVIRONMENT, ...environment };
    const child = spawn(command, parameters, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env, timeout });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
