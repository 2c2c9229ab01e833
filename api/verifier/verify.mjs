import { createReadStream, readFileSync, statSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { checkAuditFile } from './check-audit-file.mjs';
import { checkPage } from './check-page.mjs';
import { copyFaults } from './compare-copies.mjs';

const USAGE = `usage: npm run verify -- audit.jsonl [another-copy.jsonl]
       npm run verify -- --page page.html manifest.json [dist/web/fill.html]
`;

/** Says what is wrong with a wave's ballots, or with a page of it, and exits with 1 if anything is. */
async function main([first, second, manifest, built = 'dist/web/fill.html']) {
  if (first === undefined || (first === '--page' && manifest === undefined)) return usage();
  const paths = first === '--page' ? [second, built, manifest] : [first, second].filter((path) => path !== undefined);
  const missing = paths.filter((path) => !statSync(path, { throwIfNoEntry: false })?.isFile());
  if (missing.length > 0) return usage(missing.map((path) => `there is no file ${path}\n`).join(''));
  if (first === '--page') return report(checkPage(...paths.map(textOf)));
  report(second === undefined ? await checkAuditFile(linesOf(first)) : await checkBothCopies(first, second));
}

async function checkBothCopies(first, second) {
  const [own, other] = [await checkAuditFile(linesOf(first)), await checkAuditFile(linesOf(second))];
  const inOther = other.faults.map((fault) => `in the other copy: ${fault}`);
  const between = own.copy && other.copy ? copyFaults(own.copy, other.copy) : [];
  return { ...own, faults: [...own.faults, ...inOther, ...between] };
}

function usage(reason = '') {
  stdout.write(reason + USAGE);
  exit(2);
}

function linesOf(path) {
  return createInterface({ input: createReadStream(path), crlfDelay: Infinity });
}

function textOf(path) {
  return readFileSync(path, 'utf8');
}

function report({ faults, facts, gaps = [] }) {
  for (const fact of facts) stdout.write(`${fact}\n`);
  for (const gap of gaps) stdout.write(`NOT CHECKED  ${gap}\n`);
  for (const fault of faults) stdout.write(`WRONG  ${fault}\n`);
  stdout.write(
    faults.length === 0
      ? `Everything ${gaps.length === 0 ? '' : 'that could be checked '}agrees.\n`
      : `${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} wrong.\n`,
  );
  exit(faults.length === 0 ? 0 : 1);
}

await main(argv.slice(2));
