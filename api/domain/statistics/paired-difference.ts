import { uncertainValue, variancePart, type Stratum } from './clustered-error';
import type { VariancePart } from './satterthwaite';
import { testedDifference, type Difference } from './welch-test';

/** A statistic and what each rater contributed to it; NaN for raters who contributed nothing (see clustered-error). */
export interface Influenced {
  readonly value: number;
  readonly influences: Float64Array;
  /** Parts of its variance that come from no rater: what a stand-in for a missing group adds. */
  readonly independent?: readonly VariancePart[];
}

/**
 * Difference of two statistics whose raters may be the same people: Var(a − b) = Σ (ψ_a − ψ_b)² over raters.
 *
 * In every stratum the raters fall into three independent sets: those of a alone, of b alone, and of both. Each gives
 * one part for the Welch–Satterthwaite degrees of freedom with its number of raters less one. Without common raters
 * that is Welch's test, with all raters common it is the paired t test; both limits are exact.
 */
export function pairedDifference(a: Influenced, b: Influenced, strata: readonly Stratum[]): Difference {
  const parts = [
    ...strata.flatMap((stratum) => partsOfStratum(a.influences, b.influences, stratum)),
    ...(a.independent ?? []),
    ...(b.independent ?? []),
  ];
  return testedDifference(uncertainValue(a.value - b.value, parts));
}

function partsOfStratum(a: Float64Array, b: Float64Array, { start, end }: Stratum): readonly VariancePart[] {
  let onlyA = 0;
  let onlyB = 0;
  let both = 0;
  let ratersOfA = 0;
  let ratersOfB = 0;
  let ratersOfBoth = 0;
  for (let place = start; place < end; place++) {
    const x = a[place] ?? Number.NaN;
    const y = b[place] ?? Number.NaN;
    const absentFromB = Number.isNaN(y);
    if (Number.isNaN(x)) {
      if (absentFromB) continue;
      onlyB += y * y;
      ratersOfB += 1;
    } else if (absentFromB) {
      onlyA += x * x;
      ratersOfA += 1;
    } else {
      both += (x - y) * (x - y);
      ratersOfBoth += 1;
    }
  }
  return [
    [onlyA, ratersOfA],
    [onlyB, ratersOfB],
    [both, ratersOfBoth],
  ].flatMap(([variance = 0, raters = 0]) => (raters === 0 ? [] : [variancePart(variance, raters)]));
}
