import { beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../../api/cryptography/content-hash';
import type { AuditHead, AuditedList, AuditedRun } from '../../../api/usecases/count/read-audit-file';
import { checkAuditFile } from '../../../api/verifier/check-audit-file.mjs';
import { auditedWave } from '../../support/waves/audited-wave';

let file: Required<AuditHead>;
let slips: readonly (AuditedList | AuditedRun)[];
let publicLines: readonly string[];

beforeAll(async () => {
  ({ file, slips, publicLines } = await auditedWave());
});

type Arrival = AuditHead['arrivals'][number];

const checked = (change: Partial<AuditHead> = {}, lists: readonly object[] = slips) =>
  checkAuditFile([{ ...file, ...change }, ...lists].map((line) => JSON.stringify(line)));
const faultsOf = async (change: Partial<AuditHead>, lists?: readonly object[]) => (await checked(change, lists)).faults;
/** Of the file that everybody gets, which has no tabulation to hold against it. */
const faultsOfPublic = async (change: Partial<AuditHead>) => {
  const [head = '', ...rest] = publicLines;
  return (await checkAuditFile([JSON.stringify({ ...JSON.parse(head), ...change }), ...rest])).faults;
};
const withArrival = (index: number, change: Partial<Arrival>) => ({
  arrivals: file.arrivals.map((arrival, at) => (at === index ? { ...arrival, ...change } : arrival)),
});

describe('a wave in which everything went right', () => {
  it('has nothing wrong with it', async () => {
    const { faults, facts, gaps } = await checked();
    expect([faults, gaps]).toEqual([[], []]);
    expect(facts[2]).toBe('roll 45 ≥ stamps 12 ≥ cast 12 = spoilt 0 + void 0 + counted 12');
    expect(file.arrivals).toHaveLength(14);
    expect(file.heads.length).toBeGreaterThanOrEqual(3);
    expect(facts[4]).toBe('5 lists of 60 slips, 6 published counts recomputed from them');
    expect(facts[5]).toMatch(
      /^published are, in cells of 5 at least: all people, 评价主体; in a cell 2 at least answered otherwise/,
    );
  });

  it('shows everybody all of it but the results, which have readers of their own', async () => {
    const { faults, gaps } = await checkAuditFile(publicLines);
    expect([faults, gaps.map((gap) => gap.split(':')[0])]).toEqual([
      [],
      ['published counts', 'what phones were given'],
    ]);
    const { questionnaire: _questionnaire, tabulation: _tabulation, ...rest } = file;
    const closed = slips.map((line) => {
      const { sayings: _sayings, opened: _opened, salts: _salts, ...kept } = { ...line } as Record<string, unknown>;
      return kept;
    });
    expect(publicLines.map((line) => JSON.parse(line))).toEqual([rest, ...closed]);
  });

  it('has a hash that nobody gets who supposes its counts, as only the file with results has the salt', async () => {
    const { salt, ...supposed } = file.tabulation;
    expect(salt).toMatch(/^[\w-]{43}$/);
    expect(await contentHash(file.tabulation)).toBe(file.tabulationHash);
    expect(await contentHash(supposed)).not.toBe(file.tabulationHash);
    expect(publicLines.join()).not.toContain(salt);
    const [head = ''] = publicLines;
    expect(JSON.parse(head)).toMatchObject({ tabulationHash: file.tabulationHash });
  });

  it('may have been counted before there was a salt', async () => {
    const { salt: _salt, ...tabulation } = file.tabulation;
    expect(await faultsOf({ tabulation, tabulationHash: await contentHash(tabulation) })).toEqual([]);
    expect(await faultsOf({ tabulation })).toContainEqual(expect.stringMatching(/is not the one of its hash/));
  });

  it('tells nobody and nothing in its file', async () => {
    expect(JSON.stringify([file, slips])).not.toMatch(/领导\d|青菜/);
    const fields = new Set(file.arrivals.flatMap(Object.keys));
    expect([...fields].join()).toBe('hash,day,groupId,sequence,ballotKey,token,sealedHash,signature');
  });
});

describe('what was tampered with is named', () => {
  it('a ballot that was dropped', async () => {
    const faults = await faultsOf({ arrivals: file.arrivals.slice(1) });
    expect(faults).toContainEqual(expect.stringMatching(/the log had \d+ ballots on .*, here are \d+/));
    expect(faults).toContainEqual(expect.stringMatching(/is not the one that was signed/));
  });

  it('a ballot that was added without a stamp, or with that of another', async () => {
    const [first] = file.arrivals;
    const another = file.arrivals.find(({ ballotKey }) => ballotKey !== first?.ballotKey);
    if (!first || !another) expect.unreachable();
    const added = { ...first, ballotKey: another.ballotKey };
    const faults = await faultsOf({ arrivals: [...file.arrivals, added] });
    expect(faults).toContainEqual(expect.stringMatching(/has no valid stamp of leaders/));
    expect(faults).toContainEqual(expect.stringMatching(/is not what its leaf stands for/));
  });

  it('a ballot that was changed', async () => {
    const sealedHash = file.arrivals[1]?.sealedHash ?? '';
    const faults = await faultsOf(withArrival(0, { sealedHash }));
    expect(faults).toContainEqual(expect.stringMatching(/is not signed by its own key/));
    expect(faults).toContainEqual(expect.stringMatching(/is not what its leaf stands for/));
  });

  it('a day that was changed, a head that was signed by somebody else', async () => {
    expect(await faultsOf(withArrival(0, { day: file.arrivals.at(-1)?.day ?? 0 }))).toContainEqual(
      expect.stringMatching(/the log had 6 ballots on .*, here are 5/),
    );
    expect(await faultsOf({ arrivals: file.arrivals.toReversed() })).toContain(
      'the log is not in the order of days and hashes',
    );
    const [head, ...rest] = file.heads;
    if (!head) expect.unreachable();
    expect(await faultsOf({ heads: [{ ...head, size: head.size + 1 }, ...rest] })).toContainEqual(
      expect.stringMatching(/is not signed/),
    );
    expect(await faultsOf({ heads: [] })).toEqual(['no head of the log was ever signed']);
  });

  it('a manifest with another rule or key', async () => {
    const content = file.manifest.content.replace('"minimumGroupSize":5', '"minimumGroupSize":1');
    expect(await faultsOf({ manifest: { ...file.manifest, content } })).toEqual([
      'the manifest is not the one of this hash',
      'the manifest is not signed',
      'cells of 5 were published, the manifest says 1 ballots at least',
    ]);
  });

  it('questions that phones were given otherwise than results are published of', async () => {
    const { shown } = JSON.parse(file.manifest.content);
    const content = file.manifest.content.replace(shown.zh, shown.en);
    expect(await faultsOf({ manifest: { ...file.manifest, content } })).toContain(
      'what phones were given in Chinese is not the questionnaire of the manifest',
    );
  });

  it('counts that do not add up, in all or in a group', async () => {
    const { account } = file;
    expect(await faultsOf({ account: { ...account, counted: account.counted - 1 } })).toEqual([
      'in all, 12 ballots were received, 11 are accounted for',
      'counted are 11 ballots in all, 12 in the groups together',
      'the account is not that of the tabulation',
    ]);
    expect(await faultsOf({ account: { ...account, received: 13, counted: 13 } })).toContain(
      'in all, 13 ballots were received, the log has 12',
    );
    const groups = account.groups.map((group) => ({
      ...group,
      received: group.received + 1,
      spoilt: group.spoilt + 1,
    }));
    expect(await faultsOf({ account: { ...account, groups } })).toEqual([
      'in leaders, 13 ballots were received, the log has 12',
      'in peers, 1 ballots were received, the log has 0',
      'received are 12 ballots in all, 14 in the groups together',
      'spoilt are 0 ballots in all, 2 in the groups together',
      'the account is not that of the tabulation',
    ]);
  });

  it('a group whose account was taken out, doubled, renamed or emptied', async () => {
    const { account } = file;
    const [leaders, peers] = account.groups;
    if (!leaders || !peers) expect.unreachable();
    const withGroups = (...groups: readonly (typeof leaders)[]) => faultsOfPublic({ account: { ...account, groups } });
    expect(await withGroups(leaders, peers)).toEqual([]);
    expect(await withGroups(leaders)).toEqual(['the account has 0 entries of peers, there is one of each group']);
    expect(await withGroups(leaders, peers, peers)).toEqual([
      'the account has 2 entries of peers, there is one of each group',
    ]);
    expect(await withGroups(leaders, { ...peers, groupId: 'guests' })).toEqual([
      'the account has 0 entries of peers, there is one of each group',
      'the account has an entry of guests, a group that is not in the manifest',
    ]);
    expect(await withGroups({ ...leaders, received: 0, counted: 0 }, peers)).toEqual([
      'in leaders, 0 ballots were received, the log has 12',
      'received are 12 ballots in all, 0 in the groups together',
      'counted are 12 ballots in all, 0 in the groups together',
    ]);
    expect(await withGroups()).toHaveLength(4);
    expect(await withGroups({ ...leaders, spoilt: 12, counted: 0 }, peers)).toEqual([
      'spoilt are 0 ballots in all, 12 in the groups together',
      'counted are 12 ballots in all, 0 in the groups together',
    ]);
  });

  it('more stamps than people, more ballots than stamps', async () => {
    expect(await faultsOf({ stamps: { given: 46, renewed: 0 } })).toEqual(['46 stamps were given to 45 people']);
    expect(await faultsOf({ stamps: { given: 46, renewed: 1 } })).toEqual([]);
    expect(await faultsOf({ stamps: { given: 11, renewed: 0 } })).toEqual(['12 ballots were cast with 11 stamps']);
  });

  it('a roll that is another one than at the opening, or a departure from it', async () => {
    const { leaves, departures } = file.roll;
    const stranger = 'A'.repeat(43);
    expect(departures).toHaveLength(2);
    expect(await faultsOf({ roll: { leaves: leaves.slice(1), departures: [] } })).toEqual([
      'the roll is not the one of the manifest',
      'the manifest has 45 people on the roll, here are 44',
    ]);
    expect(await faultsOf({ roll: { leaves: [...leaves.slice(1), stranger], departures: [] } })).toEqual([
      'the roll is not the one of the manifest',
    ]);
    const [first, second] = departures;
    if (!first || !second) expect.unreachable();
    expect(await faultsOf({ roll: { leaves, departures: [second] } })).toEqual([
      'departure 1 from the roll leaves 44 people, it says 43',
      'departure 1 from the roll has another root than that of the people left',
    ]);
    expect(await faultsOf({ roll: { leaves, departures: [first, { ...second, leaf: stranger }] } })).toEqual([
      'departure 2 from the roll is not signed',
      'departure 2 from the roll leaves 44 people, it says 43',
      'departure 2 from the roll has another root than that of the people left',
    ]);
  });

  it('no roll of a manifest that was made with one, whereas an earlier version wrote down none', async () => {
    const roll = { leaves: [], departures: [] };
    expect(await faultsOf({ roll })).toContain('the manifest has 45 people on the roll, here are 0');
    const { shown: _shown, ...earlier } = JSON.parse(file.manifest.content);
    const manifest = { ...file.manifest, content: JSON.stringify(earlier) };
    const { faults, facts, gaps } = await checked({ manifest, roll });
    expect(faults).toEqual(['the manifest is not the one of this hash', 'the manifest is not signed']);
    expect(facts[3]).toBe('stamps given again 0, 0 of 45 people taken off the roll after the opening');
    expect(gaps).toEqual([
      expect.stringMatching(/^that the roll is the one of the manifest: an earlier version opened the wave/),
      expect.stringMatching(/^what phones were given: an earlier version opened the wave/),
    ]);
    const [first] = file.roll.departures;
    if (!first) expect.unreachable();
    const departures = [{ ...first, day: first.day + 1 }];
    expect((await checked({ manifest, roll: { leaves: [], departures } })).faults).toContain(
      'departure 1 from the roll is not signed',
    );
  });

  it('a ballot that the count has left out, changed or added', async () => {
    const [list, run, ...others] = slips;
    if (!list || !run || !('opened' in run)) expect.unreachable();
    const without = { ...run, slips: Buffer.from(run.slips, 'base64url').subarray(16).toString('base64url') };
    expect(await faultsOf({}, [list, without, ...others])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^list 0 \(\*all\) of question 1, .* holds other slips than the count has signed$/),
        'list 0 (*all) is said to hold 12 slips and holds 11',
      ]),
    );
    const changed = { ...run, opened: run.opened.map((code) => 3 - code) };
    expect(await faultsOf({}, [list, changed, ...others])).toContain(
      'opening 0 of list 0 (*all) does not fit its slip',
    );
    const head = file.slipHead ?? expect.unreachable();
    const other = `${head.signature.startsWith('A') ? 'B' : 'A'}${head.signature.slice(1)}`;
    expect(await faultsOf({ slipHead: { ...head, signature: other } })).toEqual([
      'the root of the slips is not signed',
    ]);
  });

  it('a file without slips, or of another format', async () => {
    expect(await faultsOf({ slipHead: null }, [])).toEqual([
      expect.stringContaining('what was received is proven, what was counted is not'),
    ]);
    const older = await checkAuditFile([JSON.stringify({ ...file, format: 'pingyi-audit-2' })]);
    expect(older.faults).toEqual([expect.stringMatching(/^the file is of pingyi-audit-2, this checks pingyi-audit-4/)]);
    expect((await checkAuditFile(['{', '}'])).faults).toEqual([
      'line 1 is cut off or damaged, or this is no audit file',
    ]);
    expect((await checkAuditFile([])).faults).toEqual([expect.stringMatching(/^the file is of no known format/)]);
  });
});
