/** 3 × 6 slips of 63 × 42 mm on A4. */
export const SLIPS_PER_PAGE = 18;

/** Every group begins on a page of its own. */
export function pagesOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + Math.ceil(size / SLIPS_PER_PAGE), 0);
}

/** In the order of numbers drawn for them: with 64 secret bits each, every order is equally likely. */
export function shuffled<Item>(items: readonly Item[], draw: () => bigint = secretNumber): readonly Item[] {
  return items
    .map((item) => ({ item, drawn: draw() }))
    .toSorted((one, other) => (one.drawn < other.drawn ? -1 : 1))
    .map(({ item }) => item);
}

function secretNumber(): bigint {
  const [drawn = BigInt(0)] = crypto.getRandomValues(new BigUint64Array(1));
  return drawn;
}

export interface SlipPage<Slip> {
  readonly group: string;
  /** From 1, within the group. */
  readonly number: number;
  readonly of: number;
  readonly slips: readonly Slip[];
}

/**
 * Slips on pages, each group by itself, because a slip lets its bearer answer in its group alone. The slips come shuffled over
 * the whole roll, so that no place on a page tells a name.
 */
export function slipPages<Slip>(slips: readonly Slip[], groupOf: (slip: Slip) => string): readonly SlipPage<Slip>[] {
  const groups = [...new Set(slips.map(groupOf))].toSorted();
  return groups.flatMap((group) => {
    const own = slips.filter((slip) => groupOf(slip) === group);
    const of = pagesOf([own.length]);
    return Array.from({ length: of }, (_, index) => ({
      group,
      number: index + 1,
      of,
      slips: own.slice(index * SLIPS_PER_PAGE, (index + 1) * SLIPS_PER_PAGE),
    }));
  });
}
