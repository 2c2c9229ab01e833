import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from './root.mjs';
import { LaunchError, say } from './terminal.mjs';

/** Runs `npm ci` unless node_modules already holds what the lockfile names. */
export function install() {
  if (isInstalled()) return;
  say('Installing packages (the first time takes a few minutes) …');
  const result = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status !== 0 || !isInstalled()) throw new LaunchError(INSTALL_FAILED);
}

const INSTALL_FAILED = [
  'Installing the packages failed; what npm said stands above.',
  '- No network: npm must reach its registry (npm config get registry), through a proxy if need be (npm config set proxy …).',
  '- better-sqlite3 did not compile: install a C++ compiler, make and Python 3 (Debian: apt-get install build-essential python3),',
  '  or use Node 22 or 24, for which it comes ready-made.',
  '- No permission: the folder of the repository must be writable for this account.',
].join('\n');

/** npm keeps a lockfile of what it really installed; optional packages of other platforms are missing there. */
function isInstalled() {
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  if (!installed || !existsSync(SQLITE_BINARY)) return false;
  const wanted = packagesOf(join(ROOT, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '' || ((optional || peer) && !installed[path])) return true;
    return installed[path]?.version === version;
  });
}

/** Its install script compiles or fetches it: the package alone does not tell whether that came to an end. */
const SQLITE_BINARY = join(ROOT, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function npm(parameters) {
  const options = { cwd: ROOT, stdio: 'inherit' };
  const script = process.env.npm_execpath;
  return script?.endsWith('.js')
    ? spawnSync(process.execPath, [script, ...parameters], options)
    : spawnSync('npm', parameters, { ...options, shell: process.platform === 'win32' });
}
