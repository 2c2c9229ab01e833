import { decidedGrade, type GradeProposal } from '#domain/assessment/records';
import type { CategoryOutcome, UnitOutcome } from '#domain/assessment/run/outcome';
import type { Grade } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { domainAround, type Domain } from '../../../ui/charts/scale';
import type { RunView } from '../run/run-data';

export interface ResultRow {
  readonly unit: UnitOutcome;
  readonly name: string;
  readonly state: RowState;
  /** As computed; null for an assessment without grades and a unit without a place. */
  readonly computed: Grade | null;
  /** By its points alone. */
  readonly band: Grade | null;
  /** With the changes that a second person approved. */
  readonly decided: Grade | null;
  /** A change that waits for its decision. */
  readonly pending: GradeProposal | undefined;
  /** The grade whose places end with this row. */
  readonly lastOf: Grade | null;
}

export type RowState = 'placed' | 'unranked' | 'barred' | 'insufficient';

/** A category of a run as the pages show it: units by place, then those without one. */
export interface ResultCategory {
  readonly outcome: CategoryOutcome;
  readonly name: string | null;
  readonly rows: readonly ResultRow[];
}

export function resultCategory(view: RunView, outcome: CategoryOutcome): ResultCategory {
  const rows = view.units
    .filter(({ categoryId }) => categoryId === outcome.categoryId)
    .map((unit) => rowOf(view, unit))
    .toSorted(byPlace);
  return { outcome, name: view.categoryName(outcome.categoryId), rows: withLines(rows, view, outcome) };
}

function rowOf({ scheme, proposals, unitName }: RunView, unit: UnitOutcome): ResultRow {
  const gradeOf = (id: string | undefined) => scheme.grading.grades.find((grade) => grade.id === id) ?? null;
  const own = proposals.filter(({ unitCode }) => unitCode === unit.unitCode);
  return {
    unit,
    name: unitName(unit.unitCode),
    state: stateOf(unit),
    computed: gradeOf(unit.grade?.grade),
    band: gradeOf(unit.grade?.band),
    decided: unit.grade === null ? null : gradeOf(decidedGrade(unit.grade.grade, own)),
    pending: own.find(({ decision }) => decision === null),
    lastOf: null,
  };
}

function stateOf({ effectiveTotal, standing, vetoes }: UnitOutcome): RowState {
  if (effectiveTotal === null) return 'insufficient';
  if (standing !== null) return 'placed';
  return vetoes.length > 0 ? 'barred' : 'unranked';
}

const ORDER: readonly RowState[] = ['placed', 'barred', 'unranked', 'insufficient'];

function byPlace(one: ResultRow, other: ResultRow): number {
  const byState = ORDER.indexOf(one.state) - ORDER.indexOf(other.state);
  const byTotal = (other.unit.effectiveTotal ?? 0) - (one.unit.effectiveTotal ?? 0);
  return byState || byTotal || (one.unit.unitCode < other.unit.unitCode ? -1 : 1);
}

/** A line stands under the last unit of every grade that has a limited number of places. */
function withLines(rows: readonly ResultRow[], { scheme }: RunView, { quotas }: CategoryOutcome): readonly ResultRow[] {
  const lines = new Map(
    quotas.flatMap(({ gradeId, border }) => {
      const last = rows.findLastIndex(({ computed }) => computed?.id === gradeId);
      const grade = scheme.grading.grades.find(({ id }) => id === gradeId);
      return border === null || last < 0 || grade === undefined ? [] : [[last, grade] as const];
    }),
  );
  return rows.map((row, index) => ({ ...row, lastOf: lines.get(index) ?? null }));
}

/** A column of points: a top indicator or an adjustment. */
export interface PointsColumn {
  readonly id: string;
  readonly name: string;
  /** Null for an adjustment. */
  readonly full: number | null;
  /** Position among the points of a unit. */
  readonly position: number;
  /** The indicator with everything below it. */
  readonly within: ReadonlySet<string>;
}

/** The top indicators and the adjustments; with `all`, everything below them as well. */
export function pointsColumns(
  { scheme }: RunView,
  nameOf: (named: { readonly name: Grade['name'] }) => string,
  all = false,
): readonly PointsColumn[] {
  const placed = placedIndicators(scheme);
  const indicators = placed.flatMap(({ indicator, level, number }, position): readonly PointsColumn[] => {
    if (level > 1 && !all) return [];
    const below = placed.filter((other) => other.number === number || other.number.startsWith(`${number}.`));
    const within = new Set(below.map((other) => other.indicator.id));
    return [{ id: indicator.id, name: nameOf(indicator), full: indicator.points, position, within }];
  });
  const adjustments = scheme.adjustments.map((one, index) => ({
    id: one.id,
    name: nameOf(one),
    full: null,
    position: placed.length + index,
    within: new Set([one.id]),
  }));
  return [...indicators, ...adjustments];
}

/** Of the totals of a category with their intervals, and of the minimum of the best grade. */
export function totalDomain({ rows }: ResultCategory, { scheme }: RunView): Domain {
  const best = scheme.grading.grades[0]?.minimum ?? null;
  const values = rows.flatMap(({ unit }) =>
    unit.total === null ? [] : [...unit.total.interval, unit.effectiveTotal ?? 0],
  );
  return domainAround([...values, ...(best === null || values.length === 0 ? [] : [best])], {
    margin: 0.05,
    least: 0.5,
  });
}
