import { createReadStream } from 'node:fs';
import { argv, exit, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { checkAuditFile } from './check-audit-file.mjs';

/** `npm run verify -- audit.jsonl`: says what is wrong with a wave's ballots, and exits with 1 if anything is. */
const [, , path] = argv;
if (path === undefined) {
  stdout.write('usage: npm run verify -- audit.jsonl\n');
  exit(2);
}

const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
const { faults, facts } = await checkAuditFile(lines);
for (const fact of facts) stdout.write(`${fact}\n`);
for (const fault of faults) stdout.write(`WRONG  ${fault}\n`);
stdout.write(faults.length === 0 ? 'Everything agrees.\n' : `${faults.length} things are wrong.\n`);
exit(faults.length === 0 ? 0 : 1);
