import { isBlindedMessage, isBlindSignature } from '#domain/anonymity/blind-rsa/blind-signature';
import type { StampPrivateKey } from '../keys/stamp-key';
import { onceForEach } from '../once-for-each';

/** Stamps blinded ballots: step BlindSign of RFC 9474, section 4.3. The same blinded bytes give the same signature always. */
export interface StampSigner {
  /**
   * @param blinded as isBlindedMessage asks for; whoever takes it from a request asks first
   * @returns blinded^d mod n, as long as the modulus
   * @throws RangeError if the key cannot sign these bytes
   * @throws Error if the result does not lead back to them, and then it goes nowhere
   */
  sign(key: StampPrivateKey, blinded: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}

/** The private operation of RSA without any padding, in native code that takes the same time for every value. */
export interface RawRsa<Key> {
  readonly importKey: (key: StampPrivateKey) => Key;
  readonly exponentiate: (key: Key, blinded: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Importing a key takes as long as a signature; what was imported goes with the key that it was made of. */
export function createStampSigner<Key>(rsa: RawRsa<Key>): StampSigner {
  const imported = onceForEach(rsa.importKey);
  return {
    sign: async (key, blinded) => {
      const publicKey = key.n;
      if (!isBlindedMessage(publicKey, blinded)) throw new RangeError('what is signed is a number below the modulus');
      const signature = await rsa.exponentiate(imported(key), blinded.slice());
      if (!isBlindSignature({ publicKey, blinded, signature })) throw new Error('the signature is not right');
      return signature;
    },
  };
}
