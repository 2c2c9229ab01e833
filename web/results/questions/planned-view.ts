import type { PlannedRow } from './planned-rows';

/** In the order of the plan, by the level, by people, or those alone that are hidden. */
export const VIEWS = ['plan', 'lowest', 'highest', 'people', 'hidden'] as const;
export type View = (typeof VIEWS)[number];

/** The views that say something: a table without a level has none by level, and one without hidden rows none of these. */
export function viewsOf(rows: readonly PlannedRow[]): readonly View[] {
  const hasLevels = rows.some(({ level }) => level !== null);
  const hasHidden = rows.some(isHidden);
  return VIEWS.filter((view) => {
    if (view === 'lowest' || view === 'highest') return hasLevels;
    return view !== 'hidden' || hasHidden;
  });
}

/** The rows that are asked for, in the order that is asked for; hidden ones have no level and no size, so they come last. */
export function viewedRows(
  rows: readonly PlannedRow[],
  { view, search }: { readonly view: View; readonly search: string },
): readonly PlannedRow[] {
  const wanted = search.trim().toLowerCase();
  const found = rows.filter(({ label }) => label.toLowerCase().includes(wanted));
  switch (view) {
    case 'plan':
      return found;
    case 'hidden':
      return found.filter(isHidden);
    case 'people':
      return ordered(found, ({ people }) => (people === null ? null : -people));
    case 'lowest':
      return ordered(found, ({ level }) => level?.value ?? null);
    case 'highest':
      return ordered(found, ({ level }) => (level === null ? null : -level.value));
  }
}

export function isHidden({ people }: PlannedRow): boolean {
  return people === null;
}

/** Smallest first. */
function ordered(rows: readonly PlannedRow[], keyOf: (row: PlannedRow) => number | null): readonly PlannedRow[] {
  const key = (row: PlannedRow) => keyOf(row) ?? Infinity;
  return rows.toSorted((one, other) => (key(one) === key(other) ? 0 : key(one) - key(other)));
}
