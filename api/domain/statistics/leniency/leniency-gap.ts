import type { Insufficient, InsufficientReason } from '../insufficient';

/** Why ratings do not give an estimate. */
export interface LeniencyGap extends Omit<Insufficient, 'reason'> {
  /** With 'too-large' there are more raters and more targets than a dense matrix serves (see additive-fit). */
  readonly reason: InsufficientReason | 'too-large';
  /** With 'too-large', how many raters or targets, whichever are fewer, may be there at most. */
  readonly limit?: number;
}
