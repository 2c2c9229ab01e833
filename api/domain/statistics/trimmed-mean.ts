import { compensatedSum } from './compensated-sum';
import { withoutRounding } from './rounding';
import type { UncertainValue } from './uncertain-value';

/** A mean without its extremes, and what it takes to repeat it and to find each value's part in its error. */
export interface TrimmedMean extends UncertainValue {
  readonly n: number;
  /** Values cut at each end. */
  readonly cut: number;
  /** Smallest and largest value kept; whatever lies beyond counts as these in the error. */
  readonly lowest: number;
  readonly highest: number;
  /** Mean of the winsorised values w, around which they vary. */
  readonly centre: number;
  /** ψ = (w − centre) × influence makes Σ ψ² the square of the standard error. */
  readonly influence: number;
}

/**
 * Mean of sorted values after cutting `cut` at each end: `drop` leaves them out, `winsorise` sets them to the nearest
 * value kept. With h = n − 2 cut values kept and s_w the standard deviation of the winsorised values,
 *
 *     drop:       SE = √n s_w / h                 (Tukey & McLaughlin 1963; √(n−1) s_w / √(h(h−1)) is Yuen's variant)
 *     winsorise:  SE = (n − 1)/(h − 1) × s_w / √n
 *
 * with h − 1 degrees of freedom. Without a cut both are the plain mean with s/√n. Values that only the rounding of doubles
 * parts have exactly no error.
 *
 * Throws RangeError unless at least two values are kept.
 * Sources: J. W. Tukey, D. H. McLaughlin, Less vulnerable confidence and significance procedures for location based on a
 * single sample, Sankhyā A 25 (1963) 331–352; W. J. Dixon, J. W. Tukey, Approximate behavior of the distribution of
 * winsorized t, Technometrics 10 (1968) 83–98.
 */
export function trimmedMean(sorted: Float64Array, cut: number, manner: 'drop' | 'winsorise' = 'drop'): TrimmedMean {
  const n = sorted.length;
  const kept = n - 2 * cut;
  if (kept < 2) throw new RangeError(`cutting ${cut} at each end of ${n} values leaves ${kept}`);
  const lowest = sorted[cut] ?? Number.NaN;
  const highest = sorted[n - 1 - cut] ?? Number.NaN;
  const total = compensatedSum(sorted.subarray(cut, n - cut));
  const centre = (total + cut * (lowest + highest)) / n;
  const squares = sorted.reduce((sum, value) => {
    const winsorised = Math.min(highest, Math.max(lowest, value));
    return sum + (winsorised - centre) ** 2;
  }, 0);
  const scale = manner === 'drop' ? 1 / kept : (n - 1) / (kept - 1) / n;
  const influence = scale * Math.sqrt(n / (n - 1));
  return {
    value: manner === 'drop' ? total / kept : centre,
    standardError: Math.sqrt(withoutRounding(squares, n * Math.max(lowest ** 2, highest ** 2))) * influence,
    degreesOfFreedom: kept - 1,
    n,
    cut,
    lowest,
    highest,
    centre,
    influence,
  };
}
