import { beforeAll, describe, expect, it } from 'vitest';
import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import { questionsOf } from '#domain/questionnaire/model';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import { questionSlips, slipQuestionOf } from '#domain/slips/ballot-slips';
import { createSlipMaker } from '#domain/slips/slip';
import { type SlipBallot, type SlipCount, slipLists } from '#domain/slips/slip-lists';
import { createTabulation } from '#domain/tabulation/tabulate';
import { expand } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hashesOf, slipFaults } from '../../../../api/verifier/check-slips.mjs';
import { talliesIn, tallyFaults } from '../../../../api/verifier/check-tallies.mjs';
import { seededRandom } from '../../../support/seeded-random';
import { slipFile } from '../../../support/slip-file';
import { EVERY_KIND } from '../answers/every-kind';

const WAVE = 'wave-1';
const GROUPS = [
  { id: 'leaders', name: { zh: '领导' }, weight: 40 },
  { id: 'peers', name: { zh: '互评' }, weight: 40 },
  { id: 'others', name: { zh: '其他' }, weight: 20 },
];
/** The last group is too small to be shown. */
const SIZES = [40, 60, 4];
const SCHEME = {
  ...USUAL_SCHEME,
  validity: [{ id: 'equal', scope: 'ballot', test: { kind: 'all-equal', ratings: 8 }, action: 'void' }],
} as const;

const random = seededRandom(5);
const below = (limit: number) => random.wholeBetween(0, limit - 1);
const marks = (length: number, characters: string) =>
  Array.from({ length }, () => characters.charAt(below(characters.length))).join('');
const orNull = (cell: string): VectorCell => (/^\.+$/.test(cell) ? null : cell);
/** "Don't know" is about a unit as a whole. */
const card = () => (below(6) === 0 ? '--' : marks(2, '01234.'));
const given = (cell: VectorCell): VectorCell => (below(5) === 0 ? null : cell);

function randomVector(): AnswerVector {
  const other = below(3);
  const first = below(3);
  return [
    other === 2 ? [2, `词${below(100)}`] : other,
    given([below(2), 2]),
    given('意见 | 一二'),
    given('词'),
    given(below(100)),
    given('2026-05-01'),
    given(below(4) === 0 ? '-' : below(11)),
    given([first, (first + 1) % 3]),
    given(orNull(marks(2, '01234-.'))),
    given(orNull(card() + card() + card())),
  ];
}

/** Every second one of these says the same everywhere, which the scheme does not count. */
const equalVector = (): AnswerVector => [1, null, null, null, null, null, null, null, '33', '333333'];

function countOf(ballots: readonly Omit<SlipBallot, 'counts'>[], scheme: ScoringScheme = SCHEME): SlipCount {
  const settings = { minimumGroupSize: 5, fullPoints: 10, purpose: { zh: '测试' }, scheme };
  const running = createTabulation({ questionnaire: EVERY_KIND, groups: GROUPS, settings });
  const judged = ballots.map((ballot) => ({ ...ballot, counts: running.add(ballot) }));
  const tabulation = running.finish({
    received: ballots.length + 2,
    spoilt: 2,
    spoiltReasons: { 'not-openable': 2, 'wrong-version': 0, 'not-valid': 0 },
    counted: ballots.length,
    groups: GROUPS.map(({ id, weight }) => {
      const counted = ballots.filter(({ groupId }) => groupId === id).length;
      return { groupId: id, weight, received: counted, spoilt: 0, counted };
    }),
  });
  return { waveId: WAVE, questionnaire: EVERY_KIND, scheme, tabulation, ballots: judged };
}

let count: SlipCount;
let made: Awaited<ReturnType<typeof slipFile>>;

beforeAll(async () => {
  count = countOf(
    GROUPS.flatMap(({ id }, group) =>
      Array.from({ length: SIZES[group] ?? 0 }, (_, index) => ({
        groupId: id,
        vector: index < 2 ? equalVector() : randomVector(),
        seed: Uint8Array.from({ length: 32 }, () => below(256)),
      })),
    ),
  );
  made = await slipFile(count);
});

type SlipFile = (typeof made)['file'];

const faultsOf = (change: Partial<SlipFile> = {}): readonly string[] => {
  const file = { ...made.file, ...change };
  return [...slipFaults(file, made.manifest), ...tallyFaults(file, made.manifest)];
};

describe('the slips of a count', () => {
  it('give every published count again, by code that shares nothing with the count', () => {
    expect(count.tabulation.ballots.void).toBe(6);
    expect(faultsOf()).toEqual([]);
    expect(talliesIn(made.file)).toBeGreaterThan(150);
  });

  it('are found by the member who has the seed, at every place, and by nobody else', () => {
    const lists = new Map(made.file.slips.map((list) => [`${list.place}|${list.table}`, hashesOf(list.slips)]));
    const isThere = (ballot: SlipBallot, seed: Uint8Array) => {
      const make = createSlipMaker(WAVE, seed);
      return questionsOf(EVERY_KIND)
        .flatMap((question, position) => questionSlips(slipQuestionOf(question), position, ballot))
        .map((slip) => lists.get(`${slip.place}|${slip.table}`)?.some((hash) => hash.equals(make(slip).hash)));
    };
    for (const ballot of count.ballots) expect(new Set(isThere(ballot, ballot.seed))).toEqual(new Set([true]));
    const [ballot] = count.ballots;
    if (!ballot) expect.unreachable();
    expect(new Set(isThere(ballot, new Uint8Array(32)))).toEqual(new Set([false]));
    expect(isThere({ ...ballot, counts: true, vector: randomVector() }, ballot.seed)).toContain(false);
  });

  it('do not depend on the order in which ballots were opened', () => {
    expect(slipLists({ ...count, ballots: count.ballots.toReversed() })).toEqual(slipLists(count));
  });

  it('are left out as a whole where there would be too many, and the signed head says so', async () => {
    const slips = slipLists(count).reduce((sum, list) => sum + list.slips.length / 32, 0);
    expect(slipLists(count, slips)).toHaveLength(made.file.slips.length);
    expect(slipLists(count, slips - 1)).toEqual([]);
    const { file, manifest } = await slipFile(count, slips - 1);
    expect([...slipFaults(file, manifest), ...tallyFaults(file, manifest)]).toEqual([]);
    expect(talliesIn(file)).toBe(0);
    // Lists that were taken out afterwards are missed all the same.
    expect(faultsOf({ slips: [] })).toContainEqual(expect.stringMatching(/lists of slips, here are 0/));
  });

  it('are salted by HKDF of the seed', () => {
    const seed = new Uint8Array(32).fill(7);
    const { salt } = createSlipMaker(WAVE, seed)({ place: '3.1', table: 'all', class: '', answer: '1' });
    const info = new TextEncoder().encode(`pingyi-salt-1|${WAVE}|3.1|all`);
    expect(salt).toEqual(expand(sha256, seed, info, 32));
  });

  it('open nothing of a group that is not shown, no words, no numbers and no second place', () => {
    const opened = made.file.slips.filter(({ openings }) => openings.some(([, cell]) => cell !== '*void'));
    expect(opened.flatMap(({ openings }) => openings.map(([, cell]) => cell))).not.toContain('others');
    expect(opened.map(({ place }) => place).filter((place) => /words|^7\.\d|^9\.given/.test(place))).toEqual([]);
    expect(JSON.stringify(made.file.slips)).not.toMatch(/意见|词|2026-05/);
  });

  it('are opened for no rating of a unit whose cards were cut at the ends', async () => {
    const scheme = { ...SCHEME, trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' } } as const;
    const cut = await slipFile(countOf(count.ballots, scheme));
    expect(tallyFaults(cut.file, cut.manifest)).toEqual([]);
    expect(cut.file.slips.filter(({ place, openings }) => /\.\d\.\d$/.test(place) && openings.length > 0)).toEqual([]);
  });
});

describe('what was tampered with is named', () => {
  const changed = (place: string, change: (list: SlipFile['slips'][number]) => object) => ({
    slips: made.file.slips.map((list) =>
      list.place === place && list.table === 'groups' ? { ...list, ...change(list) } : list,
    ),
  });

  it('a slip that was altered, added or taken out', () => {
    const [first = ''] = made.file.slips.map(({ slips }) => slips);
    const altered = (slips: string) => `${first.slice(0, 42)}${slips.slice(42)}`;
    expect(faultsOf(changed('6', ({ slips }) => ({ slips: altered(slips) })))).toContain(
      'the slips are not those that the count has signed',
    );
    const bytes = Buffer.from(made.file.slips.find(({ place }) => place === '6')?.slips ?? '', 'base64url');
    const without = bytes.subarray(0, -32).toString('base64url');
    expect(faultsOf(changed('6', () => ({ slips: without })))).toContain(
      'list 6 (groups) holds 103 slips of 104 ballots',
    );
    expect(faultsOf({ slips: made.file.slips.slice(1) })).toContainEqual(expect.stringMatching(/lists of slips, here/));
  });

  it('an opening that was altered or invented', () => {
    const faults = faultsOf(
      changed('6', ({ openings: [[index, cell, , salt] = expect.unreachable(), ...rest] }) => ({
        openings: [[index, cell, '10', salt], ...rest],
      })),
    );
    expect(faults).toContainEqual(expect.stringMatching(/^opening \d+ of list 6 \(groups\) does not fit its slip$/));
    expect(faults).toContainEqual(expect.stringMatching(/^list 6 \(groups\) of .*: \d+ answers .* are published/));
  });

  it('an opening of what is not published', () => {
    const opening = [0, 'others', '1', ''] as const;
    expect(faultsOf(changed('6', ({ openings }) => ({ openings: [...openings, opening] })))).toContain(
      'list 6 (groups): 1 slips are opened, and nothing is published of them',
    );
  });

  it('a published count, a questionnaire, an account', () => {
    const { tabulation, questionnaire, account } = made.file;
    const questions = tabulation.questions.map((table) =>
      table.question === 'likely' && table.overall.released
        ? { ...table, overall: { ...table.overall, counts: table.overall.counts.with(3, 99) } }
        : table,
    );
    expect(faultsOf({ tabulation: { ...tabulation, questions } })).toEqual([
      'the tabulation is not the one of its hash',
      expect.stringMatching(/^list 6 \(all\): 99 answers 3 are published, the slips say \d+$/),
      expect.stringMatching(/^list 6 \(all\): \d+ answers are published, the slips say \d+$/),
    ]);
    expect(faultsOf({ questionnaire: { ...questionnaire, title: { zh: '' } } })).toContain(
      'the questionnaire is not that of the manifest',
    );
    expect(faultsOf({ account: { ...account, void: 5 } })).toContain(
      'list 6 (all) has 6 ballots set aside, the count says 5',
    );
  });
});
