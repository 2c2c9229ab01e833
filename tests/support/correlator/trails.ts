/**
 * People, by their place in the order of coming, in an order that was found somewhere: of rows, of ids, of bytes in a file.
 * Whoever finds one on the side of people and one on the side of answers can lay them side by side.
 */
export type Trail = readonly number[];

export type Trails = Readonly<Record<string, Trail>>;

/** Items in the order of what is known of each. */
export function trailBy<Item>(
  items: readonly Item[],
  personOf: (item: Item) => number,
  keyOf?: (item: Item) => string | number,
): Trail {
  if (!keyOf) return items.map(personOf);
  const inOrder = items.toSorted((one, other) => compared(keyOf(one), keyOf(other)));
  return inOrder.map(personOf);
}

function compared(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** How many people are linked to their own answers by laying two trails side by side, or one of them backwards. */
export function linkedBetween(left: Trail, right: Trail): number {
  const hits = (one: Trail, other: Trail) => one.filter((person, place) => person === other[place]).length;
  return Math.max(hits(left, right), hits(left.toReversed(), right));
}

/** Spearman's rho of two trails: one of the two orders, or its reverse, can be told from the other in part. */
export function likenessOf(left: Trail, right: Trail): number {
  const placeIn = new Map(left.map((person, place) => [person, place]));
  const n = right.length;
  const squares = right.reduce((sum, person, place) => sum + ((placeIn.get(person) ?? 0) - place) ** 2, 0);
  return Math.abs(1 - (6 * squares) / (n * (n * n - 1)));
}

export interface Finding {
  readonly trails: string;
  readonly linked: number;
  readonly likeness: number;
}

/** Of two orders without any relation one person is linked by chance (Poisson, mean 1): twelve are in one run of a billion. */
const LINKED_BY_CHANCE = 11;
/** Standard errors of a rho that is zero. */
const ERRORS_BY_CHANCE = 6;

/** All pairs that tell more than chance does; nothing lies in a box that was emptied. */
export function findings(left: Trails, right: Trails): readonly Finding[] {
  const pairs = Object.entries(left).flatMap(([leftName, one]) =>
    Object.entries(right).map(([rightName, other]) => ({ trails: `${leftName} and ${rightName}`, one, other })),
  );
  return pairs
    .filter(({ one, other }) => one.length > 0 && other.length > 0)
    .map(({ trails, one, other }) => ({
      trails,
      linked: linkedBetween(one, other),
      likeness: likenessOf(one, other),
      limit: ERRORS_BY_CHANCE / Math.sqrt(other.length - 1),
    }))
    .filter(({ linked, likeness, limit }) => linked > LINKED_BY_CHANCE || likeness > limit)
    .map(({ trails, linked, likeness }) => ({ trails, linked, likeness }));
}
