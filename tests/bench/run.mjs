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
  await bench(process.argv.slice(2));
}

function buildBenches() {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const config of ['vite.config.ts', 'vite.phone.config.ts']) {
    const parameters = [vite, 'build', '--config', join('tests', 'bench', config), '--logLevel', 'warn'];
    if (spawnSync(process.execPath, parameters, { stdio: 'inherit' }).status !== 0)
      throw new LaunchError('The benches do not build.');
  }
}

main().catch(giveUp);
