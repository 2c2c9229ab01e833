import { beforeAll, describe, expect, it } from 'vitest';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { isBlindedMessage } from '#domain/anonymity/blind-rsa/blind-signature';
import { encodePss, SALT_BYTES } from '#domain/anonymity/blind-rsa/encode-pss';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import { bytesToNumber, inverse, numberToBytes, raiseToExponent } from '#domain/anonymity/blind-rsa/modular';
import { importTokenKey, verifyToken } from '#domain/anonymity/blind-rsa/verify-token';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { createNodeStampSigner } from '../../../../../api/cryptography/node-stamp-signer';
import { generateStampKey, type StampPrivateKey } from '../../../../../api/keys/stamp-key';
import { randomBytes, randomMessage, withFlippedBit } from '../../../../support/blind-signing';

const MODULUS_BYTES = 256;

let key: StampPrivateKey;
let stranger: StampPrivateKey;

/** Whatever is blinded under the one key is below the modulus of the other too. */
beforeAll(async () => {
  const pair = await Promise.all([generateStampKey(), generateStampKey()]);
  [key, stranger] = modulusOf(pair[0]) < modulusOf(pair[1]) ? pair : [pair[1], pair[0]];
});

describe('blinding', () => {
  it('shows something else each time', async () => {
    const blinding = { publicKey: key.n, message: randomMessage(), randomBytes };
    const [one, other] = await Promise.all([blind(blinding), blind(blinding)]);
    expect(encodeBase64url(one.blinded)).not.toBe(encodeBase64url(other.blinded));
  });

  it('draws the factor from more bytes than the modulus has', async () => {
    const drawn: number[] = [];
    const recorded = (length: number) => {
      drawn.push(length);
      return randomBytes(length);
    };
    await blind({ publicKey: key.n, message: randomMessage(), randomBytes: recorded });
    expect(drawn).toEqual([SALT_BYTES, MODULUS_BYTES + 16]);
  });

  it('refuses a factor that cannot be taken off again', async () => {
    const zeros = (length: number) => new Uint8Array(length);
    await expect(blind({ publicKey: key.n, message: randomMessage(), randomBytes: zeros })).rejects.toThrow(RangeError);
  });

  it('refuses a key that would show its factor in what is sent', async () => {
    const modulus = new Uint8Array(MODULUS_BYTES).fill(0xff);
    const message = await messageDivisibleByThree();
    const randomBytes = (length: number) => numberToBytes(length === SALT_BYTES ? 0n : 1n, length);
    await expect(blind({ publicKey: encodeBase64url(modulus), message, randomBytes })).rejects.toThrow(RangeError);
  });
});

describe('a blinded message', () => {
  it('is a number below the modulus in as many bytes', () => {
    const modulus = modulusOf(key);
    expect(isBlindedMessage(key.n, numberToBytes(modulus - 1n, MODULUS_BYTES))).toBe(true);
    expect(isBlindedMessage(key.n, numberToBytes(modulus, MODULUS_BYTES))).toBe(false);
    expect(isBlindedMessage(key.n, new Uint8Array(MODULUS_BYTES).fill(255))).toBe(false);
    expect(isBlindedMessage(key.n, new Uint8Array(MODULUS_BYTES - 1))).toBe(false);
    expect(isBlindedMessage(key.n, new Uint8Array(MODULUS_BYTES + 1))).toBe(false);
  });
});

describe('a signature that is not the right one', () => {
  it.each([0, 100, MODULUS_BYTES - 1])('is refused when byte %i of it was altered', async (index) => {
    const { blinding, signature } = await signed();
    expect(finalize({ ...blinding, publicKey: key.n, signature: withFlippedBit(signature, index) })).toBeNull();
  });

  it('is refused when another key gave it', async () => {
    const { blinding } = await signed();
    const signature = await createNodeStampSigner().sign(stranger, blinding.blinded);
    expect(finalize({ ...blinding, publicKey: key.n, signature })).toBeNull();
  });

  it('is refused when it was given for something else', async () => {
    const [mine, other] = await Promise.all([signed(), signed()]);
    expect(finalize({ ...mine.blinding, publicKey: key.n, signature: other.signature })).toBeNull();
  });

  it.each([0, 255, 257])('is refused when it has %i bytes', async (length) => {
    const { blinding } = await signed();
    expect(finalize({ ...blinding, publicKey: key.n, signature: randomBytes(length) })).toBeNull();
  });
});

describe('a token', () => {
  it('holds for its key and its message alone', async () => {
    const { message, token } = await stamped();
    const [own, foreign] = await Promise.all([importTokenKey(key.n), importTokenKey(stranger.n)]);
    expect(await verifyToken({ key: own, message, token })).toBe(true);
    expect(await verifyToken({ key: foreign, message, token })).toBe(false);
    expect(await verifyToken({ key: own, message: withFlippedBit(message), token })).toBe(false);
    expect(await verifyToken({ key: own, message, token: withFlippedBit(token) })).toBe(false);
  });

  it.each([0, 255, 257])('is none with %i bytes', async (length) => {
    const { message, token } = await stamped();
    const cut = Uint8Array.from({ length }, (_, index) => token[index] ?? 0);
    expect(await verifyToken({ key: await importTokenKey(key.n), message, token: cut })).toBe(false);
  });

  it('goes with every blinded message equally well', async () => {
    const [one, other] = await Promise.all([stamped(), stamped()]);
    const modulus = modulusOf(key);
    const padded = raiseToExponent(bytesToNumber(other.token), modulus);
    const factor = (bytesToNumber(one.signature) * inverse(bytesToNumber(other.token), modulus)) % modulus;
    expect((padded * raiseToExponent(factor, modulus)) % modulus).toBe(bytesToNumber(one.blinding.blinded));
  });
});

async function signed() {
  const message = randomMessage();
  const blinding = await blind({ publicKey: key.n, message, randomBytes });
  return { message, blinding, signature: await createNodeStampSigner().sign(key, blinding.blinded) };
}

async function stamped() {
  const { message, blinding, signature } = await signed();
  const token = finalize({ ...blinding, publicKey: key.n, signature });
  if (!token) throw new Error('a good signature was refused');
  return { message, blinding, signature, token };
}

function modulusOf(key: StampPrivateKey): bigint {
  return bytesToNumber(decodeBase64url(key.n));
}

/** With a salt of zeros and for any key of 2048 bits; 2^2048 - 1 is divisible by three. */
async function messageDivisibleByThree(): Promise<Uint8Array> {
  const message = randomMessage();
  const padded = await encodePss({ message, salt: new Uint8Array(SALT_BYTES), length: MODULUS_BYTES });
  return padded % 3n === 0n ? message : messageDivisibleByThree();
}
