import type { WeightedParts } from './weighted-totals';

/**
 * Of units in the order of their official totals, the position of the last one that some weights put level with each of
 * them or with one before it, or above. Each factor of the full points lies between 1 − spread and 1 + spread.
 *
 * Exact, where totals are linear (see `isLinear`). Times Σ factor × full points, the lead of one unit over another is
 * Σ factor × c, where c = full points of all × lead in the indicator + lead in adjustments × full points of the indicator.
 * A sum of factors on a cube is largest in the corner that takes the sign of each c: Σ c + spread × Σ |c|. What a unit
 * higher in the list already goes down to is not looked for again, so that a list of any length is read from its end.
 */
export function lowestRivals(parts: WeightedParts, spread: number): readonly number[] {
  let lowest = 0;
  return parts.points.map((_, row) => {
    lowest = Math.max(lowest, row);
    for (let rival = parts.points.length - 1; rival > lowest; rival -= 1) {
      if (canReach({ rival, row, parts, spread })) lowest = rival;
    }
    return lowest;
  });
}

/** To nine decimals of the total, as ties are. */
function canReach(at: {
  readonly rival: number;
  readonly row: number;
  readonly parts: WeightedParts;
  readonly spread: number;
}): boolean {
  const { rival, row, parts, spread } = at;
  const [theirs, own] = [parts.points[rival], parts.points[row]];
  const adjusted = (parts.adjustments[rival] ?? 0) - (parts.adjustments[row] ?? 0);
  let lead = 0;
  parts.full.forEach((full, component) => {
    const part = parts.total * ((theirs?.[component] ?? 0) - (own?.[component] ?? 0)) + adjusted * full;
    lead += part + spread * Math.abs(part);
  });
  return lead > -1e-9 * parts.total;
}
