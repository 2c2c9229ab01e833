import { beforeAll, describe, expect, it } from 'vitest';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { createNodeStampSigner } from '../../../api/cryptography/node-stamp-signer';
import { createStampSigner } from '../../../api/cryptography/stamp-signer';
import { generateStampKey, readStampKey, type StampPrivateKey } from '../../../api/keys/stamp-key';
import { randomBlinded, randomBytes, withFlippedBit } from '../../support/blind-signing';

const MODULUS_BYTES = 256;

let key: StampPrivateKey;

beforeAll(async () => {
  key = await generateStampKey();
});

describe('a stamp key', () => {
  it('has 2048 bits and the exponent 65537, and says nothing of its use', () => {
    const modulus = decodeBase64url(key.n);
    expect(modulus).toHaveLength(MODULUS_BYTES);
    expect(modulus[0]).toBeGreaterThanOrEqual(128);
    expect(key.e).toBe('AQAB');
    expect(Object.keys(key).sort()).toEqual(['d', 'dp', 'dq', 'e', 'kty', 'n', 'p', 'q', 'qi']);
  });

  it('is read as it was stored, and nothing else is', () => {
    expect(readStampKey(JSON.parse(JSON.stringify(key)))).toEqual(key);
    const { d: _d, ...publicHalf } = key;
    expect(() => readStampKey(publicHalf)).toThrow('"d"');
    expect(() => readStampKey({ ...key, e: 'Aw' })).toThrow('AQAB');
  });
});

describe('the stamp signer of Node', () => {
  it('gives the same signature for the same bytes always', async () => {
    const blinded = randomBlinded();
    const signer = createNodeStampSigner();
    const signature = await signer.sign(key, blinded);
    expect(signature).toHaveLength(MODULUS_BYTES);
    expect(await signer.sign(key, blinded)).toEqual(signature);
    expect(await createNodeStampSigner().sign(key, blinded)).toEqual(signature);
  });

  it('refuses what is not a number below the modulus in as many bytes', async () => {
    const signer = createNodeStampSigner();
    for (const blinded of [decodeBase64url(key.n), new Uint8Array(MODULUS_BYTES).fill(255), randomBytes(255)]) {
      await expect(signer.sign(key, blinded)).rejects.toThrow(RangeError);
    }
  });
});

describe('a stamp signer', () => {
  it('keeps a wrong result back', async () => {
    const right = createNodeStampSigner();
    const faulty = createStampSigner({
      importKey: (key) => key,
      exponentiate: async (key, blinded) => withFlippedBit(await right.sign(key, blinded)),
    });
    await expect(faulty.sign(key, randomBlinded())).rejects.toThrow('not right');
  });

  it('imports a key once, and again what is another object', async () => {
    const imported: StampPrivateKey[] = [];
    const signer = createStampSigner({
      importKey: (key) => imported.push(key),
      exponentiate: async (_key, blinded) => blinded,
    });
    const zero = new Uint8Array(MODULUS_BYTES);
    await signer.sign(key, zero);
    await signer.sign(key, zero);
    expect(imported).toEqual([key]);
    await signer.sign({ ...key }, zero);
    expect(imported).toHaveLength(2);
  });
});
