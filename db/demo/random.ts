/** A stream of numbers that is the same for the same seed, so that the example looks the same everywhere. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** Whole, from and to inclusive. */
  between(from: number, to: number): number;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough to make an example with and nothing else. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    // Box and Muller 1958.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    between: (from, to) => from + Math.floor(uniform() * (to - from + 1)),
  };
}

/** A position, the likelier the greater its weight. */
export function pickWeighted(random: Random, weights: readonly number[]): number {
  let rest = random.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
  const position = weights.findIndex((weight) => (rest -= weight) < 0);
  return Math.max(0, position);
}

/** Several different positions, drawn one after the other. */
export function pickSeveral(random: Random, weights: readonly number[], count: number): readonly number[] {
  const left = [...weights];
  const picked: number[] = [];
  while (picked.length < Math.min(count, weights.length)) {
    const position = pickWeighted(random, left);
    left[position] = 0;
    picked.push(position);
  }
  return picked;
}

/** A seed out of a text: FNV-1a, 32 bits. */
export function seedOf(text: string): number {
  const units = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return units.reduce((hash, unit) => Math.imul(hash ^ unit, 0x01000193), 0x811c9dc5);
}
