import type { ColumnField } from '#domain/collected/columns/column-field';
import type { CollectedColumn, RowProblem } from '#domain/collected/import-model';

/** What there is to say about a column beside what it holds. */
export type ColumnCheck = 'left-out' | 'personal-left-out' | 'personal-taken' | 'empty' | 'refused' | 'fine';

export function checkOf(
  column: CollectedColumn,
  { field, problems }: { readonly field: ColumnField; readonly problems: readonly RowProblem[] },
): ColumnCheck {
  if (field.field === 'skip') return column.personal ? 'personal-left-out' : 'left-out';
  // Who rated joins rows and is dropped, so that it may be a name.
  if (column.personal && field.field !== 'rater') return 'personal-taken';
  if (column.distinct === 0) return 'empty';
  return problems.some((problem) => problem.column === column.title) ? 'refused' : 'fine';
}

/** The checks that an organizer has to look at. */
export function isToLookAt(check: ColumnCheck): boolean {
  return check === 'personal-taken' || check === 'empty' || check === 'refused';
}
