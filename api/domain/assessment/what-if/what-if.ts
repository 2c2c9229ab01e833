import { ok, type Result } from '#domain/result';
import { convertedColumns, judge } from '../run/assess';
import type { RunInputs } from '../run/inputs';
import type { LeafColumn } from '../run/leaf-columns';
import type { AssessmentOutcome, CategoryOutcome, UnitOutcome } from '../run/outcome';
import type { AssessmentScheme } from '../scheme/model';
import { leavesOf, placedIndicators } from '../scheme/walk';
import { type AssessmentChanges, type ChangeProblem, changedScheme } from './changes';

/** What changes would do to the places and grades of a run. */
export interface WhatIf {
  readonly units: readonly UnitMove[];
  readonly categories: readonly CategoryOutcome[];
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
}

export function assessmentWhatIf(
  { scheme, inputs, outcome }: WhatIfInput,
  changes: AssessmentChanges,
): Result<WhatIf, readonly ChangeProblem[]> {
  const changed = changedScheme(scheme, changes);
  if (!changed.ok) return changed;
  const { converting, judging } = changed.value;
  const hypothesis = judge(judging, inputs, scaledColumns(convertedColumns(converting, inputs), converting, judging));
  const before = new Map(outcome.units.map((unit) => [unit.unitCode, unit]));
  const units = hypothesis.units.map((unit) => moveOf(before.get(unit.unitCode), unit));
  return ok({
    units,
    categories: hypothesis.categories,
    summary: summaryOf(units),
    points: Object.fromEntries(placedIndicators(judging).map(({ indicator }) => [indicator.id, indicator.points])),
  });
}

/** Points and errors by new ÷ old full points. */
function scaledColumns(
  columns: readonly LeafColumn[],
  converting: AssessmentScheme,
  judging: AssessmentScheme,
): readonly LeafColumn[] {
  const [before, after] = [leavesOf(converting), leavesOf(judging)];
  return columns.map((column, index) => {
    const [old, fresh] = [before[index]?.points, after[index]?.points];
    if (old === undefined || fresh === undefined || old === fresh) return column;
    const factor = fresh / old;
    const scaled = (values: Float64Array) => values.map((value) => value * factor);
    return { ...column, points: scaled(column.points), errors: scaled(column.errors) };
  });
}

function moveOf(before: UnitOutcome | undefined, after: UnitOutcome): UnitMove {
  return {
    unitCode: after.unitCode,
    categoryId: after.categoryId,
    total: { from: before?.effectiveTotal ?? null, to: after.effectiveTotal },
    rank: { from: before?.standing?.rank ?? null, to: after.standing?.rank ?? null },
    grade: { from: before?.grade?.grade ?? null, to: after.grade?.grade ?? null },
  };
}

function summaryOf(units: readonly UnitMove[]): WhatIf['summary'] {
  const moves = units.map(({ rank }) => Math.abs((rank.to ?? rank.from ?? 0) - (rank.from ?? rank.to ?? 0)));
  return {
    ranksMoved: moves.filter((move) => move > 0).length,
    largestMove: Math.max(0, ...moves),
    gradesMoved: units.filter(({ grade }) => grade.from !== grade.to).length,
  };
}
