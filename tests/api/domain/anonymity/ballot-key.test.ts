import { createHash, KeyObject, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BALLOT_KEY_ALGORITHM,
  BALLOT_SIGNATURE_ALGORITHM,
  ballotIdOf,
  ballotKeyMessage,
  ballotStatement,
  type BallotStatement,
  isSignedByBallotKey,
} from '#domain/anonymity/ballot-key';
import { PUBLIC_KEY_BYTES } from '#domain/anonymity/envelope';
import { randomBytes, withFlippedBit } from '../../../support/blind-signing';

const STATEMENT: BallotStatement = {
  waveId: 'w-2026',
  groupId: 'grass-roots',
  sequence: 3,
  sealedHash: hashOf(1, 2, 3),
};

let pair: CryptoKeyPair;
let publicKey: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  pair = await crypto.subtle.generateKey(BALLOT_KEY_ALGORITHM, true, ['sign', 'verify']);
  publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
});

describe('what is stamped for a ballot', () => {
  it('is the hash of its wave and its key', async () => {
    const expected = createHash('sha256').update('pingyi-ballot-key-1|w-2026|').update(publicKey).digest();
    expect(await ballotKeyMessage('w-2026', publicKey)).toEqual(Uint8Array.from(expected));
  });
});

describe('the id of a ballot', () => {
  it('is the hash of its key', async () => {
    expect(await ballotIdOf(publicKey)).toBe(createHash('sha256').update(publicKey).digest('base64url'));
    expect(await ballotIdOf(publicKey)).toHaveLength(43);
  });
});

describe('the statement of a ballot', () => {
  it('names wave, group and sequence before the hash of the envelope', async () => {
    const hash = createHash('sha256')
      .update(Uint8Array.of(1, 2, 3))
      .digest();
    const expected = Buffer.concat([Buffer.from('pingyi-ballot-2|w-2026|grass-roots|3|'), hash]);
    expect(Buffer.from(ballotStatement(STATEMENT))).toEqual(expected);
  });

  it('is signed in a form that another implementation verifies', async () => {
    const { statement, signature } = await sign(STATEMENT);
    const key = KeyObject.from(pair.publicKey);
    expect(verify('sha256', statement, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    expect(await isSignedByBallotKey({ publicKey, statement, signature })).toBe(true);
  });

  it.each([
    ['wave', { waveId: 'w-2027' }],
    ['group', { groupId: 'leaders' }],
    ['sequence', { sequence: 4 }],
    ['envelope', { sealedHash: hashOf(1, 2, 4) }],
  ])('is not signed for another %s', async (_part, change) => {
    const { signature } = await sign(STATEMENT);
    const statement = ballotStatement({ ...STATEMENT, ...change });
    expect(await isSignedByBallotKey({ publicKey, statement, signature })).toBe(false);
  });

  it('is not signed by an altered, cut or missing signature, or by another key', async () => {
    const { statement, signature } = await sign(STATEMENT);
    for (const wrong of [withFlippedBit(signature), signature.slice(1), new Uint8Array(0)]) {
      expect(await isSignedByBallotKey({ publicKey, statement, signature: wrong })).toBe(false);
    }
    const other = await crypto.subtle.generateKey(BALLOT_KEY_ALGORITHM, true, ['sign', 'verify']);
    const stranger = new Uint8Array(await crypto.subtle.exportKey('raw', other.publicKey));
    expect(await isSignedByBallotKey({ publicKey: stranger, statement, signature })).toBe(false);
  });

  it.each([0, 33, PUBLIC_KEY_BYTES])('is not signed by %i bytes that are no key', async (length) => {
    const { statement, signature } = await sign(STATEMENT);
    expect(await isSignedByBallotKey({ publicKey: randomBytes(length), statement, signature })).toBe(false);
  });
});

async function sign(ballot: BallotStatement) {
  const statement = ballotStatement(ballot);
  const signature = await crypto.subtle.sign(BALLOT_SIGNATURE_ALGORITHM, pair.privateKey, statement);
  return { statement, signature: new Uint8Array(signature) };
}

function hashOf(...bytes: readonly number[]): Uint8Array {
  return createHash('sha256').update(Uint8Array.from(bytes)).digest();
}
