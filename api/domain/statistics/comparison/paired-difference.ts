import type { UncertainValue } from '../uncertain-value';
import { uncertainValue, variancePart, type Stratum } from './clustered-error';
import type { VariancePart } from './satterthwaite';

/** A statistic and what each rater contributed to it; NaN for raters who contributed nothing (see clustered-error). */
export interface Influenced {
  readonly value: number;
  readonly influences: Float64Array;
  /** Places of those who contributed, ascending; worth having where they are few among many. */
  readonly raters?: Int32Array;
  /** Parts of its variance that come from no rater: what a stand-in for a missing group adds. */
  readonly independent?: readonly VariancePart[];
}

/** Places of the raters who contributed. */
export function contributorsTo(influences: Float64Array): Int32Array {
  const places = new Int32Array(influences.length);
  let count = 0;
  influences.forEach((influence, place) => {
    if (!Number.isNaN(influence)) places[count++] = place;
  });
  return places.subarray(0, count);
}

/**
 * Difference of two statistics whose raters may be the same people: Var(a − b) = Σ (ψ_a − ψ_b)² over raters.
 *
 * In every stratum the raters fall into three independent sets: those of a alone, of b alone, and of both. Each gives
 * one part for the Welch–Satterthwaite degrees of freedom with its number of raters less one. Without common raters
 * that is Welch's test, with all raters common it is the paired t test; both limits are exact.
 */
export function pairedDifference(a: Influenced, b: Influenced, strata: readonly Stratum[]): UncertainValue {
  const parts = [...partsOfRaters(a, b, strata), ...(a.independent ?? []), ...(b.independent ?? [])];
  return uncertainValue(a.value - b.value, parts);
}

/** Where most raters contributed to neither statistic, going through those who did is shorter than through all. */
const SPARSE = 0.7;

function partsOfRaters(a: Influenced, b: Influenced, strata: readonly Stratum[]): readonly VariancePart[] {
  const ofA = a.raters;
  const ofB = b.raters;
  if (ofA === undefined || ofB === undefined || ofA.length + ofB.length > SPARSE * a.influences.length) {
    return strata.flatMap((stratum) => allRaters(a.influences, b.influences, stratum));
  }
  return strata.flatMap((stratum) =>
    namedRaters({ a: a.influences, b: b.influences, ofA: within(ofA, stratum), ofB: within(ofB, stratum) }),
  );
}

function within(raters: Int32Array, { start, end }: Stratum): Int32Array {
  return raters.subarray(firstNotBelow(raters, start), firstNotBelow(raters, end));
}

/** Binary search in ascending places. */
function firstNotBelow(raters: Int32Array, place: number): number {
  let low = 0;
  let high = raters.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((raters[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same sums in the same order as over all raters. */
function namedRaters(pair: {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly ofA: Int32Array;
  readonly ofB: Int32Array;
}): readonly VariancePart[] {
  const { a, b, ofA, ofB } = pair;
  let onlyA = 0;
  let onlyB = 0;
  let both = 0;
  let ratersOfBoth = 0;
  for (const place of ofA) {
    const x = a[place] ?? Number.NaN;
    const y = b[place] ?? Number.NaN;
    if (Number.isNaN(y)) onlyA += x * x;
    else {
      both += (x - y) * (x - y);
      ratersOfBoth += 1;
    }
  }
  for (const place of ofB) {
    const y = b[place] ?? Number.NaN;
    if (Number.isNaN(a[place] ?? Number.NaN)) onlyB += y * y;
  }
  return partsWithRaters([
    [onlyA, ofA.length - ratersOfBoth],
    [onlyB, ofB.length - ratersOfBoth],
    [both, ratersOfBoth],
  ]);
}

function allRaters(a: Float64Array, b: Float64Array, { start, end }: Stratum): readonly VariancePart[] {
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
  return partsWithRaters([
    [onlyA, ratersOfA],
    [onlyB, ratersOfB],
    [both, ratersOfBoth],
  ]);
}

function partsWithRaters(sums: readonly (readonly [variance: number, raters: number])[]): readonly VariancePart[] {
  return sums.flatMap(([variance, raters]) => (raters === 0 ? [] : [variancePart(variance, raters)]));
}
