import { decodeBase64url } from '../base64url';
import { bytesToNumber, raiseToExponent } from './modular';

interface Signed {
  /** The modulus of the stamp key as base64url. */
  readonly publicKey: string;
  readonly blinded: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Whether signature^65537 ≡ blinded (mod n). The signer checks it before anything leaves the server, because one result of
 * a faulty computation would give the private key away (RFC 9474 sections 4.3 and 7.1), the member when it has arrived.
 */
export function isBlindSignature({ publicKey, blinded, signature }: Signed): boolean {
  const modulus = bytesToNumber(decodeBase64url(publicKey));
  return raiseToExponent(bytesToNumber(signature), modulus) === bytesToNumber(blinded);
}

/** Whether a key can sign these bytes: as many as the modulus has, and as a number below it (RFC 8017 section 5.2.1). */
export function isBlindedMessage(publicKey: string, blinded: Uint8Array): boolean {
  const modulus = decodeBase64url(publicKey);
  return blinded.length === modulus.length && bytesToNumber(blinded) < bytesToNumber(modulus);
}
