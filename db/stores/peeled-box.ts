import type { SpoiltReason } from '#domain/tabulation/model';
import type { WaveTable } from '../schema';

/** What is left of a box but for the inner envelopes. */
export interface PeeledBox {
  readonly spoilt: readonly { readonly groupId: string; readonly reason: SpoiltReason }[];
  /** An envelope for the trustees, in base64url: who can tell its secret holds their key. */
  readonly probe: string;
}

/** The outer envelopes are off, and no count has begun to read the inner ones. */
export function waitsForTrustees({ state, peeled, count_token: token, count_lease_until: until }: WaveTable): boolean {
  return state === 'counting' && peeled !== null && token === null && until === null;
}
