import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { BOX_KEY_ALGORITHM, type BoxKey, importBoxKey, publicPointOf } from '#domain/anonymity/box-key';
import { ENVELOPE_OVERHEAD_BYTES, type EnvelopeContext, PUBLIC_KEY_BYTES, TAG_BYTES } from '#domain/anonymity/envelope';
import { openEnvelope } from '#domain/anonymity/open-envelope';
import { sealEnvelope } from '#domain/anonymity/seal-envelope';

const CONTEXT: EnvelopeContext = { waveId: 'w-2026', groupId: 'grass-roots' };
const PLAINTEXT = new TextEncoder().encode('{"v":"hash","a":["3-."]}');

let privateJwk: JsonWebKey;
let boxKey: BoxKey;

beforeAll(async () => {
  privateJwk = await newPrivateKey();
  boxKey = await importBoxKey(privateJwk);
});

describe('a sealed envelope', () => {
  it('opens to what was put in', async () => {
    const opened = await openEnvelope({ boxKey, context: CONTEXT, sealed: await seal(PLAINTEXT) });
    expect(opened).toEqual({ ok: true, value: PLAINTEXT });
  });

  it('has a length that depends on the length of its content alone', async () => {
    const lengths = await Promise.all([new Uint8Array(512), new Uint8Array(512).fill(255)].map(seal));
    expect(lengths.map((sealed) => sealed.length)).toEqual([
      512 + ENVELOPE_OVERHEAD_BYTES,
      512 + ENVELOPE_OVERHEAD_BYTES,
    ]);
  });

  it('is different each time', async () => {
    expect(encodeBase64url(await seal(PLAINTEXT))).not.toBe(encodeBase64url(await seal(PLAINTEXT)));
  });

  it('can be opened by the documented construction, built here from other primitives', async () => {
    expect(openWithNodePrimitives(await seal(PLAINTEXT))).toEqual(Buffer.from(PLAINTEXT));
  });
});

describe('an envelope that does not open', () => {
  it.each([
    ['the version', 0, 'envelope.malformed'],
    ['the ephemeral key', 1 + 20, 'envelope.malformed'],
    ['the ciphertext', 1 + PUBLIC_KEY_BYTES, 'envelope.unopenable'],
    ['the tag', -1, 'envelope.unopenable'],
  ])('because of one changed bit in %s', async (_part, index, code) => {
    const sealed = await seal(PLAINTEXT);
    const position = index < 0 ? sealed.length + index : index;
    sealed[position] = (sealed[position] ?? 0) ^ 1;
    expect(await openEnvelope({ boxKey, context: CONTEXT, sealed })).toEqual({ ok: false, error: { code } });
  });

  it.each([0, 1, 65, ENVELOPE_OVERHEAD_BYTES - 1])('because only %i bytes of it are left', async (length) => {
    const sealed = (await seal(PLAINTEXT)).slice(0, length);
    expect(await openEnvelope({ boxKey, context: CONTEXT, sealed })).toEqual({
      ok: false,
      error: { code: 'envelope.malformed' },
    });
  });

  it.each([
    { waveId: 'w-2025', groupId: 'grass-roots' },
    { waveId: 'w-2026', groupId: 'leaders' },
  ])('because it was moved to $waveId $groupId', async (context) => {
    const opened = await openEnvelope({ boxKey, context, sealed: await seal(PLAINTEXT) });
    expect(opened).toEqual({ ok: false, error: { code: 'envelope.unopenable' } });
  });

  it('because the key is another one', async () => {
    const stranger = await importBoxKey(await newPrivateKey());
    const opened = await openEnvelope({ boxKey: stranger, context: CONTEXT, sealed: await seal(PLAINTEXT) });
    expect(opened).toEqual({ ok: false, error: { code: 'envelope.unopenable' } });
  });
});

async function newPrivateKey(): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, true, ['deriveBits']);
  return crypto.subtle.exportKey('jwk', pair.privateKey);
}

async function seal(plaintext: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const ephemeral = await crypto.subtle.generateKey(BOX_KEY_ALGORITHM, false, ['deriveBits']);
  return sealEnvelope({ boxPublicKey: publicPointOf(privateJwk), ephemeral, context: CONTEXT, plaintext });
}

function openWithNodePrimitives(sealed: Uint8Array): Buffer {
  const ephemeral = sealed.subarray(1, 1 + PUBLIC_KEY_BYTES);
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(decodeBase64url(privateJwk.d ?? ''));
  const salt = Buffer.concat([ephemeral, ecdh.getPublicKey()]);
  const key = hkdfSync('sha256', ecdh.computeSecret(ephemeral), salt, 'pingyi-ballot-1|w-2026|grass-roots', 32);
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key), Buffer.alloc(12));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const ciphertext = sealed.subarray(1 + PUBLIC_KEY_BYTES, sealed.length - TAG_BYTES);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
