import type { AssessmentOutcome } from '#domain/assessment/run/outcome';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { placedIndicators } from '#domain/assessment/scheme/walk';
import { type CsvCell, csvOf } from './csv';

export interface AssessmentReport {
  readonly scheme: AssessmentScheme;
  readonly outcome: AssessmentOutcome;
  /** The grade that holds, by unit. */
  readonly grades: ReadonlyMap<string, string>;
  readonly unitNames: ReadonlyMap<string, string>;
  readonly categoryNames: ReadonlyMap<string, string>;
}

/** A row a unit, unrounded, best first inside each category. */
export function assessmentCsv(report: AssessmentReport): string {
  const { scheme, grades, unitNames, categoryNames } = report;
  const names = placedIndicators(scheme).map(({ number, indicator }) => `${number} ${indicator.name.zh}`);
  const titles = [...names, ...scheme.adjustments.map(({ name }) => name.zh)];
  const head = ['code', 'unit', 'category', 'rank', 'rank_best', 'rank_worst', 'tier', 'total', 'standard_error'];
  const rest = ['low_95', 'high_95', 'effective_total', 'grade_by_points', 'grade', 'reason'];
  const rows = rankedUnits(report.outcome).map((unit): readonly CsvCell[] => [
    unit.unitCode,
    unitNames.get(unit.unitCode) ?? '',
    categoryNames.get(unit.categoryId ?? '') ?? '',
    unit.standing?.rank ?? null,
    unit.standing?.rankInterval[0] ?? null,
    unit.standing?.rankInterval[1] ?? null,
    unit.standing?.tier ?? null,
    unit.total?.value ?? null,
    unit.total?.standardError ?? null,
    unit.total?.interval[0] ?? null,
    unit.total?.interval[1] ?? null,
    unit.effectiveTotal,
    gradeName(scheme, unit.grade?.band),
    gradeName(scheme, grades.get(unit.unitCode)),
    unit.totalReason ?? unit.grade?.reason ?? null,
    ...unit.points,
  ]);
  return csvOf([[...head, ...rest, ...titles], ...rows]);
}

/** Category by category in the order of the run, units without a place last. */
export function rankedUnits({ units, categories }: AssessmentOutcome): AssessmentOutcome['units'] {
  const order = new Map(categories.map(({ categoryId }, index) => [categoryId, index]));
  return units.toSorted(
    (one, other) =>
      (order.get(one.categoryId) ?? 0) - (order.get(other.categoryId) ?? 0) ||
      (one.standing?.rank ?? Infinity) - (other.standing?.rank ?? Infinity) ||
      (one.unitCode < other.unitCode ? -1 : 1),
  );
}

export function gradeName({ grading }: AssessmentScheme, gradeId: string | undefined): string {
  return grading.grades.find(({ id }) => id === gradeId)?.name.zh ?? '';
}
