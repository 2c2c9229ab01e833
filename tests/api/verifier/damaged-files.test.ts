import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkAuditFile } from '../../../api/verifier/check-audit-file.mjs';
import { type AuditedWave, auditedWave } from '../../support/waves/audited-wave';

let wave: AuditedWave;
let lines: readonly string[];

beforeAll(async () => {
  wave = await auditedWave();
  lines = [wave.file, ...wave.slips].map((line) => JSON.stringify(line));
});

const faultsOf = async (damaged: readonly string[]) => (await checkAuditFile(damaged)).faults;
const withHead = (change: object) => [JSON.stringify({ ...wave.file, ...change }), ...lines.slice(1)];

describe('a damaged audit file is named where it is damaged', () => {
  it('a download that was cut inside a line', async () => {
    const [last = ''] = lines.slice(-1);
    expect(await faultsOf([...lines.slice(0, -1), last.slice(0, 40)])).toContain(
      `line ${lines.length} is cut off or damaged`,
    );
    expect(await faultsOf([(lines[0] ?? '').slice(0, 500)])).toEqual([
      'line 1 is cut off or damaged, or this is no audit file',
    ]);
  });

  it('something that is missing or of another kind', async () => {
    const { arrivals: _arrivals, ...withoutLog } = wave.file;
    expect(await faultsOf([JSON.stringify(withoutLog), ...lines.slice(1)])).toEqual([
      'line 1 is damaged: arrivals is no list',
    ]);
    const heads = wave.file.heads.map((head, index) => (index === 1 ? { ...head, day: 'today' } : head));
    expect(await faultsOf(withHead({ heads }))).toEqual(['line 1 is damaged: heads[1].day is no day']);
    expect(await faultsOf(withHead({ manifest: { ...wave.file.manifest, content: '{' } }))).toEqual([
      'line 1 is damaged: manifest.content is no object',
    ]);
    const [, list = '', ...rest] = lines;
    expect(await faultsOf([lines[0] ?? '', list.replace('"place"', '"plaice"'), ...rest])).toContain(
      'line 2 is damaged: place is no text',
    );
  });

  it('results without a table, a questionnaire without a question, one without the other', async () => {
    const stopped = ': published counts were not compared with the slips';
    const { tabulation, questionnaire } = wave.file;
    const { reviews: _reviews, ...withoutReviews } = tabulation;
    expect(await faultsOf(withHead({ tabulation: withoutReviews }))).toEqual([
      `the tabulation is not the one of its hash${stopped}`,
    ]);
    const pages = questionnaire.pages.map((page) => ({ ...page, questions: page.questions.slice(1) }));
    expect(await faultsOf(withHead({ questionnaire: { ...questionnaire, pages } }))).toEqual([
      `the questionnaire is not that of the manifest${stopped}`,
    ]);
    expect(await faultsOf(withHead({ questionnaire: undefined }))).toEqual([
      `the file has results without the questionnaire${stopped}`,
    ]);
    expect(await faultsOf(withHead({ tabulation: undefined }))).toEqual([
      `the file has the questionnaire without results${stopped}`,
    ]);
  });
});

type Path = readonly (string | number)[];

/** Every place of a value, the value itself left out. */
function placesIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [[...path, key], ...placesIn(member, [...path, key])]);
}

function changedAt(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.with(Number(key), changedAt(value[Number(key)], rest, change));
  const members = value as Readonly<Record<string, unknown>>;
  return { ...members, [key]: changedAt(members[key], rest, change) };
}

const CHANGES: readonly ((old: unknown) => unknown)[] = [
  () => undefined,
  () => null,
  () => 0,
  () => -1.5,
  () => 1e300,
  () => '',
  () => 'A',
  () => [],
  () => [[]],
  () => ({}),
  (old) => (typeof old === 'string' ? old.slice(1) : [old, old]),
  (old) => (typeof old === 'string' ? `${old}${old}` : String(old)),
];

describe('one change of a file', () => {
  it('ends in faults that are named, and never in an exception', async () => {
    const content = JSON.parse(wave.file.manifest.content);
    const parts = [
      ...placesIn(content).map((place) => ({ line: -1, place })),
      ...[wave.file, ...wave.slips].flatMap((value, line) => placesIn(value).map((place) => ({ line, place }))),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.constantFrom(...CHANGES), async ({ line, place }, change) => {
        const changed =
          line < 0
            ? withHead({
                manifest: { ...wave.file.manifest, content: JSON.stringify(changedAt(content, place, change)) },
              })
            : lines.map((text, at) =>
                at === line ? JSON.stringify(changedAt(JSON.parse(text), place, change)) : text,
              );
        expect(Array.isArray(await faultsOf(changed))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('and the file cut at any place is never right', async () => {
    const whole = lines.join('\n');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect(await faultsOf(whole.slice(0, length).split('\n'))).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the command', () => {
  const verify = (...paths: readonly string[]) =>
    spawnSync(process.execPath, ['api/verifier/verify.mjs', ...paths], { encoding: 'utf8' });

  it('says which file is not there', () => {
    const { status, stdout, stderr } = verify('nowhere.jsonl');
    expect([status, stdout.split('\n')[0], stderr]).toEqual([2, 'there is no file nowhere.jsonl', '']);
    expect(verify('--page', 'page.html', 'manifest.json').stdout).toMatch(/^there is no file page\.html\n/);
  });

  it('names what is wrong in either copy, and between them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pingyi-verify-'));
    const [whole, cut] = [join(folder, 'whole.jsonl'), join(folder, 'cut.jsonl')];
    writeFileSync(whole, `${lines.join('\n')}\n`);
    writeFileSync(cut, lines.join('\n').slice(0, 300));
    expect(verify(whole).status).toBe(0);
    expect(verify(whole, whole).status).toBe(0);
    const restamped = join(folder, 'restamped.jsonl');
    writeFileSync(restamped, `${withHead({ stamps: { given: 20, renewed: 0 } }).join('\n')}\n`);
    expect(verify(restamped).status).toBe(0);
    expect(verify(whole, restamped).stdout).toMatch(
      /^WRONG {2}the number of stamps is another one in the other copy\n1 thing is wrong\.$/m,
    );
    const { status, stdout } = verify(whole, cut);
    expect([status, stdout]).toEqual([1, expect.stringContaining('WRONG  in the other copy: line 1 is cut off')]);
  });
});
