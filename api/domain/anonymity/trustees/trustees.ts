/** Who holds the key under which every ballot of a wave lies, before it is sealed for the box as well. */
export interface Trustees {
  /** As the organizer wrote them, in the order of their sheets. */
  readonly names: readonly string[];
  /** How many of them have to come together. */
  readonly threshold: number;
  /** The raw point, 65 bytes, in base64url. The private half exists in shares only. */
  readonly publicKey: string;
}

/** Three sheets of paper of which two are enough: one may be lost, and nobody alone opens anything. */
export const TRUSTEE_COUNT = 3;
export const TRUSTEE_THRESHOLD = 2;
