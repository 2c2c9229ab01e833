import { NINE_DECIMALS, toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { type GradedUnit, gradesIn, untestedBorder } from '../run/grades';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import type { VetoEffects } from '../run/vetoes';
import type { AssessmentScheme } from '../scheme/model';

/** The least total that gives a unit a grade or a better one, all other units as they are. */
export interface GradeTarget {
  readonly total: number;
  /** It has to be exceeded: to be equal is not enough. */
  readonly isExceeded: boolean;
}

export interface GradeTargetInput {
  readonly scheme: AssessmentScheme;
  readonly outcome: AssessmentOutcome;
  readonly unit: UnitOutcome;
  readonly vetoesOf: (unitCode: string) => VetoEffects;
  /** Position of the grade. */
  readonly position: number;
}

/**
 * What a total gives changes only at minimums and at the totals of other units, so the category is graded again just
 * above each of them. The more points a unit has, the fewer stand before it: where one of these totals is enough, all
 * higher ones are. Null where none is.
 */
export function gradeTargetOf(input: GradeTargetInput): GradeTarget | null {
  const { scheme, outcome, unit } = input;
  const own = gradedUnit(input, unit);
  const peers = outcome.units
    .filter(({ categoryId, unitCode }) => categoryId === unit.categoryId && unitCode !== unit.unitCode)
    .filter(({ standing }) => standing !== null)
    .map((peer) => gradedUnit(input, peer));
  const isEnough = (total: number) => {
    const units = [...peers, { ...own, total }];
    const { grades } = gradesIn(units, { grading: scheme.grading, testBorder: untestedBorder });
    const given = grades.get(own.unitCode)?.grade;
    return scheme.grading.grades.slice(0, input.position + 1).some(({ id }) => id === given);
  };
  const turns = turningTotals(input, { own, peers });
  const total = turns[firstWhere(turns.length, (index) => isEnough(justAbove(turns[index] ?? 0)))];
  return total === undefined ? null : { total, isExceeded: !isEnough(total) };
}

function gradedUnit({ scheme, outcome, vetoesOf }: GradeTargetInput, unit: UnitOutcome): GradedUnit {
  const { tie } = scheme.grading;
  const breakers = tie.kind === 'indicators' ? tie.indicators : [];
  return {
    unitCode: unit.unitCode,
    total: unit.effectiveTotal ?? 0,
    ceiling: vetoesOf(unit.unitCode).ceiling,
    tieBreakers: breakers.map((id) => unit.points[outcome.columns.indexOf(id)] ?? 0),
  };
}

/** Not below what the unit has, each once, the lowest first. */
function turningTotals(
  { scheme, position }: GradeTargetInput,
  { own, peers }: { readonly own: GradedUnit; readonly peers: readonly GradedUnit[] },
): readonly number[] {
  const minimums = scheme.grading.grades.slice(0, position + 1).flatMap(({ minimum }) => minimum ?? []);
  const totals = [...minimums, ...peers.map(({ total }) => total)];
  return [...new Map(totals.map((total) => [toNineDecimals(total), total])).values()]
    .filter((total) => toNineDecimals(total) >= toNineDecimals(own.total))
    .toSorted((one, other) => one - other);
}

function justAbove(total: number): number {
  return (toNineDecimals(total) + 1) / NINE_DECIMALS;
}

/** The first of `count` positions that holds, where all after it hold as well; `count` where none does. */
function firstWhere(count: number, holds: (position: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
