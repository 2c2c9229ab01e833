import { bandsOf } from '#domain/statistics/comparison/bands';
import { uncertainValue, variancePart, type Stratum } from '#domain/statistics/comparison/clustered-error';
import { pairedDifference, type Influenced } from '#domain/statistics/comparison/paired-difference';
import { partsOfMean } from '#domain/statistics/comparison/satterthwaite';
import { type Standing, standingsOf } from '#domain/statistics/ranking/tiers';
import { testedDifference, type Difference } from '#domain/statistics/comparison/welch-test';
import type { Band } from '../model';

export interface ComparedTarget {
  readonly band: Band;
  /** `indistinguishable` holds positions in the list of targets compared. */
  readonly standing: Standing;
}

export interface CategoryComparison {
  /** Each rater's influence on the mean. */
  readonly influences: Float64Array;
  readonly targets: readonly ComparedTarget[];
}

/**
 * The scored targets of one category among themselves: who stands clear of the mean of the others (Holm),
 * and the ranks that pairwise tests support (Bonferroni K − 1). All tests use the differences of common raters.
 */
export function compareCategory(targets: readonly Influenced[], strata: readonly Stratum[]): CategoryComparison {
  const sums = sumOfInfluences(targets);
  const total = targets.reduce((sum, { value }) => sum + value, 0);
  const influences = sums.map((influence) => influence / targets.length);
  const bands =
    targets.length < 2
      ? targets.map((): Band => 'not-distinguishable')
      : bandsOf(targets.map((target) => againstOthers({ target, targets, total, sums, strata })));
  const standings = standingsOf({
    values: targets.map(({ value }) => value),
    compare: (a, b) => pairedDifference(at(targets, a), at(targets, b), strata),
  });
  return {
    influences,
    targets: standings.map((standing, index) => ({ standing, band: bands[index] ?? 'not-distinguishable' })),
  };
}

/**
 * Difference of a target from the mean of the others: ψ = ψ_t − Σ_{u≠t} ψ_u / (K − 1). Per stratum the raters of the
 * target and those of the others alone are two independent sets (as in paired-difference).
 */
function againstOthers(context: {
  readonly target: Influenced;
  readonly targets: readonly Influenced[];
  readonly total: number;
  readonly sums: Float64Array;
  readonly strata: readonly Stratum[];
}): Difference {
  const { target, targets, total, sums, strata } = context;
  const others = targets.length - 1;
  const parts = strata.flatMap(({ start, end }) => {
    let ownVariance = 0;
    let ownRaters = 0;
    let otherVariance = 0;
    let otherRaters = 0;
    for (let place = start; place < end; place++) {
      const sum = sums[place] ?? Number.NaN;
      const own = target.influences[place] ?? Number.NaN;
      if (!Number.isNaN(own)) {
        ownVariance += (own - (sum - own) / others) ** 2;
        ownRaters += 1;
      } else if (!Number.isNaN(sum)) {
        otherVariance += (sum / others) ** 2;
        otherRaters += 1;
      }
    }
    return [
      ...(ownRaters > 0 ? [variancePart(ownVariance, ownRaters)] : []),
      ...(otherRaters > 0 ? [variancePart(otherVariance, otherRaters)] : []),
    ];
  });
  const standIns = targets.flatMap((one) =>
    one === target ? (one.independent ?? []) : partsOfMean(one.independent, 1 / others),
  );
  return testedDifference(uncertainValue(target.value - (total - target.value) / others, [...parts, ...standIns]));
}

/** NaN only where a rater rated none of the targets. */
export function sumOfInfluences(columns: readonly { readonly influences: Float64Array }[]): Float64Array {
  const sums = new Float64Array(columns[0]?.influences.length ?? 0).fill(Number.NaN);
  for (const { influences } of columns) {
    for (let place = 0; place < sums.length; place++) {
      const influence = influences[place] ?? Number.NaN;
      if (Number.isNaN(influence)) continue;
      const before = sums[place] ?? Number.NaN;
      sums[place] = Number.isNaN(before) ? influence : before + influence;
    }
  }
  return sums;
}

function at(targets: readonly Influenced[], position: number): Influenced {
  const target = targets[position];
  if (target === undefined) throw new RangeError(`no target at ${position}`);
  return target;
}
