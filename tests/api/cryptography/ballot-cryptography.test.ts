import { beforeAll, describe, expect, it } from 'vitest';
import { BALLOT_KEY_ALGORITHM, BALLOT_SIGNATURE_ALGORITHM, ballotKeyMessage } from '#domain/anonymity/ballot-key';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import { BOX_KEY_ALGORITHM, publicPointOf } from '#domain/anonymity/box-key';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';
import type { BallotChecks } from '#domain/anonymity/stamped-ballot';
import type { BallotCryptography, EnvelopeOpener } from '../../../api/cryptography/ballot-cryptography';
import { nodeBallotCryptography } from '../../../api/cryptography/node-ballot-cryptography';
import { createNodeStampSigner } from '../../../api/cryptography/node-stamp-signer';
import { webBallotCryptography } from '../../../api/cryptography/web-ballot-cryptography';
import { generateStampKey } from '../../../api/keys/stamp-key';
import { randomBytes, withFlippedBit } from '../../support/blind-signing';

const CONTEXT = { waveId: 'wave', groupId: 'peers' };
const PLAINTEXT = new TextEncoder().encode('{"v":"1","a":[1,null,"101"]}');
const BOTH: readonly (readonly [string, BallotCryptography])[] = [
  ['OpenSSL', nodeBallotCryptography],
  ['WebCrypto', webBallotCryptography],
];

function newBoxKey(): Promise<JsonWebKey> {
  return crypto.subtle
    .generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits'])
    .then(({ privateKey }) => crypto.subtle.exportKey('jwk', privateKey));
}

/** The same point in a form that OpenSSL can read and the envelope does not have (X9.62, hybrid). */
function hybrid(point: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(point, (byte, index) => (index === 0 ? 6 + ((point.at(-1) ?? 0) & 1) : byte));
}

describe.each(BOTH)('envelopes by %s', (_name, cryptography) => {
  let boxKey: JsonWebKey;
  let open: EnvelopeOpener;
  let sealed: Uint8Array<ArrayBuffer>;

  beforeAll(async () => {
    boxKey = await newBoxKey();
    open = await cryptography.openerWith(boxKey);
    sealed = await seal(PLAINTEXT);
  });

  async function seal(plaintext: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const ephemeral = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
    return sealEnvelope({ boxPublicKey: publicPointOf(boxKey), ephemeral, context: CONTEXT, plaintext });
  }

  it('are opened to what was sealed, empty, short or long', async () => {
    for (const plaintext of [PLAINTEXT, new Uint8Array(0), randomBytes(8192), randomBytes(40_001)]) {
      const opened = await open({ context: CONTEXT, sealed: await seal(plaintext) });
      expect(opened.ok && Array.from(opened.value)).toEqual(Array.from(plaintext));
    }
  });

  it('do not open with one bit turned over in the ciphertext or its tag, in another group, or with another key', async () => {
    const unopenable = { ok: false, error: { code: 'envelope.unopenable' } };
    for (const place of [66, 70, sealed.length - 16, sealed.length - 1]) {
      const altered = Uint8Array.from(sealed, (byte, index) => (index === place ? byte ^ 1 : byte));
      expect(await open({ context: CONTEXT, sealed: altered })).toEqual(unopenable);
    }
    expect(await open({ context: { ...CONTEXT, groupId: 'leaders' }, sealed })).toEqual(unopenable);
    expect(await open({ context: { ...CONTEXT, waveId: 'other' }, sealed })).toEqual(unopenable);
    expect(await open({ context: CONTEXT, sealed: sealed.slice(0, -1) })).toEqual(unopenable);
    expect(await (await cryptography.openerWith(await newBoxKey()))({ context: CONTEXT, sealed })).toEqual(unopenable);
  });

  it('are none when they are too short, of another version, or name no point of the curve', async () => {
    const malformed = { ok: false, error: { code: 'envelope.malformed' } };
    const withHead = (head: Uint8Array) => Uint8Array.from(sealed, (byte, index) => head[index] ?? byte);
    const offCurve = withHead(Uint8Array.of(1, ...withFlippedBit(sealed.slice(1, 66))));
    const zero = withHead(Uint8Array.of(1, 4, ...new Uint8Array(64)));
    for (const bytes of [new Uint8Array(0), sealed.slice(0, 81), withHead(Uint8Array.of(2)), offCurve, zero]) {
      expect(await open({ context: CONTEXT, sealed: bytes })).toEqual(malformed);
    }
  });

  it('are not opened by a key that is none', async () => {
    const { d: _d, ...publicHalf } = boxKey;
    await expect(cryptography.openerWith(publicHalf)).rejects.toThrow();
  });
});

describe.each(BOTH)('stamps and signatures by %s', (_name, cryptography) => {
  let checks: BallotChecks;
  let token: Uint8Array<ArrayBuffer>;
  let message: Uint8Array<ArrayBuffer>;
  let publicKey: Uint8Array<ArrayBuffer>;
  let signature: Uint8Array<ArrayBuffer>;
  const statement = randomBytes(90);

  beforeAll(async () => {
    const stampKey = await generateStampKey();
    checks = await cryptography.checksWith(stampKey.n);
    const pair = await crypto.subtle.generateKey(BALLOT_KEY_ALGORITHM, true, ['sign', 'verify']);
    publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
    signature = new Uint8Array(await crypto.subtle.sign(BALLOT_SIGNATURE_ALGORITHM, pair.privateKey, statement));
    message = await ballotKeyMessage('wave', publicKey);
    const blinded = await blind({ publicKey: stampKey.n, message, randomBytes });
    const signed = await createNodeStampSigner().sign(stampKey, blinded.blinded);
    token = finalize({ publicKey: stampKey.n, ...blinded, signature: signed }) ?? new Uint8Array(0);
  });

  it('take the stamp of the key over the message, and no other bytes', async () => {
    expect(await checks.isToken(message, token)).toBe(true);
    expect(await checks.isToken(withFlippedBit(message), token)).toBe(false);
    const others = [withFlippedBit(token), token.slice(1), new Uint8Array(0), new Uint8Array(256), randomBytes(300)];
    for (const other of others) expect(await checks.isToken(message, other)).toBe(false);
    const foreign = await cryptography.checksWith((await generateStampKey()).n);
    expect(await foreign.isToken(message, token)).toBe(false);
  });

  it('take a salt of 48 bytes alone', async () => {
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
    const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    const own = await cryptography.checksWith((await crypto.subtle.exportKey('jwk', pair.publicKey)).n ?? '');
    const signedWith = async (saltLength: number) =>
      new Uint8Array(await crypto.subtle.sign({ name: 'RSA-PSS', saltLength }, pair.privateKey, message));
    expect(await own.isToken(message, await signedWith(48))).toBe(true);
    expect(await own.isToken(message, await signedWith(32))).toBe(false);
    expect(await own.isToken(message, await signedWith(0))).toBe(false);
  });

  it('take the signature of the ballot key over the statement, and no other bytes', async () => {
    expect(await checks.isSigned({ publicKey, statement, signature })).toBe(true);
    expect(await checks.isSigned({ publicKey, statement: withFlippedBit(statement), signature })).toBe(false);
    const others = [
      withFlippedBit(signature),
      signature.slice(1),
      new Uint8Array(64),
      new Uint8Array(0),
      randomBytes(72),
    ];
    for (const other of others) expect(await checks.isSigned({ publicKey, statement, signature: other })).toBe(false);
  });

  it('take no key that is no point of the curve', async () => {
    const none = [withFlippedBit(publicKey), publicKey.slice(0, 33), new Uint8Array(65), new Uint8Array(0)];
    for (const point of none) expect(await checks.isSigned({ publicKey: point, statement, signature })).toBe(false);
  });
});

describe('OpenSSL', () => {
  it('reads a point in one form only', async () => {
    const boxKey = await newBoxKey();
    const ephemeral = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
    const envelope = { boxPublicKey: publicPointOf(boxKey), ephemeral, context: CONTEXT, plaintext: PLAINTEXT };
    const sealed = await sealEnvelope(envelope);
    const other = Uint8Array.from([1, ...hybrid(sealed.slice(1, 66)), ...sealed.slice(66)]);
    const open = await nodeBallotCryptography.openerWith(boxKey);
    expect(await open({ context: CONTEXT, sealed: other })).toEqual({
      ok: false,
      error: { code: 'envelope.malformed' },
    });
  });
});
