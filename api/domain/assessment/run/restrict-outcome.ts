import { areFew } from '#domain/access/fewest-outside';
import type { AssessmentOutcome, CategoryOutcome, UnitOutcome } from './outcome';

/** The outcome as somebody sees who may see these units only; null for all of them. */
export function restrictOutcome(outcome: AssessmentOutcome, scope: readonly string[] | null): AssessmentOutcome {
  if (scope === null) return outcome;
  const seen = new Set(scope);
  const outside = outcome.units.filter(({ unitCode, standing }) => standing !== null && !seen.has(unitCode));
  const tellsTies = (id: string | null) => !areFew(outside.filter(({ categoryId }) => categoryId === id));
  const units = outcome.units
    .filter(({ unitCode }) => seen.has(unitCode))
    .map((unit) => restrictUnit(unit, { seen, tellsTies: tellsTies(unit.categoryId) }));
  const categories = new Set(units.map(({ categoryId }) => categoryId));
  const { salt: _salt, ...rest } = outcome;
  return {
    ...rest,
    units,
    categories: outcome.categories
      .filter(({ categoryId }) => categories.has(categoryId))
      .map((category) => restrictCategory(category, tellsTies(category.categoryId))),
  };
}

function restrictUnit(
  unit: UnitOutcome,
  { seen, tellsTies }: { readonly seen: ReadonlySet<string>; readonly tellsTies: boolean },
): UnitOutcome {
  if (unit.standing === null) return unit;
  const { tied, ...standing } = unit.standing;
  return {
    ...unit,
    standing: {
      ...standing,
      ...(tellsTies && tied !== undefined && { tied }),
      indistinguishable: standing.indistinguishable.filter((code) => seen.has(code)),
    },
  };
}

/** A border names other units and how far apart they are. */
function restrictCategory(category: CategoryOutcome, tellsTies: boolean): CategoryOutcome {
  return {
    ...category,
    quotas: category.quotas.map((quota) => ({ ...quota, given: tellsTies ? quota.given : null, border: null })),
  };
}
