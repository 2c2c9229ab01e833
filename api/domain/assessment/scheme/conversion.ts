/** From the value of a unit to its points, by itself or among the units of its category. */
export type Conversion =
  /** Full points × (value − from) ÷ (to − from): S ÷ 100, or from a floor to a target; `to` below `from` where less is better. */
  | { readonly kind: 'linear'; readonly from: number; readonly to: number }
  /** Full points × value ÷ best, or best ÷ value where less is better (full points for 0). */
  | { readonly kind: 'ratio-to-best' }
  /** Full points for the first, and this share of them less for every rank below. */
  | { readonly kind: 'rank-steps'; readonly dropShare: number }
  /** Points by rank from the first on, and by rank from the last on; those between have `otherwise`. */
  | {
      readonly kind: 'rank-table';
      readonly first: readonly number[];
      /** The first of these is for the last place. */
      readonly last: readonly number[];
      readonly otherwise: number;
      /** What equal values get: the points of the better place, or those of nobody. */
      readonly ties: 'better-place' | 'otherwise';
    }
  /** From `floorShare` of the full points for the lowest of the category to all of them for the best: exaggerates noise. */
  | { readonly kind: 'stretch'; readonly floorShare: number }
  /** The points of the first step that the value reaches, the highest first; where less is better, that it does not exceed. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly otherwise: number }
  /** The value is points already. */
  | { readonly kind: 'points' };

export interface Step {
  readonly value: number;
  readonly points: number;
}

/** Conversions that look at the other units of the category: a unit can lose points because another one gains. */
export function looksAtOthers({ kind }: Conversion): boolean {
  return kind === 'ratio-to-best' || kind === 'rank-steps' || kind === 'rank-table' || kind === 'stretch';
}
