import type { AssessmentOutcome, CategoryOutcome, UnitOutcome } from './outcome';

/** The outcome as somebody sees who may see these units only; null for all of them. */
export function restrictOutcome(outcome: AssessmentOutcome, scope: readonly string[] | null): AssessmentOutcome {
  if (scope === null) return outcome;
  const seen = new Set(scope);
  const units = outcome.units.filter(({ unitCode }) => seen.has(unitCode)).map((unit) => restrictUnit(unit, seen));
  const categories = new Set(units.map(({ categoryId }) => categoryId));
  const { salt: _salt, ...rest } = outcome;
  return {
    ...rest,
    units,
    categories: outcome.categories.filter(({ categoryId }) => categories.has(categoryId)).map(withoutBorders),
  };
}

function restrictUnit(unit: UnitOutcome, seen: ReadonlySet<string>): UnitOutcome {
  const { standing } = unit;
  if (standing === null) return unit;
  return {
    ...unit,
    standing: { ...standing, indistinguishable: standing.indistinguishable.filter((code) => seen.has(code)) },
  };
}

/** A border names other units and how far apart they are. */
function withoutBorders(category: CategoryOutcome): CategoryOutcome {
  return { ...category, quotas: category.quotas.map((quota) => ({ ...quota, border: null })) };
}
