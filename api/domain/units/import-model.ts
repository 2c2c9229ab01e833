import type { Unit } from '#domain/units/unit';

export const UNIT_FIELDS = [
  'code',
  'name',
  'nameEn',
  'shortName',
  'shortNameEn',
  'category',
  'parentCode',
  'position',
] as const;
export type UnitField = (typeof UNIT_FIELDS)[number];

/** What a column is taken for; `skip` is read by nobody. */
export type ColumnField = UnitField | 'skip';

/** Without these two there is no unit. */
export const NEEDED_FIELDS: readonly UnitField[] = ['code', 'name'];

export interface ImportColumn {
  /** As in the header, made unique; the letter of the column where the header is empty. */
  readonly title: string;
  /** The first value, except of personal columns. */
  readonly sample: string;
  readonly field: ColumnField;
  /** Looks like names, telephone numbers or addresses of people, none of which belong into a list of units. */
  readonly personal?: boolean;
}

/** The first group refuses a row, the second only calls for a look. */
export const REFUSING_CODES = [
  'unit.code-missing',
  'unit.code-invalid',
  'unit.code-duplicate',
  'unit.name-missing',
  'unit.name-too-long',
  'unit.parent-unknown',
  'unit.parent-cycle',
  'unit.position-invalid',
] as const;
export const REMARK_CODES = ['unit.name-duplicate', 'unit.category-similar'] as const;

export interface RowProblem {
  readonly code: (typeof REFUSING_CODES)[number] | (typeof REMARK_CODES)[number];
  readonly column?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export type RowStatus = 'new' | 'changed' | 'same' | 'refused';

export interface ImportRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly status: RowStatus;
  readonly code?: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly category?: string;
  readonly problems: readonly RowProblem[];
}

/** A unit as it will be stored; its category by name, since a new one has no id yet. */
export interface PlannedUnit extends Omit<Unit, 'categoryId'> {
  readonly categoryName?: string;
}

export interface ImportPlan {
  readonly columns: readonly ImportColumn[];
  readonly headerRow: number;
  /** Fields of NEEDED_FIELDS that no column stands for; there are no rows then. */
  readonly missing: readonly UnitField[];
  readonly rows: readonly ImportRow[];
  readonly summary: Readonly<Record<RowStatus, number>>;
  readonly categories: { readonly existing: readonly string[]; readonly new: readonly string[] };
  /** What the rows with status new or changed make. */
  readonly units: readonly PlannedUnit[];
}
