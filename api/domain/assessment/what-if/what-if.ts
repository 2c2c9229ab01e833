import { ok, type Result } from '#domain/result';
import type { InputColumn, RunInputs } from '../run/inputs';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import type { AssessmentScheme } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';
import { type AssessmentChanges, type ChangeProblem, changedScheme } from './changes';
import { type HypotheticalCategory, hypotheticalPlaces, type HypotheticalUnit } from './hypothetical-places';
import { hypotheticalTotals } from './hypothetical-totals';

/** What changes would do to the places and grades of a run. */
export interface WhatIf {
  readonly units: readonly UnitMove[];
  readonly categories: readonly HypotheticalCategory[];
  readonly summary: {
    readonly ranksMoved: number;
    /** In places. */
    readonly largestMove: number;
    readonly gradesMoved: number;
  };
  /** Full points as they would be, by indicator. */
  readonly points: Readonly<Record<string, number>>;
}

export interface UnitMove {
  readonly unitCode: string;
  readonly categoryId: string | null;
  readonly total: MovedValue<number>;
  readonly rank: MovedValue<number>;
  readonly grade: MovedValue<string>;
}

export interface MovedValue<Value> {
  readonly from: Value | null;
  readonly to: Value | null;
}

export interface WhatIfInput {
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
  /** In the place of columns of the run: what other weights of rater groups make of them. */
  readonly rescored?: readonly InputColumn[];
}

/**
 * Counts a run again under changes: totals, places and grades as they would be, beside those it has. Changes that the
 * scheme does not allow are refused, all of them at once. Tests and intervals are not made anew: nothing is decided here.
 */
export function assessmentWhatIf(
  { scheme, inputs: official, outcome, rescored = [] }: WhatIfInput,
  changes: AssessmentChanges,
): Result<WhatIf, readonly ChangeProblem[]> {
  const changed = changedScheme(scheme, changes);
  if (!changed.ok) return changed;
  const { judging } = changed.value;
  const others = new Map(rescored.map((column) => [column.indicatorId, column]));
  const recounted = new Set([...Object.keys(changes.conversions ?? {}), ...others.keys()]);
  const columns = official.columns.map((column) => others.get(column.indicatorId) ?? column);
  const inputs = { ...official, columns };
  const totals = hypotheticalTotals({ schemes: changed.value, inputs, outcome, recounted });
  const after = hypotheticalPlaces(judging, inputs, totals);
  const units = outcome.units.map((unit, position) => moveOf(unit, after.units[position]));
  return ok({
    units,
    categories: after.categories,
    summary: summaryOf(units),
    points: Object.fromEntries(placedIndicators(judging).map(({ indicator }) => [indicator.id, indicator.points])),
  });
}

function moveOf(before: UnitOutcome, after: HypotheticalUnit | undefined): UnitMove {
  return {
    unitCode: before.unitCode,
    categoryId: before.categoryId,
    total: { from: before.effectiveTotal, to: after?.total ?? null },
    rank: { from: before.standing?.rank ?? null, to: after?.rank ?? null },
    grade: { from: before.grade?.grade ?? null, to: after?.grade ?? null },
  };
}

function summaryOf(units: readonly UnitMove[]): WhatIf['summary'] {
  const moves = units.map(({ rank }) => Math.abs((rank.to ?? rank.from ?? 0) - (rank.from ?? rank.to ?? 0)));
  return {
    ranksMoved: moves.filter((move) => move > 0).length,
    largestMove: moves.reduce((largest, move) => Math.max(largest, move), 0),
    gradesMoved: units.filter(({ grade }) => grade.from !== grade.to).length,
  };
}
