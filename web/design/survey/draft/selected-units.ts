import type { TargetSelection } from '#domain/questionnaire/model';

interface SelectableUnit {
  readonly code: string;
  readonly categoryId?: string | undefined;
}

/** The units that a selection stands for today; publishing freezes them. Listed targets are no units. */
export function selectedUnits<Unit extends SelectableUnit>(
  selection: TargetSelection,
  units: readonly Unit[],
): readonly Unit[] {
  if (selection.kind === 'all') return units;
  if (selection.kind === 'listed') return [];
  if (selection.kind === 'units') return units.filter(({ code }) => selection.unitCodes.includes(code));
  return units.filter(({ categoryId }) => categoryId !== undefined && selection.categoryIds.includes(categoryId));
}
