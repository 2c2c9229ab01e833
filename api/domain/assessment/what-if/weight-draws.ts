const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71] as const;

/**
 * Factors for the full points of `size` components, each between 1 − spread and 1 + spread: first every component alone
 * at either end, then corners, where places move the farthest, then points that fill the cube evenly. The same every time, so that a summary can be repeated.
 *
 * Source of the even points: J. H. Halton, On the efficiency of certain quasi-random sequences of points in evaluating
 * multi-dimensional integrals, Numerische Mathematik 2 (1960) 84–90. Components beyond the twentieth share its bases.
 */
export function weightDraws(size: number, options: { readonly spread: number; readonly draws: number }) {
  const { spread, draws } = options;
  const alone = Array.from({ length: size }, (_, component) =>
    [1 - spread, 1 + spread].map((factor) =>
      Array.from({ length: size }, (_one, other) => (other === component ? factor : 1)),
    ),
  ).flat();
  const even = Array.from({ length: draws }, (_, draw) =>
    Array.from({ length: size }, (_one, component) => {
      const base = PRIMES[component % PRIMES.length] ?? 2;
      const turn = Math.floor(component / PRIMES.length);
      return 1 + spread * (2 * radicalInverse(draw + 1 + turn * draws, base) - 1);
    }),
  );
  return [...alone, ...corners(size, spread), ...even];
}

/** All corners of as many components; of more, so many that the first components have all of theirs. */
const CORNER_BITS = 8;

/** The signs of a component beyond the eighth are those of two of the first, multiplied. */
function corners(size: number, spread: number): readonly (readonly number[])[] {
  const bits = Math.min(size, CORNER_BITS);
  return Array.from({ length: 2 ** bits }, (_, corner) => {
    const isHigh = (component: number) => ((corner >> component) & 1) === 1;
    return Array.from({ length: size }, (_one, component) => {
      const [turn, place] = [Math.floor(component / bits), component % bits];
      const isUp = turn === 0 ? isHigh(place) : isHigh(place) !== isHigh((place + turn) % bits);
      return isUp ? 1 + spread : 1 - spread;
    });
  });
}

/** The digits of a whole number in a base, mirrored at the point: 0..1. */
function radicalInverse(number: number, base: number): number {
  let inverse = 0;
  let share = 1 / base;
  for (let rest = number; rest > 0; rest = Math.floor(rest / base)) {
    inverse += (rest % base) * share;
    share /= base;
  }
  return inverse;
}
