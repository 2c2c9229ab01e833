import { isSame, joinedClasses } from '#domain/tabulation/readers/crowded-classes';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import { type AssessmentScheme, type IndicatorId, isLeaf } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

interface MeansInput {
  readonly scheme: AssessmentScheme;
  readonly outcome: AssessmentOutcome;
  readonly scope: readonly string[] | null;
  readonly isCorrected: boolean;
}

export interface ShownMeans {
  readonly ofIndicator: (id: IndicatorId) => boolean;
  readonly ofTotal: boolean;
}

const ALL: ShownMeans = { ofIndicator: () => true, ofTotal: true };
const NONE: ShownMeans = { ofIndicator: () => false, ofTotal: false };

/**
 * Means of a category that a reader of some units may see beside each other: of the units outside, none or at least three
 * stand in all the same of them. Those of a corrected run he sees no more, as with those of its correction they tell the
 * points that were corrected. A unit without a value, with a veto or at the cap has a total that is no sum of its points;
 * of one or two such units the means of sums, with those of what is added, would tell the difference.
 */
export function shownMeans(
  { scheme, outcome, scope, isCorrected }: MeansInput,
  { categoryId }: UnitOutcome,
): ShownMeans {
  if (scope === null) return ALL;
  if (isCorrected) return NONE;
  const outside = outcome.units.filter((unit) => unit.categoryId === categoryId && !scope.includes(unit.unitCode));
  const units = outside.map(({ unitCode }) => unitCode);
  const codesOf = (isIn: (unit: UnitOutcome) => boolean) =>
    new Set(outside.filter(isIn).map(({ unitCode }) => unitCode));
  const having = (id: IndicatorId) => codesOf((unit) => hasPoints(unit, { outcome, id }));
  const sums = new Set(placedIndicators(scheme).flatMap(({ indicator }) => (isLeaf(indicator) ? [] : [indicator.id])));
  const measured = outcome.columns.filter((id) => !sums.has(id));
  const seen = joinedClasses(measured.map(having), { seen: [], units });
  const odd = codesOf((unit) => !isSum(unit, { scheme, outcome }));
  const withTotals = joinedClasses([odd, codesOf(({ effectiveTotal }) => effectiveTotal !== null)], { seen, units });
  const isSeen = (one: ReadonlySet<string>) => withTotals.some((other) => isSame(one, other));
  return {
    ofIndicator: (id) => isSeen(having(id)) && (!sums.has(id) || isSeen(odd)),
    ofTotal: isSeen(odd) && isSeen(codesOf(({ effectiveTotal }) => effectiveTotal !== null)),
  };
}

function hasPoints(
  { missing, points }: UnitOutcome,
  { outcome, id }: { readonly outcome: AssessmentOutcome; readonly id: IndicatorId },
): boolean {
  return (
    (points[outcome.columns.indexOf(id)] ?? null) !== null && missing.every(({ indicatorId }) => indicatorId !== id)
  );
}

const TOLERANCE = 1e-9;

function isSum(
  { missing, points, effectiveTotal }: UnitOutcome,
  { scheme, outcome }: Pick<MeansInput, 'scheme' | 'outcome'>,
): boolean {
  const added = new Set([...scheme.indicators, ...scheme.adjustments].map(({ id }) => id));
  const sum = outcome.columns.reduce((all, id, place) => (added.has(id) ? all + (points[place] ?? 0) : all), 0);
  return missing.length === 0 && effectiveTotal !== null && Math.abs(effectiveTotal - sum) < TOLERANCE;
}
