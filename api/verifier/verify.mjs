import { readFileSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';
import { checkAuditFile } from './check-audit-file.mjs';

/** `npm run verify -- audit.json`: says what is wrong with a wave's ballots, and exits with 1 if anything is. */
const [, , path] = argv;
if (path === undefined) {
  stdout.write('usage: npm run verify -- audit.json\n');
  exit(2);
}

const { faults, facts } = checkAuditFile(JSON.parse(readFileSync(path, 'utf8')));
for (const fact of facts) stdout.write(`${fact}\n`);
for (const fault of faults) stdout.write(`WRONG  ${fault}\n`);
stdout.write(faults.length === 0 ? 'Everything agrees.\n' : `${faults.length} things are wrong.\n`);
exit(faults.length === 0 ? 0 : 1);
