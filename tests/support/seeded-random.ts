/** A repeatable stream for examples and simulations; not for keys. */
export interface SeededRandom {
  /** Evenly in 0..1. */
  readonly uniform: () => number;
  readonly normal: () => number;
  readonly wholeBetween: (low: number, high: number) => number;
}

/** mulberry32 by Tommy Ettinger (public domain), normal values by Box and Muller. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    wholeBetween: (low, high) => low + Math.floor(uniform() * (high - low + 1)),
  };
}
