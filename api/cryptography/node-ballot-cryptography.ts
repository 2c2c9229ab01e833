import { constants, createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, verify } from 'node:crypto';
import type { BallotVerification } from '#domain/anonymity/ballot-key';
import { decodeBase64url, encodeBase64url } from '#domain/anonymity/base64url';
import { SALT_BYTES } from '#domain/anonymity/blind-rsa/encode-pss';
import { publicPointOf } from '#domain/anonymity/box-key';
import { concatenate, infoOf, NONCE, PUBLIC_KEY_BYTES, TAG_BYTES } from '#domain/anonymity/envelope';
import { type EnvelopeFailure, ephemeralPointIn } from '#domain/anonymity/open-envelope';
import { fail, ok, type Result } from '#domain/result';
import type { BallotCryptography, ClosedEnvelope } from './ballot-cryptography';

/**
 * By OpenSSL without detours: WebCrypto hands each step of each ballot to another thread and makes an object of each key,
 * which on Node takes three times as long as the mathematics. A test holds that both say the same of everything.
 */
export const nodeBallotCryptography: BallotCryptography = {
  checksWith: async (stampKey) => {
    const key = createPublicKey({ key: { kty: 'RSA', n: stampKey, e: 'AQAB' }, format: 'jwk' });
    const token = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES };
    return {
      isToken: async (message, signature) => verify('sha384', message, token, signature),
      isSigned: async (verification) => isSigned(verification),
    };
  },
  openerWith: async (key) => {
    const agreement = agreementWith(key);
    return async (envelope) => open({ ...envelope, agreement });
  },
};

/** The first byte of an uncompressed point (SEC 1, 2.3.3). */
const UNCOMPRESSED = 4;
const SIGNATURE_BYTES = 64;

function isSigned({ publicKey, statement, signature }: BallotVerification): boolean {
  if (publicKey.length !== PUBLIC_KEY_BYTES || publicKey[0] !== UNCOMPRESSED) return false;
  if (signature.length !== SIGNATURE_BYTES) return false;
  const [x, y] = [publicKey.subarray(1, 33), publicKey.subarray(33)].map(encodeBase64url);
  const key = attempt(() =>
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' }),
  );
  return key !== null && verify('sha256', statement, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

interface Agreement {
  readonly ecdh: ECDH;
  /** The raw point of the box, 65 bytes. */
  readonly publicPoint: Uint8Array<ArrayBuffer>;
}

function agreementWith(key: JsonWebKey): Agreement {
  const [ecdh, publicPoint] = [createECDH('prime256v1'), publicPointOf(key)];
  ecdh.setPrivateKey(decodeBase64url(key.d ?? ''));
  if (!ecdh.getPublicKey().equals(publicPoint)) throw new Error('the halves of the box key do not belong together');
  return { ecdh, publicPoint };
}

interface Opening extends ClosedEnvelope {
  readonly agreement: Agreement;
}

function open({ agreement, context, sealed }: Opening): Result<Uint8Array<ArrayBuffer>, EnvelopeFailure> {
  const point = ephemeralPointIn(sealed);
  const z = point?.[0] === UNCOMPRESSED ? attempt(() => agreement.ecdh.computeSecret(point)) : null;
  if (!point || !z) return fail({ code: 'envelope.malformed' });
  const salt = concatenate(point, agreement.publicPoint);
  const key = new Uint8Array(hkdfSync('sha256', z, salt, infoOf(context), KEY_BYTES));
  return decrypt(key, sealed.subarray(1 + PUBLIC_KEY_BYTES));
}

const KEY_BYTES = 32;

function decrypt(key: Uint8Array, ciphertext: Uint8Array): Result<Uint8Array<ArrayBuffer>, EnvelopeFailure> {
  const decipher = createDecipheriv('aes-256-gcm', key, NONCE, { authTagLength: TAG_BYTES });
  decipher.setAuthTag(ciphertext.subarray(-TAG_BYTES));
  const plaintext = decipher.update(ciphertext.subarray(0, -TAG_BYTES));
  // A stream cipher: nothing is left for the end but to compare the tag.
  return attempt(() => decipher.final()) ? ok(Uint8Array.from(plaintext)) : fail({ code: 'envelope.unopenable' });
}

/** OpenSSL throws at what is no point of the curve, and at a wrong tag. */
function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
