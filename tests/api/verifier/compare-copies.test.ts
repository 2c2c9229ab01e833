import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditHead, AuditedList, AuditedRun } from '../../../api/usecases/count/read-audit-file';
import { checkAuditFile } from '../../../api/verifier/check-audit-file.mjs';
import type { AuditCopy } from '../../../api/verifier/check-audit-file.mjs';
import { copyFaults } from '../../../api/verifier/compare-copies.mjs';
import { auditedWave } from '../../support/waves/audited-wave';

let file: Required<AuditHead>;
let slips: readonly (AuditedList | AuditedRun)[];
let publicLines: readonly string[];

beforeAll(async () => {
  ({ file, slips, publicLines } = await auditedWave());
});

const copyOf = async (change: Partial<AuditHead> = {}) =>
  (await checkAuditFile([{ ...file, ...change }, ...slips].map((line) => JSON.stringify(line)))).copy ??
  expect.unreachable();
const differences = async (change: Partial<AuditHead>) => copyFaults(await copyOf(), await copyOf(change));

describe('two copies of an audit file', () => {
  it('agree, also where one is of those that everybody gets', async () => {
    expect(await differences({})).toEqual([]);
    const everybodys = (await checkAuditFile(publicLines)).copy ?? expect.unreachable();
    expect(copyFaults(await copyOf(), everybodys)).toEqual([]);
    expect(copyFaults(everybodys, await copyOf())).toEqual([]);
  });
});

describe('what is another one in another copy is named', () => {
  it('a ballot that is missing, added or of another day', async () => {
    const [first, second, ...others] = file.arrivals;
    if (!first || !second) expect.unreachable();
    expect(await differences({ arrivals: [second, ...others] })).toEqual([
      expect.stringMatching(/^ballot [\w-]{12} \(version \d\) is only in this copy$/),
    ]);
    const added = { ...first, hash: second.hash.toUpperCase() };
    expect(await differences({ arrivals: [added, ...file.arrivals] })).toEqual([
      expect.stringMatching(/^ballot [\w-]{12} \(version \d\) is only in the other copy$/),
    ]);
    expect(await differences({ arrivals: [{ ...first, day: first.day + 1 }, second, ...others] })).toEqual([
      expect.stringMatching(/^ballot [\w-]{12} \(version \d\) is another one in the other copy$/),
    ]);
  });

  it('manifest, roll, departures, stamps, account and results', async () => {
    const { account, manifest, roll, stamps } = file;
    const content = manifest.content.replace('"minimumGroupSize":5', '"minimumGroupSize":1');
    expect(await differences({ manifest: { ...manifest, content } })).toEqual([another('the manifest')]);
    expect(await differences({ roll: { ...roll, leaves: roll.leaves.slice(1) } })).toEqual([
      another('the roll at the opening'),
    ]);
    const [first, second] = roll.departures;
    if (!first || !second) expect.unreachable();
    expect(await differences({ roll: { ...roll, departures: [first] } })).toEqual([
      'departure 2 from the roll is only in this copy',
    ]);
    expect(await differences({ roll: { ...roll, departures: [{ ...first, leaf: second.leaf }, second] } })).toEqual([
      another('departure 1 from the roll'),
    ]);
    expect(await differences({ stamps: { ...stamps, renewed: 3 } })).toEqual([another('the number of stamps')]);
    expect(await differences({ account: { ...account, spoilt: 1 } })).toEqual([another('the account of all ballots')]);
    const groups = account.groups.filter(({ groupId }) => groupId === 'leaders');
    expect(await differences({ account: { ...account, groups } })).toEqual([another('the account of peers')]);
    expect(await differences({ tabulationHash: 'ab' })).toEqual([another('the hash of the tabulation')]);
  });

  it('a head that is missing, or that was put there without a signature', async () => {
    const [first, ...others] = file.heads;
    if (!first) expect.unreachable();
    expect(await differences({ heads: others })).toEqual([
      expect.stringMatching(/^the head of 2026-05-\d\d is only in this copy$/),
    ]);
    expect(await differences({ heads: [{ ...first, size: first.size + 1 }, ...others] })).toEqual([
      expect.stringMatching(/^the head of 2026-05-\d\d is another one in the other copy$/),
    ]);
    const head = file.slipHead ?? expect.unreachable();
    expect(await differences({ slipHead: { ...head, lists: 4 } })).toEqual([another('the root of the slips')]);
    expect(await differences({ slipHead: null })).toContain('the root of the slips is only in this copy');
  });

  it('two logs or two counts that were shown and signed, which the copies prove', async () => {
    const signing = signingKey();
    const head = file.slipHead ?? expect.unreachable();
    const changed = {
      heads: file.heads.map((one, index) => (index === 0 ? { ...one, root: 'A'.repeat(43) } : one)),
      slipHead: { ...head, root: 'A'.repeat(43) },
    };
    const proof =
      'are signed with other roots: different people were shown different ones, and the two copies prove it';
    expect(copyFaults(signing.copy(), signing.copy(changed))).toEqual([
      expect.stringMatching(new RegExp(`^two heads of the log of 2026-05-\\d\\d ${proof}$`)),
      `two roots of the slips ${proof}`,
    ]);
    // Whoever holds another key proves nothing with it.
    expect(copyFaults(signing.copy(), signingKey().copy(changed))).toEqual([
      expect.stringMatching(/^the head of 2026-05-\d\d is another one in the other copy$/),
      another('the root of the slips'),
    ]);
  });

  it('a file of another wave, of which nothing else is compared', async () => {
    const content = file.manifest.content.replace(/"waveId":"[^"]*"/, '"waveId":"other"');
    expect(await differences({ manifest: { ...file.manifest, content } })).toEqual(['the other copy is of wave other']);
  });
});

function another(name: string): string {
  return `${name} is another one in the other copy`;
}

/** A key for the log in the place of the organisation's, which signs what a copy says, whatever it is. */
function signingKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const signed = (name: string, root: string) =>
    sign('sha256', Buffer.concat([Buffer.from(name), Buffer.from(root, 'base64url')]), {
      key: privateKey,
      dsaEncoding: 'ieee-p1363',
    }).toString('base64url');
  return { copy };

  function copy(change: Partial<AuditHead> = {}): AuditCopy {
    const { heads, slipHead, ...rest } = { ...file, ...change };
    const manifest = JSON.parse(file.manifest.content);
    const wave = manifest.waveId;
    return {
      manifest: { ...manifest, logPublicKey: point.toString('base64url') },
      lists: [],
      head: {
        ...rest,
        heads: heads.map((one) => ({
          ...one,
          signature: signed(`pingyi-head-1|${wave}|${one.day}|${one.size}|`, one.root),
        })),
        slipHead: slipHead && {
          ...slipHead,
          signature: signed(`pingyi-slips-2|${wave}|${slipHead.lists}|`, slipHead.root),
        },
      },
    };
  }
}
