import { rounded } from '#domain/assessment/rounded';
import { MOST_LISTED } from '#domain/assessment/run/standings';
import type { MarkShape } from '../../ui/charts/mark-shape';
import { type Domain, domainAround } from '../../ui/charts/scale';
import { resultCategory, type ResultCategory, type ResultRow } from '../result/table/result-rows';
import type { CardProps } from './card-title';

export interface PeerRow extends ResultRow {
  readonly isOwn: boolean;
  /** Beside the unit of the card. */
  readonly shape: MarkShape;
}

/** Units with a place in its order, each beside the unit of the card, which may have none. */
export function peerRows({ shown, card }: Pick<CardProps, 'shown' | 'card'>): readonly PeerRow[] {
  const category = categoryOf({ shown, card });
  const alike = new Set(card.unit.standing?.indistinguishable);
  const isTold = card.unit.standing !== null && card.category.ranked <= MOST_LISTED;
  const own = card.unit.effectiveTotal ?? 0;
  return category.rows.flatMap((row): readonly PeerRow[] => {
    const isOwn = row.unit.unitCode === card.unit.unitCode;
    if (isOwn) return row.unit.total === null ? [] : [{ ...row, isOwn, shape: 'level' }];
    if (row.unit.standing === null) return [];
    const isHigher = (row.unit.effectiveTotal ?? 0) > own;
    const isApart = isTold && !alike.has(row.unit.unitCode);
    return [{ ...row, isOwn, shape: isApart ? (isHigher ? 'above' : 'below') : 'same' }];
  });
}

/** The category of the card with the units that the reader may see. */
export function categoryOf({ shown, card }: Pick<CardProps, 'shown' | 'card'>): ResultCategory {
  const outcome = shown.categories.find(({ categoryId }) => categoryId === card.unit.categoryId) ?? card.category;
  return resultCategory(shown, outcome);
}

/** As it is written, so that the line stands where its number says. */
export function shownMean({ shown, card }: Pick<CardProps, 'shown' | 'card'>): number | null {
  return card.besideMean === null ? null : Number(rounded(card.besideMean.mean, shown.scheme.rounding));
}

export function peerDomain(rows: readonly PeerRow[], mean: number | null): Domain {
  const values = rows.flatMap(({ unit }) =>
    unit.total === null ? [] : [...unit.total.interval, unit.effectiveTotal ?? unit.total.value],
  );
  return domainAround([...values, ...(mean === null ? [] : [mean])], { margin: 0.05, least: 0.5 });
}

export interface PeerWindow {
  readonly from: number;
  readonly rows: readonly PeerRow[];
}

/** As many rows as there is room for, the unit of the card in their middle where it can be. */
export function windowAround(rows: readonly PeerRow[], most: number): PeerWindow {
  const own = rows.findIndex(({ isOwn }) => isOwn);
  const from = Math.max(0, Math.min(own - Math.floor(most / 2), rows.length - most));
  return { from, rows: rows.slice(from, from + most) };
}

/** Rows that are left out, and how many. */
export interface PeerGap {
  readonly omitted: number;
}

const ENDS = 2;

/** Both ends of the category and the neighbours of the unit, `most` rows of them, where there is no room for all. */
export function outlineOf(rows: readonly PeerRow[], most: number): readonly (PeerRow | PeerGap)[] {
  if (rows.length <= most) return rows;
  const near = most - 2 * ENDS;
  const own = rows.findIndex(({ isOwn }) => isOwn);
  const from = Math.max(ENDS, Math.min(own - Math.floor(near / 2), rows.length - ENDS - near));
  const to = from + near;
  return [
    ...rows.slice(0, ENDS),
    ...gapOf(rows.slice(ENDS, from)),
    ...rows.slice(from, to),
    ...gapOf(rows.slice(to, -ENDS)),
    ...rows.slice(-ENDS),
  ];
}

/** A single row takes no more room than the words that it is left out. */
function gapOf(rows: readonly PeerRow[]): readonly (PeerRow | PeerGap)[] {
  return rows.length < 2 ? rows : [{ omitted: rows.length }];
}
