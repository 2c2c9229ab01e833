/** npm run bench: the figures of this machine beside their baselines, measured in the same run. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from '../../api/launch/build.mjs';
import { install } from '../../api/launch/install.mjs';
import { ROOT } from '../../api/launch/root.mjs';
import { giveUp, LaunchError } from '../../api/launch/terminal.mjs';

async function main() {
  process.chdir(ROOT);
  install();
  build();
  buildBenches();
  const { main: bench } = await import(pathToFileURL(join(ROOT, 'dist', 'bench', 'bench.js')).href);
  await bench();
}

function buildBenches() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const parameters = [vite, 'build', '--config', 'tests/bench/vite.config.ts', '--logLevel', 'warn'];
  if (spawnSync(process.execPath, parameters, { stdio: 'inherit' }).status !== 0)
    throw new LaunchError('The benches do not build.');
}

main().catch(giveUp);
