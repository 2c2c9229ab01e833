import type { LocalizedText } from '#domain/questionnaire/model';
import type { ConfirmedConsequence } from '#domain/assessment/run/confirmed-consequences';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentOutcome, UnitOutcome } from '#domain/assessment/run/outcome';
import type { AssessmentScheme, Grade } from '#domain/assessment/scheme/model';
import { type LetterLanguage, textIn } from './letter-words';

/** A run as its files print it, names in the language of whoever asked. */
export interface AssessmentReport {
  readonly language: LetterLanguage;
  readonly scheme: AssessmentScheme;
  readonly inputs: RunInputs;
  readonly outcome: AssessmentOutcome;
  /** Approved by a second person; by unit. */
  readonly changes: ReadonlyMap<string, GradeChange>;
  /** Units on lists of the lowest; those that were left off are not named. */
  readonly listed: readonly ConfirmedConsequence[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly categoryNames: ReadonlyMap<string, string>;
}

/** A grade that people decided instead of the computed one. */
export interface GradeChange {
  readonly grade: string;
  readonly reason: string;
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

/** The grade that holds; undefined for a unit without one. */
export function heldGrade({ scheme, changes }: AssessmentReport, { unitCode, grade }: UnitOutcome): Grade | undefined {
  const held = grade === null ? undefined : (changes.get(unitCode)?.grade ?? grade.grade);
  return scheme.grading.grades.find(({ id }) => id === held);
}

export function gradeName({ scheme, language }: AssessmentReport, gradeId: string | undefined): string {
  const grade = scheme.grading.grades.find(({ id }) => id === gradeId);
  return grade === undefined ? '' : textIn(language, grade.name);
}

/** The lists that a unit is on. */
export function listsOf(
  { listed }: AssessmentReport,
  { unitCode }: Pick<UnitOutcome, 'unitCode'>,
): readonly ConfirmedConsequence[] {
  return listed.filter(({ verdict }) => verdict.unitCode === unitCode);
}

export function unitName({ unitNames }: AssessmentReport, unitCode: string): string {
  return unitNames.get(unitCode) ?? unitCode;
}

/** What a run is about and how far it has come. Times are epoch milliseconds. */
export interface RunFacts {
  readonly title: LocalizedText;
  readonly organisation: LocalizedText;
  readonly number: number;
  /** Null before it. */
  readonly publication: Publication | null;
  /** The published run that this one corrects, and why. */
  readonly corrects: { readonly number: number; readonly at: number | null; readonly reason: string } | null;
  /** The published correction that stands in its place. */
  readonly correctedBy: { readonly number: number; readonly at: number | null } | null;
  /** Why who computed the run approved it as well. */
  readonly selfApproval: string | null;
}

export interface Publication {
  readonly signature: string;
  readonly at: number;
  readonly appealsUntil: number | null;
}
