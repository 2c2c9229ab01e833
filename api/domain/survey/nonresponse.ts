import { releaseRulesOf } from '#domain/disclosure/release-rules';
import type { Wave } from './model';

/** What became of the people of a sample who gave no ballot, in the terms of AAPOR; see #domain/statistics/response-rates. */
export interface Nonresponse {
  /** R: said no. */
  readonly refused: number;
  /** NC: eligible, never reached. */
  readonly notContacted: number;
  /** O: eligible and reached, but no ballot for other reasons, such as illness or language. */
  readonly other: number;
  /** UH + UO: not known whether there is anybody eligible. */
  readonly unknown: number;
  /** e: the share of those unknown ones that is estimated to be eligible, 0 to 1. */
  readonly eligibleShare: number;
}

/**
 * Whether it can still be said: from the opening to the count, which freezes it with the results. Results of data about no
 * persons can be computed anew, and take what was said in between.
 */
export function takesNonresponse({ state, settings }: Pick<Wave, 'state' | 'settings'>): boolean {
  if (state === 'open' || state === 'closed') return true;
  return (state === 'counted' || state === 'published') && !releaseRulesOf(settings).suppression;
}
