/**
 * npm start, npm run demo and npm run build: from a fresh clone to a running server with nothing but Node and npm.
 * Everything before the import of the built server uses Node alone.
 */
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from './launch/build.mjs';
import { prepareDataFolder } from './launch/data-folder.mjs';
import { install } from './launch/install.mjs';
import { requireNode } from './launch/node-version.mjs';
import { ROOT } from './launch/root.mjs';
import { giveUp, LaunchError } from './launch/terminal.mjs';

const COMMANDS = { start: ['node'], demo: ['demo', 'node'], build: [] };

async function launch(command) {
  const entries = COMMANDS[command];
  if (!entries) throw new LaunchError(`Unknown command "${command}". Use start, demo or build.`);
  requireNode();
  process.chdir(ROOT);
  install();
  build();
  if (entries.length > 0) prepareDataFolder();
  for (const entry of entries) await run(entry);
}

/** Each entry of the server bundle exports `main`, which resolves when it has done its work or is listening. */
async function run(entry) {
  const { main } = await import(pathToFileURL(join(ROOT, 'dist', 'server', `${entry}.js`)).href);
  await main();
}

launch(process.argv[2] ?? 'start').catch(giveUp);
