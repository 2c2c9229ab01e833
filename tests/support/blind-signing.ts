import { readFileSync } from 'node:fs';
import { encodeBase64url } from '#domain/anonymity/base64url';
import { bytesToNumber, inverse, numberToBytes } from '#domain/anonymity/blind-rsa/modular';
import type { StampPrivateKey } from '../../api/keys/stamp-key';

export function randomBytes(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

/** As random as the messages that are stamped: they are hashes. */
export function randomMessage(): Uint8Array<ArrayBuffer> {
  return randomBytes(32);
}

/** What any key of 2048 bits can sign. */
export function randomBlinded(): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(randomBytes(256), (byte, index) => (index === 0 ? byte & 127 : byte));
}

export function withFlippedBit(bytes: Uint8Array, index = bytes.length - 1): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(bytes, (byte, position) => (position === index ? byte ^ 1 : byte));
}

type VectorValue =
  | 'message'
  | 'salt'
  | 'inverse'
  | 'encodedMessage'
  | 'blindedMessage'
  | 'blindSignature'
  | 'signature';

export interface BlindSignatureVector extends Readonly<Record<VectorValue, Uint8Array<ArrayBuffer>>> {
  readonly key: StampPrivateKey;
}

/** The example of RFC 9474 (tests/data/rfc9474). */
export function readRfc9474Vector(): BlindSignatureVector {
  const file = new URL('../data/rfc9474/pss-deterministic.json', import.meta.url);
  const vector: Record<VectorValue | 'p' | 'q' | 'n' | 'd', string> = JSON.parse(readFileSync(file, 'utf8'));
  const value = (name: keyof typeof vector) => Uint8Array.from(Buffer.from(vector[name], 'hex'));
  return {
    message: value('message'),
    salt: value('salt'),
    inverse: value('inverse'),
    encodedMessage: value('encodedMessage'),
    blindedMessage: value('blindedMessage'),
    blindSignature: value('blindSignature'),
    signature: value('signature'),
    key: privateKeyOf({ n: value('n'), d: value('d'), p: value('p'), q: value('q') }),
  };
}

/** With the values for the Chinese remainder theorem, which a JSON Web Key also has (RFC 8017 section 3.2). */
function privateKeyOf(key: Readonly<Record<'n' | 'd' | 'p' | 'q', Uint8Array>>): StampPrivateKey {
  const [d, p, q] = [bytesToNumber(key.d), bytesToNumber(key.p), bytesToNumber(key.q)];
  const text = (number: bigint) => encodeBase64url(numberToBytes(number, key.p.length));
  return {
    kty: 'RSA',
    n: encodeBase64url(key.n),
    e: 'AQAB',
    d: encodeBase64url(key.d),
    p: encodeBase64url(key.p),
    q: encodeBase64url(key.q),
    dp: text(d % (p - 1n)),
    dq: text(d % (q - 1n)),
    qi: text(inverse(q % p, p)),
  };
}
