import type { ColumnField, SingleField } from './column-field';
import type { ColumnProfile } from './column-profile';
import { fieldOfTitle } from './field-titles';

/** Recognises values of a field; missing where nothing is known about it. */
export type KnownValues = Readonly<Partial<Record<(typeof BY_VALUES)[number], (value: string) => boolean>>>;

const BY_VALUES = ['target', 'criterion', 'group', 'value'] as const;

export interface LongColumns {
  readonly columns: readonly ColumnProfile[];
  /** Fields that columns have already. */
  readonly given: ReadonlyMap<ColumnProfile, ColumnField>;
  readonly known: KnownValues;
}

/**
 * What the columns of a long table stand for: by title, and for fields that no title tells by the values, of which at
 * least half have to be known. The rater may be what no title tells either. No field is given twice.
 */
export function guessLongFields({ columns, given, known }: LongColumns): ReadonlyMap<ColumnProfile, ColumnField> {
  const fields = new Map(given);
  const [filled, blank] = [columns.filter(isFilled), columns.filter((column) => !isFilled(column))];
  const candidates = [...filled, ...blank].filter(({ title }) => fieldOfTitle(title) !== 'skip');
  const columnOf = (sought: SingleField) => columns.find((column) => fields.get(column)?.field === sought);
  const guess = (column: ColumnProfile | undefined, field: SingleField) => {
    if (column && !fields.has(column) && !columnOf(field)) fields.set(column, { field });
  };
  const remaining = () => candidates.filter((column) => !fields.has(column));
  for (const column of candidates) {
    const field = fieldOfTitle(column.title);
    if (field !== null && field !== 'skip') guess(column, field);
  }
  for (const field of BY_VALUES) if (!columnOf(field)) guess(bestMatch(remaining(), known[field]), field);
  const places = (columnOf('target')?.values.size ?? 1) * (columnOf('criterion')?.values.size ?? 1);
  // Rows with counts are of many raters.
  if (!columnOf('count')) guess(likelyRater(remaining(), places), 'rater');
  return fields;
}

function isFilled({ filled }: ColumnProfile): boolean {
  return filled > 0;
}

const KNOWN_SHARE = 0.5;

/** Whether at least half of the different values are known. */
export function matches(column: ColumnProfile, isKnown: (value: string) => boolean): boolean {
  return knownShare(column, isKnown) >= KNOWN_SHARE;
}

function bestMatch(
  columns: readonly ColumnProfile[],
  isKnown: (value: string) => boolean = () => false,
): ColumnProfile | undefined {
  const shares = columns.map((column) => knownShare(column, isKnown));
  const best = Math.max(0, ...shares);
  return best >= KNOWN_SHARE ? columns[shares.indexOf(best)] : undefined;
}

function knownShare({ values }: ColumnProfile, isKnown: (value: string) => boolean): number {
  return values.size === 0 ? 0 : [...values.keys()].filter(isKnown).length / values.size;
}

/**
 * Nobody rates a target twice on one criterion, so no rater has more rows than there are such places. Of the columns that
 * can be it the one with the most different values; names of people join rows as well as numbers do.
 */
function likelyRater(columns: readonly ColumnProfile[], places: number): ColumnProfile | undefined {
  const possible = columns.filter(({ values, filled }) => {
    return values.size > 1 && values.size < filled && Math.max(...values.values()) <= places;
  });
  return possible.toSorted((one, other) => other.values.size - one.values.size)[0];
}
