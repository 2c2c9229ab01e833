import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import { program } from './command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const DOWNLOAD_LIMIT_MS = 180_000;
const PACKAGE_LIMIT_MS = 300_000;

/** A Chromium that starts: Playwright's own, one on the PATH, or else one that can be had now. */
export async function provideBrowser(run) {
  const found = findBrowser();
  if (found) return { path: found };
  process.stdout.write('No Chromium here; trying to fetch one …\n');
  await run(process.execPath, [program('playwright'), 'install', 'chromium'], { timeout: DOWNLOAD_LIMIT_MS });
  if (!findBrowser() && isDebianRoot()) await installPackages(run);
  const path = findBrowser();
  return path
    ? { path }
    : { path: null, reason: 'there is no Chromium, and none could be fetched; put one on the PATH as "chromium"' };
}

export function findBrowser() {
  return [chromium.executablePath(), ...namesOnPath()].find(starts);
}

function namesOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A downloaded browser may lack system libraries: only one that says its version is of use. */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function installPackages(run) {
  const options = { timeout: PACKAGE_LIMIT_MS, environment: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-qq'], options);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
}
