import type { Attacked } from './published-sets';

/** Prime below 2²⁶, so that products of two residues are whole numbers of a double. */
const PRIME = 67_108_859;

/** Sets of atoms that lie in all published sets alike or in none, which nobody can take apart. */
export function inseparable({ atoms, published }: Attacked): readonly (readonly number[])[] {
  const members = published.map((set) => new Set(set.atoms));
  const classes = new Map<string, number[]>();
  atoms.forEach((_, atom) => {
    const key = members.map((set) => (set.has(atom) ? '1' : '0')).join('');
    classes.set(key, [...(classes.get(key) ?? []), atom]);
  });
  return [...classes.values()];
}

/** More than these could not all be tried. */
const MOST_CLASSES = 13;

/**
 * Every set of people whose counts follow exactly from the published ones, by trying all unions of inseparable sets: that
 * covers sums, differences and multiples of any number of published cells. Null if there are too many to try.
 */
export function derivableSets(attacked: Attacked): readonly (readonly number[])[] | null {
  const classes = inseparable(attacked);
  if (classes.length > MOST_CLASSES) return null;
  const basis = basisOf(attacked.published.map(({ atoms }) => indicatorOf(atoms, classes)));
  return Array.from({ length: 2 ** classes.length - 1 }, (_, index) => index + 1).flatMap((bits) => {
    const chosen = classes.filter((__, place) => (bits >> place) % 2 === 1);
    const row = classes.map((one) => (chosen.includes(one) ? 1 : 0));
    return isInSpan(row, basis) ? [chosen.flat()] : [];
  });
}

/** Whether the counts of a set follow exactly from the published ones, in exact arithmetic modulo a large prime. */
export function isDerivable(set: readonly number[], { atoms, published }: Attacked): boolean {
  const singles = atoms.map((_, atom) => [atom]);
  return isInSpan(indicatorOf(set, singles), basisOf(published.map((one) => indicatorOf(one.atoms, singles))));
}

type Basis = readonly { readonly pivot: number; readonly row: readonly number[] }[];

function indicatorOf(set: readonly number[], classes: readonly (readonly number[])[]): readonly number[] {
  const members = new Set(set);
  return classes.map(([first]) => (first !== undefined && members.has(first) ? 1 : 0));
}

function basisOf(rows: readonly (readonly number[])[]): Basis {
  const basis: { readonly pivot: number; readonly row: readonly number[] }[] = [];
  for (const row of rows) {
    const rest = reduce(row, basis);
    const pivot = rest.findIndex((value) => value !== 0);
    if (pivot >= 0) basis.push({ pivot, row: rest.map((value) => (value * inverse(rest[pivot] ?? 1)) % PRIME) });
  }
  return basis;
}

function isInSpan(row: readonly number[], basis: Basis): boolean {
  return reduce(row, basis).every((value) => value === 0);
}

function reduce(row: readonly number[], basis: Basis): readonly number[] {
  return basis.reduce<readonly number[]>((rest, { pivot, row: known }) => {
    const factor = rest[pivot] ?? 0;
    if (factor === 0) return rest;
    return rest.map((value, place) => (value + (PRIME - factor) * (known[place] ?? 0)) % PRIME);
  }, row);
}

/** By Fermat: a^(p − 2). */
function inverse(value: number): number {
  let result = 1;
  let square = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
