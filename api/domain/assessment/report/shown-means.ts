import { isSame, joinedClasses } from '#domain/tabulation/readers/crowded-classes';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import { type AssessmentScheme, type Indicator, type IndicatorId, isLeaf } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';

interface MeansInput {
  readonly scheme: AssessmentScheme;
  readonly outcome: AssessmentOutcome;
  readonly scope: readonly string[] | null;
  readonly isCorrected: boolean;
  readonly elsewhere: MeansElsewhere;
}

/** By indicator, what the reader is told where its figures are from: on the page of a wave. */
export type MeansElsewhere = ReadonlyMap<IndicatorId, ToldElsewhere>;

export interface ToldElsewhere {
  /** The units whose figures he sees there. */
  readonly own: readonly string[];
  /** The units of each mean that he sees there. */
  readonly means: readonly ReadonlySet<string>[];
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
 * of one or two such units the means of sums, with those of what is added, would tell the difference. So would the mean of
 * an indicator beside one of the same figures elsewhere, over other units; then the sums that it is a part of go with it.
 */
export function shownMeans(input: MeansInput, { categoryId }: UnitOutcome): ShownMeans {
  const { scheme, outcome, scope, isCorrected, elsewhere } = input;
  if (scope === null) return ALL;
  if (isCorrected) return NONE;
  const outside = outcome.units.filter((unit) => unit.categoryId === categoryId && !scope.includes(unit.unitCode));
  const units = outside.map(({ unitCode }) => unitCode);
  const codesOf = (isIn: (unit: UnitOutcome) => boolean) =>
    new Set(outside.filter(isIn).map(({ unitCode }) => unitCode));
  const having = (id: IndicatorId) => codesOf((unit) => hasPoints(unit, { outcome, id }));
  const told = new Set(
    [...elsewhere].flatMap(([id, means]) => (isToldBeside(means, { id, outcome, scope, categoryId }) ? [id] : [])),
  );
  const sums = new Map(
    placedIndicators(scheme).flatMap(({ indicator }) =>
      isLeaf(indicator) ? [] : [[indicator.id, leavesOf(indicator)]],
    ),
  );
  const isWhole = (id: IndicatorId) => !told.has(id) && sums.get(id)?.some((leaf) => told.has(leaf)) !== true;
  const measured = outcome.columns.filter((id) => !sums.has(id) && !told.has(id));
  const seen = joinedClasses(measured.map(having), { seen: [], units });
  const odd = codesOf((unit) => !isSum(unit, { scheme, outcome }));
  const withTotals = joinedClasses([odd, codesOf(({ effectiveTotal }) => effectiveTotal !== null)], { seen, units });
  const isSeen = (one: ReadonlySet<string>) => withTotals.some((other) => isSame(one, other));
  return {
    ofIndicator: (id) => isWhole(id) && isSeen(having(id)) && (!sums.has(id) || isSeen(odd)),
    ofTotal: told.size === 0 && isSeen(odd) && isSeen(codesOf(({ effectiveTotal }) => effectiveTotal !== null)),
  };
}

function leavesOf(indicator: Indicator): readonly IndicatorId[] {
  return isLeaf(indicator) ? [indicator.id] : indicator.children.flatMap(leavesOf);
}

/** Whether the mean of the category, with those elsewhere and those on cards of other categories, would tell one or two units. */
function isToldBeside(
  { own, means }: ToldElsewhere,
  at: {
    readonly id: IndicatorId;
    readonly outcome: AssessmentOutcome;
    readonly scope: readonly string[];
    readonly categoryId: string | null;
  },
): boolean {
  const { id, outcome, scope, categoryId } = at;
  const outside = (codes: Iterable<string>) => new Set([...codes].filter((code) => !own.includes(code)));
  const having = (category: string | null) =>
    outside(
      outcome.units.flatMap((unit) =>
        unit.categoryId === category && hasPoints(unit, { outcome, id }) ? [unit.unitCode] : [],
      ),
    );
  const categories = new Set(
    outcome.units.filter(({ unitCode }) => scope.includes(unitCode)).map((unit) => unit.categoryId),
  );
  const cards = new Map([...categories].map((category) => [category, having(category)]));
  const told = means.map(outside);
  const units = new Set([...told, ...cards.values()].flatMap((codes) => [...codes]));
  const seen = joinedClasses([...cards.values()], { seen: told, units: [...units] });
  const card = cards.get(categoryId);
  return card !== undefined && !seen.slice(told.length).some((other) => isSame(other, card));
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
