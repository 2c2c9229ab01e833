import { type LinkKind, linkKind, type UnitLinks } from '#domain/mapping/unit-links';
import { localized } from '../../lib/i18n';
import type { MappedDivision, MappedUnit } from './mapping-source';

/** `new` is in this wave alone, `ended` in the earlier alone; `apart` is in both and not compared. */
export type RowKind = LinkKind | 'new' | 'ended' | 'apart';

export interface MappingRow {
  readonly key: string;
  readonly kind: RowKind;
  /** Null for a unit that ended. */
  readonly later: MappedUnit | null;
  readonly earlier: readonly MappedUnit[];
  /** The other units of a split. */
  readonly siblings: readonly MappedUnit[];
}

type Units = Pick<MappedDivision, 'earlier' | 'later'>;

export function mappingRows({ earlier, later }: Units, links: UnitLinks): readonly MappingRow[] {
  const rows = later.map((unit) => laterRow(unit, { earlier, later }, links));
  const named = new Set(rows.flatMap((row) => row.earlier.map(({ id }) => id)));
  return [
    ...rows,
    ...earlier
      .filter(({ id }) => !named.has(id))
      .map((unit): MappingRow => ({
        key: `ended ${unit.id}`,
        kind: 'ended',
        later: null,
        earlier: [unit],
        siblings: [],
      })),
  ];
}

function laterRow(unit: MappedUnit, { earlier, later }: Units, links: UnitLinks): MappingRow {
  const key = `later ${unit.id}`;
  const link = links.find(({ to }) => to.includes(unit.id));
  if (link === undefined) {
    const own = earlier.filter(({ id }) => id === unit.id && !links.some(({ from }) => from.includes(id)));
    return { key, kind: own.length === 0 ? 'new' : 'apart', later: unit, earlier: own, siblings: [] };
  }
  return {
    key,
    kind: linkKind(link),
    later: unit,
    earlier: earlier.filter(({ id }) => link.from.includes(id)),
    siblings: later.filter(({ id }) => id !== unit.id && link.to.includes(id)),
  };
}

const ORDER: Readonly<Record<RowKind, number>> = {
  new: 0,
  ended: 1,
  apart: 2,
  regrouped: 3,
  split: 4,
  merged: 5,
  renamed: 6,
  same: 7,
};

/** What is open first. The order is that of what was stored, so that no row moves away under the hand that edits it. */
export function inOrder(rows: readonly MappingRow[], stored: readonly MappingRow[]): readonly MappingRow[] {
  const before = new Map(stored.map(({ key, kind }) => [key, ORDER[kind]]));
  const place = ({ key, kind }: MappingRow) => before.get(key) ?? ORDER[kind];
  return rows.toSorted((one, other) => place(one) - place(other));
}

export const ROW_FILTERS = ['all', 'open', 'changed', 'same'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export function isUnlinked(kind: RowKind): boolean {
  return kind === 'new' || kind === 'ended' || kind === 'apart';
}

export function isIn({ kind }: MappingRow, filter: RowFilter): boolean {
  const isOpen = isUnlinked(kind);
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return isOpen;
    case 'same':
      return kind === 'same';
    case 'changed':
      return !isOpen && kind !== 'same';
  }
}

export function matches({ later, earlier, siblings }: MappingRow, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const units = [...(later === null ? [] : [later]), ...earlier, ...siblings];
  return wanted === '' || units.some((unit) => isNamed(unit, wanted));
}

/** By a part of its name or of its code. */
export function isNamed({ id, name }: MappedUnit, wanted: string): boolean {
  return [id, localized(name)].some((text) => text.toLowerCase().includes(wanted));
}
