import { FEWEST_OUTSIDE } from '#domain/access/fewest-outside';

/**
 * Of classes of other units, of all tables together, those that may be seen beside everybody: of what can be told by
 * adding and subtracting them, nothing is left of one or two units. Units that the same classes hold cannot be told
 * apart; where classes nest, as a plan's do, those rests are all that can be told.
 */
export function crowdedClasses(
  classes: readonly ReadonlySet<string>[],
  units: readonly string[],
): readonly ReadonlySet<string>[] {
  let seen = classes.toSorted((one, other) => one.size - other.size);
  for (;;) {
    const thin = thinRest(seen, units);
    const dropped = thin && (seen.find((one) => isBorder(one, { thin, seen, units })) ?? seen[0]);
    if (dropped === undefined) return seen;
    seen = seen.filter((one) => !isSame(one, dropped));
  }
}

/** Those that are seen already, and of the others one after the other each that may be seen beside them. */
export function joinedClasses(
  others: readonly ReadonlySet<string>[],
  { seen, units }: { readonly seen: readonly ReadonlySet<string>[]; readonly units: readonly string[] },
): readonly ReadonlySet<string>[] {
  return others.reduce((joined: readonly ReadonlySet<string>[], one) => {
    const beside = [...joined, one];
    return thinRest(beside, units) === undefined ? beside : joined;
  }, seen);
}

function thinRest(seen: readonly ReadonlySet<string>[], units: readonly string[]): readonly string[] | undefined {
  const holders = units.map((unit) => holdersOf(unit, seen));
  const sizes = new Map<string, number>();
  for (const own of holders) sizes.set(own, (sizes.get(own) ?? 0) + 1);
  const thin = holders.find((own) => (sizes.get(own) ?? 0) < FEWEST_OUTSIDE);
  return thin === undefined ? undefined : units.filter((_, place) => holders[place] === thin);
}

/** Without it, other units would join the thin rest. */
function isBorder(
  one: ReadonlySet<string>,
  context: {
    readonly thin: readonly string[];
    readonly seen: readonly ReadonlySet<string>[];
    readonly units: readonly string[];
  },
): boolean {
  const without = context.seen.filter((other) => !isSame(other, one));
  const holders = holdersOf(context.thin[0] ?? '', without);
  return context.units.some((unit) => !context.thin.includes(unit) && holdersOf(unit, without) === holders);
}

function holdersOf(unit: string, seen: readonly ReadonlySet<string>[]): string {
  return seen.map((one) => (one.has(unit) ? '1' : '0')).join('');
}

export function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((unit) => other.has(unit));
}
