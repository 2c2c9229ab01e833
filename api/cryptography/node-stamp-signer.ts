import { constants, createPrivateKey, privateDecrypt } from 'node:crypto';
import { createStampSigner, type StampSigner } from './stamp-signer';

/** OpenSSL's raw private operation, which blinds itself against measuring the time (RFC 9474 section 7.1). */
export function createNodeStampSigner(): StampSigner {
  return createStampSigner({
    importKey: (key) => createPrivateKey({ key, format: 'jwk' }),
    exponentiate: async (key, blinded) =>
      new Uint8Array(privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded)),
  });
}
