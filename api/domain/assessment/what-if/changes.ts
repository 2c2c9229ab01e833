import { fail, ok, type Result } from '#domain/result';
import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import { checkGrading } from '../scheme/check-grading';
import { checkMeasured } from '../scheme/check-measured';
import type { Conversion } from '../scheme/conversion';
import { type AssessmentScheme, type Indicator, isLeaf, type Quota } from '../scheme/model';
import type { SchemeProblem, SchemeProblemCode } from '../scheme/scheme-problem';
import { leavesOf, placedIndicators } from '../scheme/walk';

/** What is tried out on a scheme; never saved, never official. */
export interface AssessmentChanges {
  /** Full points of indicators. Their siblings that are not named share what is left, in proportion. */
  readonly points?: Readonly<Record<string, number>>;
  readonly conversions?: Readonly<Record<string, Conversion>>;
  /** Quotas and minimums by grade; null takes one away. */
  readonly quotas?: Readonly<Record<string, Quota | null>>;
  readonly minimums?: Readonly<Record<string, number>>;
}

export interface ChangeProblem {
  readonly code: 'unknown' | 'points-negative' | SchemeProblemCode;
  /** The indicator, adjustment or grade; null for grades that are no fit together. */
  readonly at: string | null;
  readonly have?: number;
  readonly need?: number;
}

/** The scheme as it would be, in two steps: conversions first, then full points. */
export interface ChangedScheme {
  /** With the old full points: values are converted by it, and their points then scaled. */
  readonly converting: AssessmentScheme;
  /** With the new ones. */
  readonly judging: AssessmentScheme;
}

/** Points below a changed indicator go along in proportion, and so do ledgers and tables of points. */
export function changedScheme(
  scheme: AssessmentScheme,
  changes: AssessmentChanges,
): Result<ChangedScheme, readonly ChangeProblem[]> {
  const problems = unknownNames(scheme, changes);
  if (problems.length > 0) return fail(problems);
  const resized = resize(scheme.indicators, { full: scheme.fullPoints, at: 'total', changes });
  if (!resized.ok) return resized;
  const { quotas = {}, minimums = {}, conversions = {} } = changes;
  const grades = scheme.grading.grades.map((grade) => ({
    ...grade,
    quota: grade.id in quotas ? (quotas[grade.id] ?? null) : grade.quota,
    minimum: minimums[grade.id] ?? grade.minimum,
  }));
  const adjustments = scheme.adjustments.map((one) => ({ ...one, conversion: conversions[one.id] ?? one.conversion }));
  const indicators = scheme.indicators.map((indicator) => converted(indicator, conversions));
  const converting = { ...scheme, indicators, adjustments, grading: { ...scheme.grading, grades } };
  const broken = newErrors(scheme, converting);
  return broken.length > 0 ? fail(broken) : ok({ converting, judging: { ...converting, indicators: resized.value } });
}

/** What would keep the changed scheme from becoming a version, and does not stand in the official one. */
function newErrors(official: AssessmentScheme, changed: AssessmentScheme): readonly ChangeProblem[] {
  const nameOf = ({ code, at }: SchemeProblem) => `${code} ${at}`;
  const known = new Set(errorsOf(official).map(nameOf));
  return errorsOf(changed)
    .filter((problem) => !known.has(nameOf(problem)))
    .map(({ severity: _severity, ...problem }) => problem);
}

/** Of what can be changed here beside full points: conversions, which know the old ones, and grades. */
function errorsOf(scheme: AssessmentScheme): readonly SchemeProblem[] {
  return [
    ...leavesOf(scheme).flatMap((leaf) => checkMeasured(leaf, { minimum: 0, maximum: leaf.points })),
    ...scheme.adjustments.flatMap((adjustment) => checkMeasured(adjustment, adjustment)),
    ...checkGrading(scheme),
  ].filter(({ severity }) => severity === 'error');
}

function unknownNames(scheme: AssessmentScheme, changes: AssessmentChanges): readonly ChangeProblem[] {
  const placed = placedIndicators(scheme).map(({ indicator }) => indicator);
  const indicators = new Set(placed.map(({ id }) => id));
  const measured = new Set([...placed.filter(isLeaf), ...scheme.adjustments].map(({ id }) => id));
  const grades = new Set(scheme.grading.grades.map(({ id }) => id));
  const points = Object.entries(changes.points ?? {});
  return [
    ...points.filter(([id]) => !indicators.has(id)).map(([at]) => unknown(at)),
    ...points.filter(([, value]) => !(value >= 0)).map(([at]) => ({ code: 'points-negative' as const, at })),
    ...Object.keys(changes.conversions ?? {})
      .filter((id) => !measured.has(id))
      .map(unknown),
    ...Object.keys({ ...changes.quotas, ...changes.minimums })
      .filter((id) => !grades.has(id))
      .map(unknown),
  ];
}

function unknown(at: string): ChangeProblem {
  return { code: 'unknown', at };
}

/** Siblings with the sum that their branch has; one that gets 0 points drops out of the total without leaving the tree. */
function resize(
  indicators: readonly Indicator[],
  within: { readonly full: number; readonly at: string; readonly changes: AssessmentChanges },
): Result<readonly Indicator[], readonly ChangeProblem[]> {
  const { full, at, changes } = within;
  const named = changes.points ?? {};
  const fixed = indicators.reduce((sum, { id }) => sum + (named[id] ?? 0), 0);
  const free = indicators.reduce((sum, { id, points }) => (id in named ? sum : sum + points), 0);
  const left = full - fixed;
  const isPossible = free > 0 ? left >= -1e-9 : toNineDecimals(left) === 0;
  if (!isPossible) return fail([{ code: 'sum-differs', at, have: fixed, need: full }]);
  const sized = indicators.map((indicator) => {
    const share = toNineDecimals(left) === toNineDecimals(free) ? 1 : Math.max(0, left) / free;
    return scaled(indicator, { size: named[indicator.id] ?? indicator.points * share, changes });
  });
  const problems = sized.flatMap((one) => (one.ok ? [] : one.error));
  return problems.length > 0 ? fail(problems) : ok(sized.flatMap((one) => (one.ok ? [one.value] : [])));
}

function scaled(
  indicator: Indicator,
  { size, changes }: { readonly size: number; readonly changes: AssessmentChanges },
): Result<Indicator, readonly ChangeProblem[]> {
  if (isLeaf(indicator)) return ok({ ...indicator, points: size });
  const children = resize(indicator.children, { full: size, at: indicator.id, changes });
  return children.ok ? ok({ ...indicator, points: size, children: children.value }) : children;
}

function converted(indicator: Indicator, conversions: Readonly<Record<string, Conversion>>): Indicator {
  if (!isLeaf(indicator)) {
    return { ...indicator, children: indicator.children.map((child) => converted(child, conversions)) };
  }
  const conversion = conversions[indicator.id];
  return conversion === undefined ? indicator : { ...indicator, conversion };
}
