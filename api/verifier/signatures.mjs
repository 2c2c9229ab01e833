import { constants, createPublicKey, verify } from 'node:crypto';

/** ECDSA over P-256 with SHA-256; the key is a raw point of 65 bytes in base64url, the signature r ‖ s. */
export function isSignedByPoint(statement, { point, signature }) {
  const bytes = Buffer.from(point, 'base64url');
  if (bytes.length !== 65 || bytes[0] !== 4) return false;
  const [x, y] = [bytes.subarray(1, 33), bytes.subarray(33)].map((half) => half.toString('base64url'));
  const key = keyOrNull({ kty: 'EC', crv: 'P-256', x, y });
  const signed = Buffer.from(signature, 'base64url');
  return key !== null && verify('sha256', statement, { key, dsaEncoding: 'ieee-p1363' }, signed);
}

/** That of the log up to the end of a day. */
export function isHeadSigned({ day, size, root, signature }, manifest) {
  return isRootSigned(`pingyi-head-1|${manifest.waveId}|${day}|${size}|`, { root, signature, manifest });
}

/** That of the lists of slips. */
export function isSlipHeadSigned({ lists, root, signature }, manifest) {
  return isRootSigned(`pingyi-slips-2|${manifest.waveId}|${lists}|`, { root, signature, manifest });
}

function isRootSigned(name, { root, signature, manifest: { logPublicKey: point } }) {
  const statement = Buffer.concat([Buffer.from(name), Buffer.from(root, 'base64url')]);
  return isSignedByPoint(statement, { point, signature });
}

/** RSASSA-PSS with SHA-384 and a salt of 48 bytes; the exponent is 65537 (RFC 9474, RSABSSA-SHA384-PSS). */
export function isStamp(message, { modulus, token }) {
  const key = keyOrNull({ kty: 'RSA', n: modulus, e: 'AQAB' });
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return key !== null && verify('sha384', message, { key, padding, saltLength: 48 }, token);
}

/** A point that is not on the curve is no key. */
function keyOrNull(key) {
  try {
    return createPublicKey({ key, format: 'jwk' });
  } catch {
    return null;
  }
}
