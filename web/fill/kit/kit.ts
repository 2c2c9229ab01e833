import { ballotKeyMessage } from '#domain/anonymity/ballot-key';
import { type BlindedMessage, blind } from '#domain/anonymity/blind-rsa/blind';
import { finalize } from '#domain/anonymity/blind-rsa/finalize';
import type { FillPayload } from '#domain/survey/fill-wave';
import { type Proof, prove, type SignedManifest } from './prove';

/**
 * What only a stamped ballot needs, and nobody to begin reading: the second file of the page, loaded once the page stands, under
 * the same policy and named by its hash in the first.
 */
export interface StampKit {
  prove(wave: FillPayload, manifest: SignedManifest, storage: Storage | null): Promise<Proof>;
  /** @param ballotKey the raw point */
  blindKey(publicKey: string, waveId: string, ballotKey: Uint8Array): Promise<BlindedMessage>;
  readonly finalize: typeof finalize;
}

declare global {
  interface Window {
    stampKit?: StampKit;
  }
}

export function createKit(): StampKit {
  return {
    prove,
    finalize,
    blindKey: async (publicKey, waveId, ballotKey) =>
      blind({
        publicKey,
        message: await ballotKeyMessage(waveId, ballotKey),
        randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      }),
  };
}
