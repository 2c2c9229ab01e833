/** What everybody can add up of the rankings of a group, and subtract. */
export interface RankingSums {
  readonly n: number;
  /** By option, how many placed it first. */
  readonly firsts: readonly number[];
  /** By option: as many as there are places for the first, one for the last that is filled, none where it is not placed. */
  readonly points: readonly number[];
}

/**
 * The most people who, as far as the sums tell, can have placed an option elsewhere: by option, for each set of places that
 * must not be told of nearly all. These are the first two, three and so on; and, where the order of all options is known, the
 * last, the last two and so on. That an option was placed first by all or by nobody, first places tell as those of any choice.
 *
 * Those who did not place it first share what points are left, each of them with no more than the second place gives. If j
 * places are asked for, whoever is behind them has j − 1 points less than that at least; and whoever is before the last
 * places has as many more than the last gives, at least, as those are.
 */
export function mostElsewhere(
  { n, firsts, points }: RankingSums,
  { places }: { readonly places: number },
): readonly number[] {
  const last = points.length - 1;
  const fewestPoints = places > last ? 1 : 0;
  return points.flatMap((sum, option) => {
    const first = firsts[option] ?? 0;
    const others = n - first;
    const left = sum - places * first;
    const atMost = (people: number) => Math.min(others, Math.floor(people));
    const below = others * (places - 1) - left;
    const above = left - others * fewestPoints;
    const behindFirst = wholeNumbers(2, Math.min(places, last)).map((j) => atMost(below / (j - 1)));
    const beforeLast = places < last ? [] : wholeNumbers(1, last - 1).map((j) => first + atMost(above / j));
    return [...behindFirst, ...beforeLast];
  });
}

/**
 * The most people who, as far as the sums tell, can have placed an option within each of these sets of places, in the same
 * order: by option, so many first places, then so many last ones. Whoever placed it within has the fewest points that the
 * set gives, or the most where the set is one of last places.
 */
export function mostWithin(
  { n, firsts, points }: RankingSums,
  { places }: { readonly places: number },
): readonly (readonly number[])[] {
  const last = points.length - 1;
  const fewestPoints = places > last ? 1 : 0;
  return points.map((sum, option) => {
    const first = firsts[option] ?? 0;
    const others = n - first;
    const left = sum - places * first;
    const atMost = (room: number, each: number) => (each === 0 ? others : Math.min(others, Math.floor(room / each)));
    const above = left - others * fewestPoints;
    const below = others * (places - 1) - left;
    const amongFirst = wholeNumbers(2, Math.min(places, last)).map(
      (j) => first + atMost(above, places - j + 1 - fewestPoints),
    );
    const amongLast =
      places < last ? [] : wholeNumbers(1, last - 1).map((j) => atMost(below, places - fewestPoints - j));
    return [...amongFirst, ...amongLast];
  });
}

function wholeNumbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}
