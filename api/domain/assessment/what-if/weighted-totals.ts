import type { UnitOutcome } from '../run/outcome';
import { within } from '../run/ledger-points';
import type { AssessmentScheme } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

/** What totals are made of when the full points of the top indicators are multiplied by factors. */
export interface WeightedParts {
  readonly full: readonly number[];
  /** Full points of all. */
  readonly total: number;
  readonly cap: number;
  /** By unit, then by top indicator; NaN where missing. */
  readonly points: readonly Float64Array[];
  /** Adjustments and what a cap took off are outside the weights. */
  readonly adjustments: readonly number[];
  /** Totals that a veto sets stay as they are; NaN for the others. */
  readonly set: readonly number[];
}

export function weightedParts(scheme: AssessmentScheme, units: readonly UnitOutcome[]): WeightedParts {
  const placed = placedIndicators(scheme);
  const top = placed.flatMap(({ level }, position) => (level === 1 ? [position] : []));
  return {
    full: top.map((position) => placed[position]?.indicator.points ?? 0),
    total: scheme.fullPoints,
    cap: scheme.cap ?? Infinity,
    points: units.map(({ points }) => Float64Array.from(top, (position) => points[position] ?? Number.NaN)),
    adjustments: units.map(({ points }) =>
      points.slice(placed.length).reduce((sum: number, value) => sum + (value ?? 0), 0),
    ),
    set: units.map(({ effectiveTotal, total }) =>
      effectiveTotal === total?.value ? Number.NaN : (effectiveTotal ?? 0),
    ),
  };
}

export function totalUnder(factors: readonly number[], parts: WeightedParts, row: number): number {
  const set = parts.set[row] ?? Number.NaN;
  if (!Number.isNaN(set)) return set;
  let sum = 0;
  let weight = 0;
  parts.points[row]?.forEach((points, component) => {
    if (Number.isNaN(points)) return;
    const factor = factors[component] ?? 1;
    sum += points * factor;
    weight += (parts.full[component] ?? 0) * factor;
  });
  const total = weight === 0 ? 0 : (sum * parts.total) / weight;
  return within(total + (parts.adjustments[row] ?? 0), 0, parts.cap);
}

/** Whether no total is cut off or set, whatever the factors are, and none lacks an indicator. */
export function isLinear({ full, total, cap, points, adjustments, set }: WeightedParts): boolean {
  return points.every((own, row) => {
    const shares = Array.from(own, (value, component) => value / (full[component] ?? 0)).filter(
      (_, component) => full[component] !== 0,
    );
    const adjusted = adjustments[row] ?? 0;
    const [least, most] = [Math.min(...shares) * total + adjusted, Math.max(...shares) * total + adjusted];
    // Binary noise at a bound cuts nothing off; comparisons with NaN are false.
    return Number.isNaN(set[row]) && least >= -1e-9 && most <= cap + 1e-9;
  });
}
