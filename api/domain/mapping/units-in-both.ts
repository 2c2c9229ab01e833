import type { MeanOverUnits, UnitGroup } from '#domain/tabulation/findings/mean-over-units';
import { originOf, type UnitLinks } from './unit-links';

/** A unit with what it was in the wave before. */
export interface UnitInBoth {
  readonly now: string;
  readonly before: UnitGroup;
}

/** The units that both means go over: of a merged unit all that it was, and no part of a split one. */
export function unitsInBoth(now: MeanOverUnits, before: MeanOverUnits, links: UnitLinks | null): readonly UnitInBoth[] {
  return [...now.figures.keys()].flatMap((id) => {
    const { from, isPart } = originOf(links, id);
    const isKnown = !isPart && from.length > 0 && from.every((earlier) => before.figures.has(earlier));
    return isKnown ? [{ now: id, before: from }] : [];
  });
}
