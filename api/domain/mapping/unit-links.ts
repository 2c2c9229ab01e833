import type { ClassMapping } from '#domain/disclosure/unit-mapping';

/** What became of the units of an earlier wave. A unit that is in no link is new or has ended, and is not compared. */
export type UnitLinks = readonly ClassMapping[];

export const LINK_KINDS = ['same', 'renamed', 'merged', 'split', 'regrouped'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export function linkKind({ from, to }: ClassMapping): LinkKind {
  if (from.length > 1) return to.length > 1 ? 'regrouped' : 'merged';
  if (to.length > 1) return 'split';
  return from[0] === to[0] ? 'same' : 'renamed';
}

/** Units of the earlier wave that a unit was before; none if it is new. */
export interface UnitOrigin {
  readonly from: readonly string[];
  /** The earlier units became other units too, so that this one alone is not what they were. */
  readonly isPart: boolean;
}

/** Where nothing is stored a unit is what had its code. */
export function originOf(links: UnitLinks | null, unitId: string): UnitOrigin {
  if (links === null) return { from: [unitId], isPart: false };
  const link = links.find(({ to }) => to.includes(unitId));
  return link === undefined ? { from: [], isPart: false } : { from: link.from, isPart: link.to.length > 1 };
}
