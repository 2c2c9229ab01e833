/**
 * npm test: everything that can be checked on this machine, from lint to a browser, and one line at the end that
 * says how it went. A step that fails does not stop the others; the exit code is not 0 if anything failed.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from '../api/launch/build.mjs';
import { install } from '../api/launch/install.mjs';
import { requireNode } from '../api/launch/node-version.mjs';
import { ROOT } from '../api/launch/root.mjs';
import { giveUp } from '../api/launch/terminal.mjs';
import { check, program, runCommand } from './runner/command.mjs';
import { createTally } from './runner/tally.mjs';
import { runVitest } from './runner/vitest.mjs';

const REPORTS = join(ROOT, 'dist', 'test-reports');

async function main() {
  requireNode();
  process.chdir(ROOT);
  install();
  rmSync(REPORTS, { recursive: true, force: true });
  const tally = createTally();
  await tally.step('lint', () => check(program('oxlint'), ['--type-aware', '--quiet']));
  await tally.step('format', () => check(program('oxfmt'), ['--check']));
  await tally.step('types', () => check(program('tsc'), ['--noEmit']));
  await tally.step('unit and contract tests', () => runVitest('vitest.config.ts', REPORTS));
  const built = await tally.step('build', () => checkBuild());
  await tally.step('worker bundle', () => (built ? check(program('wrangler'), WORKER_BUNDLE) : skipped('build')));
  await tally.step('worker tests', () => runVitest('tests/worker/vitest.config.ts', REPORTS));
  await tally.step('browser journey', () => browserJourney(built));
  tally.report();
}

const WORKER_BUNDLE = ['deploy', '--dry-run', '--outdir', 'dist/worker'];

function checkBuild() {
  build();
  return { passed: 1, failed: 0, skipped: 0 };
}

async function browserJourney(built) {
  if (!built) return skipped('build');
  // Needs a package, which may have been installed only now.
  const { provideBrowser } = await import('./runner/browser.mjs');
  const browser = await provideBrowser(runCommand);
  if (browser.path === null) return skipped(browser.reason);
  return runVitest('tests/e2e/vitest.config.ts', REPORTS, { PINGYI_CHROMIUM: browser.path });
}

function skipped(reason) {
  process.stdout.write(`skipped: ${reason}\n`);
  return { passed: 0, failed: 0, skipped: 1 };
}

main().catch(giveUp);
