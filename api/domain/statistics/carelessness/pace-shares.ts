import { fail, ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';

export interface PaceShares {
  /** Rows with a band; the shares are of these. */
  readonly n: number;
  /** Rows whose time was not measured. */
  readonly missing: number;
  /** In the order of the bands, fastest first, those that nobody fell into included. */
  readonly bands: readonly PaceShare[];
}

export interface PaceShare {
  readonly band: number;
  readonly n: number;
  readonly share: number;
}

/**
 * How many answered how fast. `paces` holds for each row the band of its time per item, 0 for under two seconds and so
 * on up to `bands` − 1; NaN for a row without a time. Fails with 'nothing-answered' if no row has one.
 *
 * Throws RangeError for a band that is not one of `bands`.
 * Source of the two seconds: J. L. Huang, P. G. Curran, J. Keeney, E. M. Poposki, R. P. DeShon, Detecting and deterring
 * insufficient effort responding to surveys, Journal of Business and Psychology 27 (2012) 99–114.
 */
export function paceShares(input: {
  readonly paces: Float64Array;
  readonly bands: number;
}): Result<PaceShares, Insufficient> {
  const { paces, bands } = input;
  const counts = new Uint32Array(bands);
  let n = 0;
  for (const band of paces) {
    if (Number.isNaN(band)) continue;
    const count = counts[band];
    if (count === undefined) throw new RangeError(`${band} is no band of ${bands}`);
    counts[band] = count + 1;
    n += 1;
  }
  if (n === 0) return fail({ reason: 'nothing-answered' });
  return ok({
    n,
    missing: paces.length - n,
    bands: Array.from(counts, (count, band) => ({ band, n: count, share: count / n })),
  });
}
