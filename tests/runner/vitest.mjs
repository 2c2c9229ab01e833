import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { program, runCommand } from './command.mjs';

/** Runs the tests of one configuration and counts them one by one. */
export async function runVitest(config, reports, environment = {}) {
  const file = join(reports, `${config.replaceAll(/\W+/g, '-')}.json`);
  const parameters = ['run', '--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runCommand(process.execPath, [program('vitest'), ...parameters], { environment });
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  return counted(JSON.parse(readFileSync(file, 'utf8')), code);
}

/**
 * A file that could not even be loaded has no tests in the report, an error outside of any test shows in the exit code
 * alone, and the report's own totals leave out what was not begun after a failure.
 */
function counted({ testResults }, code) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length + broken.length;
  const skipped = statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
}
