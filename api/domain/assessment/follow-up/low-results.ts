import { bandsOf } from '#domain/statistics/comparison/bands';
import { testedDifference } from '#domain/statistics/comparison/welch-test';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import { NORMAL_DEGREES } from '../run/uncertainty';
import { looksAtOthers } from '../scheme/conversion';
import type { AssessmentScheme, IndicatorId } from '../scheme/model';
import { leavesOf } from '../scheme/walk';

/** A result of a run that belongs on the list of problems. */
export interface LowResult {
  readonly unitCode: string;
  readonly indicatorId: IndicatorId;
  readonly points: number;
  /** 0 for adjustments. */
  readonly fullPoints: number;
  /** Mean points of the other units of the category; null where there are none. */
  readonly others: number | null;
  readonly reason: LowReason;
}

/**
 * `below-others`: clearly below the mean of the other units of the category, adjusted by Holm over the units of that
 * indicator and category. `below-pass`: without an error to test with, fewer than 60 % of the full points, where they are
 * for what the unit did; points for a place are low for half of all units, whatever they did. `deducted`: an adjustment
 * took points off.
 */
export type LowReason = 'below-others' | 'below-pass' | 'deducted';

const PASS_SHARE = 0.6;

/** The points are released, with their errors; by unit, then in the order of the scheme. */
export function lowResultsOf(scheme: AssessmentScheme, outcome: AssessmentOutcome): readonly LowResult[] {
  const found = outcome.categories.flatMap(({ categoryId }) => {
    const units = outcome.units.filter((unit) => unit.categoryId === categoryId);
    return outcome.columns.flatMap((indicatorId, position) => lowIn({ scheme, units, indicatorId, position }));
  });
  const unitOrder = new Map(outcome.units.map(({ unitCode }, index) => [unitCode, index]));
  return found.toSorted((one, other) => (unitOrder.get(one.unitCode) ?? 0) - (unitOrder.get(other.unitCode) ?? 0));
}

interface Column {
  readonly scheme: AssessmentScheme;
  readonly units: readonly UnitOutcome[];
  readonly indicatorId: IndicatorId;
  readonly position: number;
}

function lowIn(column: Column): readonly LowResult[] {
  const { scheme, indicatorId } = column;
  const leaf = leavesOf(scheme).find(({ id }) => id === indicatorId);
  const known = knownPoints(column);
  const results = (chosen: readonly Known[], fullPoints: number, reason: LowReason) =>
    chosen.map(({ unitCode, points }) => ({
      unitCode,
      indicatorId,
      points,
      fullPoints,
      others: meanOfOthers(known, points),
      reason,
    }));
  if (leaf !== undefined) {
    const isOwn = !looksAtOthers(leaf.conversion);
    const untested = known.filter(({ error, points }) => isOwn && error === 0 && points < PASS_SHARE * leaf.points);
    return [
      ...results(clearlyBelow(known), leaf.points, 'below-others'),
      ...results(untested, leaf.points, 'below-pass'),
    ];
  }
  if (!scheme.adjustments.some(({ id }) => id === indicatorId)) return [];
  return results(
    known.filter(({ points }) => points < 0),
    0,
    'deducted',
  );
}

interface Known {
  readonly unitCode: string;
  readonly points: number;
  readonly error: number;
}

/** Stand-ins for missing figures are nobody's result. */
function knownPoints({ units, indicatorId, position }: Column): readonly Known[] {
  return units.flatMap(({ unitCode, points, errors, missing }) => {
    const value = points[position] ?? null;
    if (value === null || missing.some((one) => one.indicatorId === indicatorId)) return [];
    return [{ unitCode, points: value, error: errors[position] ?? 0 }];
  });
}

/**
 * SE of a difference from the mean of the others: √(SE² + Σ_{others} SE²/(K − 1)²), units taken as independent. Points
 * of a run keep no degrees of freedom; those of ballots have hundreds, for which t is the normal distribution.
 */
function clearlyBelow(known: readonly Known[]): readonly Known[] {
  const measured = known.filter(({ error }) => error > 0);
  if (measured.length < 2) return [];
  const sum = measured.reduce((total, { points }) => total + points, 0);
  const squares = measured.reduce((total, { error }) => total + error ** 2, 0);
  const others = measured.length - 1;
  const differences = measured.map(({ points, error }) =>
    testedDifference({
      value: points - (sum - points) / others,
      standardError: Math.sqrt(error ** 2 + (squares - error ** 2) / others ** 2),
      degreesOfFreedom: NORMAL_DEGREES,
    }),
  );
  const bands = bandsOf(differences);
  return measured.filter((_unit, index) => bands[index] === 'below');
}

function meanOfOthers(known: readonly Known[], points: number): number | null {
  if (known.length < 2) return null;
  return (known.reduce((total, one) => total + one.points, 0) - points) / (known.length - 1);
}
