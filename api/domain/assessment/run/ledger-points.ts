import type { LedgerSource } from '../scheme/model';
import type { LedgerEntry } from './inputs';

export interface LedgerAccount {
  /** Before the bounds of the leaf or adjustment. */
  readonly points: number;
  readonly start: number;
  readonly groups: readonly LedgerGroup[];
}

/** The entries of one category, or (null) those of none. */
export interface LedgerGroup {
  readonly categoryId: string | null;
  readonly entries: readonly { readonly entry: LedgerEntry; readonly points: number }[];
  readonly sum: number;
  /** Within the bounds of the category. */
  readonly points: number;
}

/** Start + Σ over categories of Σ entries, each entry and each category within its limits; in the order of the entries' dates and ids. */
export function ledgerAccount(source: LedgerSource, entries: readonly LedgerEntry[]): LedgerAccount {
  const counted = entries.filter(({ reversed }) => !reversed).toSorted(byDate);
  const known = new Set(source.categories.map(({ id }) => id));
  const groups = [
    ...source.categories.map(({ id, minimum, maximum }) =>
      groupOf(
        source,
        { categoryId: id, minimum, maximum },
        counted.filter(({ categoryId }) => categoryId === id),
      ),
    ),
    groupOf(
      source,
      { categoryId: null, minimum: -Infinity, maximum: Infinity },
      counted.filter(({ categoryId }) => categoryId === null || !known.has(categoryId)),
    ),
  ].filter((group) => group.entries.length > 0);
  return {
    start: source.start,
    groups,
    points: groups.reduce((sum, group) => sum + group.points, source.start),
  };
}

function groupOf(
  { entryLimit }: LedgerSource,
  bounds: { readonly categoryId: string | null; readonly minimum: number; readonly maximum: number },
  entries: readonly LedgerEntry[],
): LedgerGroup {
  const limit = entryLimit ?? Infinity;
  const limited = entries.map((entry) => ({ entry, points: within(entry.points, -limit, limit) }));
  const sum = limited.reduce((total, { points }) => total + points, 0);
  const { categoryId, minimum, maximum } = bounds;
  return { categoryId, entries: limited, sum, points: within(sum, minimum, maximum) };
}

function byDate(one: LedgerEntry, other: LedgerEntry): number {
  const [a, b] = [`${one.date} ${one.id}`, `${other.date} ${other.id}`];
  return a < b ? -1 : Number(a > b);
}

export function within(value: number, minimum: number, maximum: number): number {
  return Math.min(maximum, Math.max(minimum, value));
}
