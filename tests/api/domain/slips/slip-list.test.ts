import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { plannedLists } from '#domain/slips/ballot-slips';
import { createSlipMaker } from '#domain/slips/slip';
import { listRoot } from '#domain/slips/slip-head';
import type { SlipBallot, SlipCount } from '#domain/slips/slip-list';
import { ALL_TABLE } from '#domain/slips/slip-table';
import { readSlips } from '../../../../api/verifier/check-slips.mjs';
import { talliesIn, tallyFaults } from '../../../../api/verifier/check-tallies.mjs';
import { flattened, slipFile, slipLists } from '../../../support/files/slip-file';
import {
  countOf,
  EARLIER_PLAN,
  randomSeed,
  randomVector,
  sampleCount,
  SAMPLE_PLAN,
  SCHEME,
  WAVE,
} from './sample-count';

let count: SlipCount;
let made: Awaited<ReturnType<typeof slipFile>>;

beforeAll(async () => {
  count = sampleCount();
  made = await slipFile(count, SAMPLE_PLAN);
});

describe('the slips of a count', () => {
  it('give every published count again, by code that shares nothing with the count', async () => {
    expect(count.tabulation.ballots.void).toBe(6);
    const slips = await readSlips(flattened(made.lists), made.head, made.manifest);
    expect([...slips.faults, ...tallyFaults(made.head, slips.lists)]).toEqual([]);
    expect(talliesIn(made.head)).toBeGreaterThan(150);
  });

  it('give the counts of planned tables too, and open nothing of those with noise', () => {
    const releases = count.tabulation.questions.flatMap(({ tables = [] }) =>
      tables.map(({ tableId, release, cells }) => ({
        tableId,
        release,
        shown: cells.some(({ cell }) => cell.released),
      })),
    );
    expect(releases).toContainEqual({ tableId: 'fine', release: 'exact', shown: true });
    const openedOf = (name: string) =>
      made.lists.filter(({ table }) => table === name).flatMap(({ sayings }) => sayings.map(([cell]) => cell));
    expect(openedOf('fine')).toContain('["peers","sure"]');
    expect(openedOf('fine')).not.toContainEqual(expect.stringMatching(/others|none/));
    const blank = made.lists.filter(({ table }) => table === 'fine').flatMap(({ sayings }) => sayings);
    expect(blank.filter(([cell, answer]) => cell !== '*void' && answer === '')).toEqual([]);
    expect(made.lists.filter(({ table }) => table === 'scale').length).toBeGreaterThan(5);
    expect(new Set(openedOf('scale'))).toEqual(new Set(['*void']));
    const noisy = {
      ...count.tabulation,
      questions: count.tabulation.questions.map((table) => ({
        ...table,
        tables: (table.tables ?? []).map((planned) => ({ ...planned, release: 'noisy' as const })),
      })),
    };
    const closed = slipLists({ ...count, tabulation: noisy }, SAMPLE_PLAN).filter(({ table }) => table === 'fine');
    expect(closed.flatMap(({ sayings }) => sayings.filter(([cell]) => cell !== '*void'))).toEqual([]);
  });

  it('are found by the member who has the seed, at every place, and by nobody else', () => {
    const lists = new Map(
      made.lists.map(({ place, table, runs }) => [
        `${place}|${table}`,
        new Set(runs.flatMap(({ slips }) => Buffer.from(slips, 'base64url').toString('hex').match(/.{32}/g) ?? [])),
      ]),
    );
    const isThere = (ballot: SlipBallot, seed: Uint8Array) =>
      plannedLists(SAMPLE_PLAN).flatMap((list) => {
        const make = createSlipMaker(WAVE, list);
        const hashes = lists.get(`${list.place}|${list.table}`);
        return list.slipsOf(ballot).map((slip) => hashes?.has(Buffer.from(make(seed, slip).hash).toString('hex')));
      });
    for (const ballot of count.ballots) expect(new Set(isThere(ballot, ballot.seed))).toEqual(new Set([true]));
    const [ballot] = count.ballots;
    if (!ballot) expect.unreachable();
    expect(new Set(isThere(ballot, new Uint8Array(32)))).toEqual(new Set([false]));
    expect(isThere({ ...ballot, counts: true, vector: randomVector() }, ballot.seed)).toContain(false);
  });

  it('do not depend on the order of the ballots', () => {
    const whole = (one: SlipCount) =>
      slipLists(one, SAMPLE_PLAN).map((list) => ({
        ...list,
        runAt: Array.from({ length: list.runs }, (_, run) => list.runAt(run)),
      }));
    expect(whole({ ...count, ballots: count.ballots.toReversed() })).toEqual(whole(count));
  });

  it('are hashed and salted as their description says', () => {
    const seed = new Uint8Array(32).fill(7);
    const hash = (...parts: readonly (Uint8Array | string)[]) => {
      const whole = createHash('sha256');
      for (const part of parts) whole.update(part);
      return Uint8Array.from(whole.digest().subarray(0, 16));
    };
    const make = createSlipMaker(WAVE, { place: '9.1', table: '*units' });
    const { salt, hash: slip } = make(seed, { unit: '17', class: '[17,"peers"]', answer: '3' });
    expect(salt).toEqual(hash(Uint8Array.of(0, 0, 0, 1), seed, `pingyi-salt-2|${WAVE}|9.1|*units|17`));
    expect(slip).toEqual(hash(Uint8Array.of(1), `pingyi-slip-2|${WAVE}|9.1|*units|[17,"peers"]|3`, salt));
  });

  it('are in runs of 4,096 whose tree the head signs', async () => {
    const many = {
      ...count,
      ballots: count.ballots.flatMap((ballot) => Array.from({ length: 90 }, () => ({ ...ballot, seed: randomSeed() }))),
    };
    const list = slipLists(many, SAMPLE_PLAN).find(({ place, table }) => place === '6' && table === '*all');
    if (!list) expect.unreachable();
    expect([list.size, list.runs]).toEqual([9360, 3]);
    const runs = [0, 1, 2].map((run) => list.runAt(run));
    expect(runs.map(({ slips }) => slips.length / 16)).toEqual([4096, 4096, 1168]);
    expect(listRoot(Uint8Array.from(runs.flatMap(({ slips }) => [...slips])))).toEqual(list.root);
    const texts = runs.flatMap(({ slips }) => Buffer.from(slips).toString('hex').match(/.{32}/g) ?? []);
    expect(texts).toEqual(texts.toSorted());
  });

  it('open nothing of a group that is not shown, no words, no numbers and no second place', () => {
    const opened = made.lists.map((list) => ({
      ...list,
      cells: list.sayings.map(([cell]) => cell).filter((cell) => cell !== '*void'),
    }));
    expect(opened.flatMap(({ cells }) => cells).join()).not.toMatch(/others|none/);
    const places = opened.filter(({ cells }) => cells.length > 0).map(({ place }) => place);
    expect(places.filter((place) => /words|^7\.\d|^9\.given/.test(place))).toEqual([]);
    expect(JSON.stringify(made.lists)).not.toMatch(/意见|词|2026-05/);
  });

  it('are opened for no rating of a unit whose cards were cut at the ends', async () => {
    const scheme = { ...SCHEME, trimming: { kind: 'count', each: 1, above: 5, cut: 'drop' } } as const;
    const cut = await slipFile(countOf(count.ballots, scheme), SAMPLE_PLAN);
    const slips = await readSlips(flattened(cut.lists), cut.head, cut.manifest);
    expect([...slips.faults, ...tallyFaults(cut.head, slips.lists)]).toEqual([]);
    expect(cut.lists.filter(({ table, sayings }) => table === '*units' && sayings.length > 0)).toEqual([]);
    expect(made.lists.filter(({ table, sayings }) => table === '*units' && sayings.length > 0)).toHaveLength(2);
  });

  it('do not tell how many wrote something, of no question', () => {
    const sizes = made.lists.filter(({ table }) => table === ALL_TABLE).map(({ place, size }) => [place, size]);
    expect(sizes.filter(([place]) => String(place).endsWith('.words'))).toEqual(
      ['0', '1', '2', '3', '4', '5'].map((position) => [`${position}.words`, 104]),
    );
    expect(new Set(sizes.map(([, size]) => size))).toEqual(new Set([104]));
  });

  it('stand for words that were written alone, where the manifest is of an earlier version, and are verified so', async () => {
    const earlier = await slipFile(count, EARLIER_PLAN);
    const written = new Map(
      earlier.lists.filter(({ place }) => place.endsWith('.words')).map(({ place, size }) => [place, size]),
    );
    // Nobody wrote a word beside an option of the second question.
    expect([...written.keys()]).toEqual(['0', '2', '3', '4', '5'].map((position) => `${position}.words`));
    expect(Math.max(...written.values())).toBeLessThan(104);
    const faultsUnder = async (manifest: (typeof earlier)['manifest']) =>
      (await readSlips(flattened(earlier.lists), earlier.head, manifest)).faults;
    expect(await faultsUnder(earlier.manifest)).toEqual([]);
    expect(await faultsUnder({ ...earlier.manifest, wordSlips: 'every-ballot' })).toContain(
      `list 2.words (*all) holds ${written.get('2.words')} slips of 104 ballots`,
    );
  });

  it('do not tell how many rated a unit', () => {
    const sizes = made.lists.filter(({ table }) => table === '*units').map(({ place }) => place);
    expect(sizes).toEqual(['9.0', '9.1']);
  });
});
