import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { textHash } from '#domain/text-hash';
import { manifestText } from '#domain/anonymity/manifest/manifest-text';
import { LOG_KEY_ALGORITHM } from '#domain/anonymity/log-signature';
import { readManifest } from '#domain/anonymity/manifest/read-manifest';
import { signManifest } from '#domain/anonymity/manifest/sign-manifest';
import { isManifestSigned } from '#domain/anonymity/manifest/verify-manifest';
import { EARLIER_HASH, EARLIER_SIGNATURE, EARLIER_TEXT } from './earlier-manifest';
import { MANIFEST, POINT } from './manifest-fixture';

const TEXT = manifestText(MANIFEST);

let pair: CryptoKeyPair;
let publicKey: string;
let signature: string;

beforeAll(async () => {
  pair = await newPair();
  publicKey = await rawKey(pair);
  signature = await signManifest(pair.privateKey, TEXT);
});

it('a manifest from before all thresholds stood in one has its hash and its signature unchanged', async () => {
  const read = readManifest(EARLIER_TEXT);
  if (!read.ok) expect.unreachable();
  expect(manifestText(read.value)).toBe(EARLIER_TEXT);
  expect(await textHash(EARLIER_TEXT)).toBe(EARLIER_HASH);
  const by = { publicKey: read.value.logPublicKey, signature: EARLIER_SIGNATURE };
  expect(await isManifestSigned(EARLIER_TEXT, by)).toBe(true);
});

describe('the signature of a manifest', () => {
  it('is the organisation’s over this text', async () => {
    expect(await isManifestSigned(TEXT, { publicKey, signature })).toBe(true);
  });

  it('is verified by other code from what is documented', async () => {
    const key = createPublicKey({
      key: Buffer.from(await crypto.subtle.exportKey('spki', pair.publicKey)),
      format: 'der',
      type: 'spki',
    });
    const statement = Buffer.from(`pingyi-manifest-1|${TEXT}`, 'utf8');
    const bytes = decodeBase64url(signature);
    expect(verify('sha256', statement, { key, dsaEncoding: 'ieee-p1363' }, bytes)).toBe(true);
  });

  it('is over no other text', async () => {
    const later = TEXT.replace('"graceHours":24', '"graceHours":25');
    expect(await isManifestSigned(later, { publicKey, signature })).toBe(false);
  });

  it('is of no other key', async () => {
    expect(await isManifestSigned(TEXT, { publicKey: await rawKey(await newPair()), signature })).toBe(false);
  });

  it('is not what the key signed for another purpose', async () => {
    const bare = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, Buffer.from(TEXT));
    const bytes = encodeBase64url(new Uint8Array(bare));
    expect(await isManifestSigned(TEXT, { publicKey, signature: bytes })).toBe(false);
  });

  it.each([
    ['a key that is no point of the curve', () => ({ publicKey: POINT, signature })],
    ['a key that is not base64url', () => ({ publicKey: '?', signature })],
    ['a signature cut short', () => ({ publicKey, signature: signature.slice(0, 80) })],
    ['a signature that is not base64url', () => ({ publicKey, signature: `${signature}=` })],
  ])('is none with %s', async (_, given) => {
    expect(await isManifestSigned(TEXT, given())).toBe(false);
  });
});

describe('the hash of a manifest', () => {
  it('is SHA-256 of its bytes', async () => {
    expect(await textHash(TEXT)).toBe(createHash('sha256').update(TEXT, 'utf8').digest('hex'));
  });
});

async function newPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(LOG_KEY_ALGORITHM, false, ['sign', 'verify']);
}

async function rawKey({ publicKey: key }: CryptoKeyPair): Promise<string> {
  return encodeBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}
