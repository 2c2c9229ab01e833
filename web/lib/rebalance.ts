import { apportion } from './apportion';

/** Weights by what they belong to, in the order in which they are shown. */
type Numbers = Readonly<Record<string, number>>;

const WHOLE = 100;
/** Weights are shared out in tenths of a per cent, so that they sum to 100 on paper too. */
const TENTHS = 10;

/** Weights are decimal fractions; their sum is off by what doubles lose. */
const ROUNDING = 1e-9;

export function sumOf(weights: Numbers): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0);
}

export function sumsToWhole(weights: Numbers): boolean {
  return Math.abs(sumOf(weights) - WHOLE) < ROUNDING;
}

/**
 * The weights with one of them set, and the others sharing the rest in the proportions that they have; where they have
 * none left, in those of the official weights, and alike where these have none either. Tenths that are left over go to the
 * largest remainders.
 */
export function rebalance(
  weights: Numbers,
  change: { readonly id: string; readonly value: number },
  official: Numbers,
): Numbers {
  const others = Object.keys(weights).filter((id) => id !== change.id);
  const value = Math.min(WHOLE, Math.max(0, change.value));
  const rest = Math.round((WHOLE - value) * TENTHS);
  const shares = sharesOf(others, [weights, official]);
  const tenths = apportion(others.map((id) => rest * (shares.get(id) ?? 0)));
  const shared = new Map(others.map((id, position) => [id, (tenths[position] ?? 0) / TENTHS]));
  return Object.fromEntries(Object.keys(weights).map((id) => [id, shared.get(id) ?? value]));
}

/** Fractions of 1 after the first weights that are not all 0. */
function sharesOf(ids: readonly string[], weightings: readonly Numbers[]): ReadonlyMap<string, number> {
  for (const weights of weightings) {
    const total = ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0);
    if (total > 0) return new Map(ids.map((id) => [id, (weights[id] ?? 0) / total]));
  }
  return new Map(ids.map((id) => [id, 1 / ids.length]));
}
