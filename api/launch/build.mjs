import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from './root.mjs';
import { LaunchError, say } from './terminal.mjs';

/** In this order: the staff pages empty dist/web, the member page joins them, the server bundle finishes both. */
const BUILDS = [
  { name: 'staff pages', config: 'vite.config.ts' },
  { name: 'member page', config: 'vite.fill.config.ts' },
  { name: 'server', config: 'vite.server.config.ts' },
];

const SOURCES = ['api', 'db', 'web', 'package-lock.json', 'tsconfig.json', ...BUILDS.map(({ config }) => config)];

const SERVER = join(ROOT, 'dist', 'server', 'node.js');

/** Builds dist unless it was built from these very sources. */
export function build() {
  const stamp = join(ROOT, 'dist', 'built-from');
  const hash = hashOfSources();
  if (existsSync(SERVER) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  rmSync(stamp, { force: true });
  for (const { name, config } of BUILDS) {
    say(`Building the ${name} …`);
    vite(config);
  }
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(stamp, hash);
}

/** Whatever is set outside, this is a build for use. The configurations are TypeScript, which Vite has to bundle. */
const ENVIRONMENT = { NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };

function vite(config) {
  const program = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const parameters = [program, 'build', '--config', config, '--logLevel', 'error'];
  const result = spawnSync(process.execPath, parameters, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...ENVIRONMENT },
  });
  if (result.status !== 0) throw new LaunchError(`The build by ${config} failed; the reason stands above.`);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf)) {
    hash.update(`${file}\0`);
    hash.update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(join(ROOT, path))) return [];
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path))
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
