import { beforeAll, describe, expect, it } from 'vitest';
import { readSlips } from '../../../api/verifier/check-slips.mjs';
import { tallyFaults } from '../../../api/verifier/check-tallies.mjs';
import { differingLists } from '../../../api/verifier/compare-copies.mjs';
import { type ListLines, flattened, slipFile } from '../../support/files/slip-file';
import { sampleCount, SAMPLE_PLAN } from '../domain/slips/sample-count';

let made: Awaited<ReturnType<typeof slipFile>>;

beforeAll(async () => {
  made = await slipFile(sampleCount(), SAMPLE_PLAN);
});

async function faultsOf(change: Partial<(typeof made)['head']> = {}, lists = made.lists): Promise<readonly string[]> {
  const head = { ...made.head, ...change };
  const slips = await readSlips(flattened(lists), head, made.manifest);
  return [...slips.faults, ...tallyFaults(head, slips.lists)];
}

describe('what was tampered with is named', () => {
  const changed = (name: string, change: (list: ListLines) => Partial<ListLines>) =>
    made.lists.map((list) => (`${list.place}|${list.table}` === name ? { ...list, ...change(list) } : list));
  const inFirstRun = (list: ListLines, change: (run: ListLines['runs'][number]) => object) => ({
    runs: list.runs.map((run, index) => (index === 0 ? { ...run, ...change(run) } : run)),
  });
  const bytesOf = (text = '') => Buffer.from(text, 'base64url');

  it('a slip that was altered, added or taken out, a list that is not there', async () => {
    const other = bytesOf(made.lists[0]?.runs[0]?.slips).subarray(0, 16);
    const altered = changed('6|groups', (list) =>
      inFirstRun(list, ({ slips }) => ({
        slips: Buffer.concat([other, bytesOf(slips).subarray(16)]).toString('base64url'),
      })),
    );
    const title = made.head.questionnaire.pages.flatMap(({ questions }) => questions)[6]?.title.zh;
    expect(await faultsOf({}, altered)).toContain(
      `list 6 (groups) of question 7, ${title}, holds other slips than the count has signed`,
    );
    const unnamed = await readSlips(flattened(altered), { ...made.head, questionnaire: undefined }, made.manifest);
    expect(unnamed.faults).toContain('list 6 (groups) holds other slips than the count has signed');
    const rooted = altered.map((list) => (list.table === 'groups' ? { ...list, root: 'A'.repeat(43) } : list));
    expect(await faultsOf({}, rooted)).toContain('the slips are not those that the count has signed');
    const without = changed('6|groups', (list) => ({
      size: 103,
      ...inFirstRun(list, ({ slips }) => ({ slips: bytesOf(slips).subarray(0, -16).toString('base64url') })),
    }));
    expect(await faultsOf({}, without)).toContain('list 6 (groups) holds 103 slips of 104 ballots');
    expect(
      await faultsOf(
        {},
        changed('6|groups', () => ({ size: 103 })),
      ),
    ).toContain('list 6 (groups) is said to hold 103 slips and holds 104');
    expect(await faultsOf({}, made.lists.slice(1))).toContainEqual(expect.stringMatching(/lists of slips, here/));
    expect(await faultsOf({}, [])).toContainEqual(expect.stringMatching(/lists of slips, here are 0/));
  });

  it('a list with its root, by a copy from before', async () => {
    const slips = made.lists[0]?.runs[0]?.slips ?? '';
    const altered = changed('6|groups', (list) => ({ ...inFirstRun(list, () => ({ slips })) }));
    const readRoots = async (lists: typeof made.lists) =>
      (await readSlips(flattened(lists), made.head, made.manifest)).lists.map(({ name, root }) => ({
        name,
        root: root.toString('base64url'),
      }));
    const roots = await readRoots(altered);
    const exchanged = altered.map((list, index) => ({ ...list, root: roots[index]?.root ?? '' }));
    expect((await readSlips(flattened(exchanged), made.head, made.manifest)).faults).toContain(
      `the slips are not those that the count has signed: each of the ${made.lists.length} lists here agrees with its own root, so roots were exchanged too; another copy of the file tells which`,
    );
    expect(differingLists(await readRoots(exchanged), await readRoots(made.lists))).toEqual([
      expect.stringMatching(/^list 6 \(groups\) of question 7, .*, is another one in the other copy$/),
    ]);
    expect(differingLists(await readRoots(made.lists), await readRoots(made.lists))).toEqual([]);
    expect(differingLists([], await readRoots(made.lists))).toHaveLength(made.lists.length);
  });

  it('a root that is another one', async () => {
    const root = Buffer.alloc(32, 1).toString('base64url');
    expect(await faultsOf({ slipHead: { ...made.head.slipHead, root } })).toEqual([
      'the root of the slips is not signed',
      'the slips are not those that the count has signed',
    ]);
  });

  it('an opening that was altered or invented', async () => {
    const faults = await faultsOf(
      {},
      changed('6|groups', (list) =>
        inFirstRun(list, ({ opened }) => ({
          opened: opened.map((code) => (code === 3 ? 4 : code)),
        })),
      ),
    );
    expect(faults).toContainEqual(expect.stringMatching(/^opening \d+ of list 6 \(groups\) does not fit its slip$/));
    expect(faults).toContainEqual(expect.stringMatching(/^list 6 \(groups\) of .*: \d+ answers .* are published/));
  });

  it('an opening of what is not published', async () => {
    const [list] = made.lists.filter(({ place, table }) => place === '6' && table === 'groups');
    const code = list?.runs[0]?.opened.indexOf(0) ?? 0;
    const extra = changed('6|groups', ({ sayings, ...rest }) => ({
      sayings: [...sayings, ['["others"]', '1']],
      ...inFirstRun({ sayings, ...rest }, ({ opened }) => ({
        opened: opened.with(code, sayings.length + 1),
      })),
    }));
    expect(await faultsOf({}, extra)).toContain(
      'list 6 (groups): 0 slips are opened, and nothing is published of them',
    );
  });

  it('a published count', async () => {
    const { tabulation } = made.head;
    const questions = tabulation.questions.map((table) =>
      table.question === 'likely' && table.overall.released
        ? { ...table, overall: { ...table.overall, counts: table.overall.counts.with(3, 99) } }
        : table,
    );
    expect(await faultsOf({ tabulation: { ...tabulation, questions } })).toEqual([
      expect.stringMatching(/^list 6 \(\*all\): 99 answers 3 are published, the slips say \d+$/),
      expect.stringMatching(/^list 6 \(\*all\): \d+ answers are published, the slips say \d+$/),
    ]);
  });

  it('a count of a planned table', async () => {
    const { tabulation } = made.head;
    const questions = tabulation.questions.map((table) => ({
      ...table,
      tables: (table.tables ?? []).map((planned) => ({
        ...planned,
        cells: planned.cells.map(({ classes, cell }) => ({
          classes,
          cell: cell.released && cell.counts.length > 0 ? { ...cell, counts: cell.counts.with(0, 99) } : cell,
        })),
      })),
    }));
    expect(await faultsOf({ tabulation: { ...tabulation, questions } })).toContainEqual(
      expect.stringMatching(
        /^list [\d.]+ \(fine\) of \["\w+","\w+"\]: 99 answers \w+ are published, the slips say \d+$/,
      ),
    );
  });

  it('an account', async () => {
    const { account } = made.head;
    expect(await faultsOf({ account: { ...account, void: 5 } })).toContain(
      'list 6 (*all) has 6 ballots set aside, the count says 5',
    );
  });
});
