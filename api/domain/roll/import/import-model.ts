import type { RollPerson } from '#domain/roll/model';

export const ROLL_FIELDS = ['name', 'group', 'unit', 'contact'] as const;
export type RollField = (typeof ROLL_FIELDS)[number];

/** What a column is taken for; `skip` is read by nobody. The second contact stands in where the first is empty. */
export const ROLL_COLUMN_FIELDS = [...ROLL_FIELDS, 'second-contact', 'skip'] as const;
export type RollColumnField = (typeof ROLL_COLUMN_FIELDS)[number];

export interface RollColumn {
  /** As in the header, made unique; the letter of the column where the header is empty. */
  readonly title: string;
  readonly sample: string;
  readonly field: RollColumnField;
}

/** The first group refuses a row, the second only calls for a look. */
export const REFUSING_CODES = [
  'roll.name-missing',
  'roll.name-too-long',
  'roll.group-missing',
  'roll.group-unknown',
  'roll.unit-unknown',
  'roll.contact-invalid',
  /** The same person stands in another rater group already, above in the list or on the roll. */
  'roll.two-groups',
] as const;
export const REMARK_CODES = [
  /** The same person once more; it stays one. */
  'roll.duplicate',
  /** Another person of this name in this unit, with another contact. */
  'roll.same-name',
] as const;

export interface RollProblem {
  readonly code: (typeof REFUSING_CODES)[number] | (typeof REMARK_CODES)[number];
  readonly column?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** `known`: stands on the roll already, or further up in the list. */
export type RollRowStatus = 'new' | 'known' | 'refused';

export interface RollRow {
  /** Of the file, from 1. */
  readonly line: number;
  readonly status: RollRowStatus;
  readonly name?: string;
  /** As written. */
  readonly group?: string;
  readonly unit?: string;
  readonly contact?: string;
  readonly problems: readonly RollProblem[];
}

export interface RollImportPlan {
  readonly columns: readonly RollColumn[];
  readonly headerRow: number;
  /** No column stands for them; there are no rows then. */
  readonly missing: readonly RollField[];
  readonly rows: readonly RollRow[];
  readonly summary: Readonly<Record<RollRowStatus, number>>;
  /** What the new rows make. */
  readonly people: readonly RollPerson[];
}
