/** A place among others: 1, 2, 2, 4. */
export interface CompetitionRank {
  /** 1 + the number of values that are higher. */
  readonly rank: number;
  /** Another value is equal to this one. */
  readonly tied: boolean;
}

export const NINE_DECIMALS = 1e9;

/**
 * Standard competition ranks, 1 for the highest value, in the order of the input. Values that are equal when rounded to
 * nine decimals are tied: a difference below that comes from binary arithmetic, and no hand calculation shows it.
 *
 * Throws RangeError for a value that is not finite: a target without a score has no rank.
 */
export function competitionRanks(values: readonly number[]): readonly CompetitionRank[] {
  if (!values.every(Number.isFinite)) throw new RangeError('a target without a score has no rank');
  const rounded = values.map(toNineDecimals);
  const descending = rounded.toSorted((a, b) => b - a);
  const places = new Map<number, number>();
  descending.forEach((value, place) => {
    if (descending[place - 1] !== value) places.set(value, place);
  });
  return rounded.map((value) => {
    const place = places.get(value) ?? 0;
    return { rank: place + 1, tied: descending[place + 1] === value };
  });
}

export function equalToNineDecimals(a: number, b: number): boolean {
  return toNineDecimals(a) === toNineDecimals(b);
}

/** In units of the ninth decimal: equal for values that are taken as tied. */
export function toNineDecimals(value: number): number {
  return Math.round(value * NINE_DECIMALS);
}
