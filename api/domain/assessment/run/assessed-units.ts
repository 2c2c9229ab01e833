import type { Unit } from '#domain/units/unit';
import type { AssessmentSettings } from '../records';
import type { AssessedUnit } from './inputs';

/** The units that an assessment is about: those that were chosen, or else all that have a category. */
export function assessedUnits(
  units: readonly Pick<Unit, 'code' | 'categoryId'>[],
  settings: Pick<AssessmentSettings, 'units' | 'unranked'>,
): readonly AssessedUnit[] {
  const chosen = settings.units === null ? null : new Set(settings.units);
  const unranked = new Set(settings.unranked);
  return units
    .filter(({ code, categoryId }) => (chosen === null ? categoryId !== undefined : chosen.has(code)))
    .map(({ code, categoryId }) => ({ code, categoryId: categoryId ?? null, ranked: !unranked.has(code) }));
}

/** How many units take a place in each category that has any. */
export function rankedByCategory(units: readonly AssessedUnit[]): readonly number[] {
  const sizes = new Map<string | null, number>();
  for (const { categoryId, ranked } of units) if (ranked) sizes.set(categoryId, (sizes.get(categoryId) ?? 0) + 1);
  return [...sizes.values()];
}
