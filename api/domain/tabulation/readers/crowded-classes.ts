import { areFew, FEWEST_OUTSIDE } from '#domain/access/fewest-outside';

/** Whose answers an element of a class stands for. */
type UnitOf = (element: string) => string;

/** Where the elements are units themselves. */
const ITSELF: UnitOf = (unit) => unit;

/**
 * Of classes of other units, of all tables together, those that may be seen beside everybody: of what can be told by
 * adding and subtracting them, nothing is left of one or two units. What the same classes hold cannot be told
 * apart; where classes nest, as a plan's do, those rests are all that can be told. Where people of one unit are in several
 * rater groups, each unit in each group is an element.
 */
export function crowdedClasses(
  classes: readonly ReadonlySet<string>[],
  elements: readonly string[],
  unitOf: UnitOf = ITSELF,
): readonly ReadonlySet<string>[] {
  // A class of one or two is made of rests of as few, so that it goes whatever else does.
  let seen = classes
    .filter((one) => !areFew([...new Set([...one].map(unitOf))]))
    .toSorted((one, other) => one.size - other.size);
  for (;;) {
    const thin = thinRest(seen, elements, unitOf);
    const dropped = thin && (seen.find((one) => isBorder(one, { thin, seen, elements })) ?? seen[0]);
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
    return thinRest(beside, units, ITSELF) === undefined ? beside : joined;
  }, seen);
}

function thinRest(
  seen: readonly ReadonlySet<string>[],
  elements: readonly string[],
  unitOf: UnitOf,
): readonly string[] | undefined {
  const holders = elements.map((element) => holdersOf(element, seen));
  const units = new Map<string, Set<string>>();
  elements.forEach((element, place) => {
    const held = holders[place] ?? '';
    units.set(held, (units.get(held) ?? new Set()).add(unitOf(element)));
  });
  const thin = holders.find((own) => (units.get(own)?.size ?? 0) < FEWEST_OUTSIDE);
  return thin === undefined ? undefined : elements.filter((_, place) => holders[place] === thin);
}

/** Without it, others would join the thin rest. */
function isBorder(
  one: ReadonlySet<string>,
  context: {
    readonly thin: readonly string[];
    readonly seen: readonly ReadonlySet<string>[];
    readonly elements: readonly string[];
  },
): boolean {
  const without = context.seen.filter((other) => !isSame(other, one));
  const holders = holdersOf(context.thin[0] ?? '', without);
  return context.elements.some((element) => !context.thin.includes(element) && holdersOf(element, without) === holders);
}

function holdersOf(element: string, seen: readonly ReadonlySet<string>[]): string {
  return seen.map((one) => (one.has(element) ? '1' : '0')).join('');
}

export function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((unit) => other.has(unit));
}
