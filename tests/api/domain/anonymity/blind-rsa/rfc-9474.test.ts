import { describe, expect, it } from 'vitest';
import { blind } from '#domain/anonymity/blind-rsa/blind';
import { encodePss } from '#domain/anonymity/blind-rsa/encode-pss';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import { bytesToNumber, inverse, numberToBytes } from '#domain/anonymity/blind-rsa/modular';
import { importTokenKey, verifyToken } from '#domain/anonymity/blind-rsa/verify-token';
import { decodeBase64url } from '#domain/anonymity/base64url';
import { createNodeStampSigner } from '../../../../../api/cryptography/node-stamp-signer';
import { readRfc9474Vector } from '../../../../support/blind-signing';

const VECTOR = readRfc9474Vector();
const PUBLIC_KEY = VECTOR.key.n;
const SALT_BYTES = 48;

describe('the example of RFC 9474, appendix A.3', () => {
  it('is padded alike', async () => {
    const { message, salt, encodedMessage } = VECTOR;
    const padded = await encodePss({ message, salt, length: encodedMessage.length });
    expect(numberToBytes(padded, encodedMessage.length)).toEqual(encodedMessage);
  });

  it('is blinded alike', async () => {
    const blinding = await blind({ publicKey: PUBLIC_KEY, message: VECTOR.message, randomBytes: randomnessOfVector });
    expect(blinding).toEqual({ blinded: VECTOR.blindedMessage, inverse: VECTOR.inverse });
  });

  it('is signed alike', async () => {
    expect(await createNodeStampSigner().sign(VECTOR.key, VECTOR.blindedMessage)).toEqual(VECTOR.blindSignature);
  });

  it('ends in the same signature', () => {
    const { blindedMessage, inverse, blindSignature } = VECTOR;
    const token = finalize({ publicKey: PUBLIC_KEY, blinded: blindedMessage, inverse, signature: blindSignature });
    expect(token).toEqual(VECTOR.signature);
  });

  it('is verified', async () => {
    const key = await importTokenKey(PUBLIC_KEY);
    expect(await verifyToken({ key, message: VECTOR.message, token: VECTOR.signature })).toBe(true);
  });
});

/** The salt of the example, then its factor, which the RFC gives as the inverse. */
function randomnessOfVector(length: number): Uint8Array {
  const factor = inverse(bytesToNumber(VECTOR.inverse), bytesToNumber(decodeBase64url(PUBLIC_KEY)));
  return length === SALT_BYTES ? VECTOR.salt : numberToBytes(factor, length);
}
