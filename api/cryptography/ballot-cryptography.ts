import type { EnvelopeContext } from '#domain/anonymity/envelope';
import type { EnvelopeFailure } from '#domain/anonymity/open-envelope';
import type { BallotChecks } from '#domain/anonymity/stamped-ballot';
import type { Result } from '#domain/result';

/** What is done with every single ballot, by the box or the count, so that each platform does it in its fastest way. */
export interface BallotCryptography {
  /**
   * @param stampKey the public half of a group's, its modulus as base64url
   * @throws Error if it is no modulus of RSA
   */
  readonly checksWith: (stampKey: string) => Promise<BallotChecks>;
  /**
   * @param boxKey as it lies in the vault
   * @throws Error if it is not the private half of a P-256 key
   */
  readonly openerWith: (boxKey: JsonWebKey) => Promise<EnvelopeOpener>;
}

export interface ClosedEnvelope {
  readonly context: EnvelopeContext;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Opens envelopes that were closed for one key (see openEnvelope). */
export type EnvelopeOpener = (envelope: ClosedEnvelope) => Promise<Result<Uint8Array<ArrayBuffer>, EnvelopeFailure>>;
