import { createStampSigner, type StampSigner } from './stamp-signer';

/** What workerd alone calls the raw private operation of RSA; the hash is asked for and not used. */
const RAW_RSA = { name: 'RSA-RAW', hash: 'SHA-384' } as const;

export function createWorkerStampSigner(): StampSigner {
  return createStampSigner({
    importKey: (key) => crypto.subtle.importKey('jwk', key, RAW_RSA, false, ['sign']),
    exponentiate: async (key, blinded) => new Uint8Array(await crypto.subtle.sign(RAW_RSA, await key, blinded)),
  });
}
