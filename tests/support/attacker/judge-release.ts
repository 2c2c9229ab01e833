import { MINIMUM_DISSENT } from '#domain/disclosure/homogeneous';
import { type Bounds, boundsOf, type solver } from './bound-attack';
import { type Attacked, countsOf, isOfOneMind, sizeOf } from './published-sets';
import { derivableSets, inseparable, isDerivable } from './rank-attack';

export interface Breach {
  readonly kind: 'isolated' | 'of-one-mind' | 'hidden-cell-derived' | 'narrowed' | 'nearly-all-known';
  readonly atoms: readonly number[];
}

/** A bound from a solver is right to this. */
const TOLERANCE = 1e-6;

/** Everything that an attacker with exact arithmetic and linear programming finds out and should not. */
export function breachesOf(highs: Awaited<ReturnType<typeof solver>>, attacked: Attacked): readonly Breach[] {
  return [...derived(attacked), ...attacked.unfit.flatMap((set) => bounded(highs, attacked, set))];
}

function derived(attacked: Attacked): readonly Breach[] {
  const { unfit, minimumGroupSize } = attacked;
  const sets = derivableSets(attacked) ?? [];
  return [
    ...sets.flatMap((atoms): readonly Breach[] => {
      if (sizeOf(attacked, atoms) < minimumGroupSize) return [{ kind: 'isolated', atoms }];
      return isOfOneMind(attacked, atoms) ? [{ kind: 'of-one-mind', atoms }] : [];
    }),
    ...unfit
      .filter((atoms) => atoms.length > 0 && isDerivable(atoms, attacked))
      .map((atoms): Breach => ({ kind: 'hidden-cell-derived', atoms })),
  ];
}

/** Only of cells that are unfit to be shown: of one that is hidden for another's sake more may be known. */
function bounded(
  highs: Awaited<ReturnType<typeof solver>>,
  attacked: Attacked,
  atoms: readonly number[],
): readonly Breach[] {
  if (sizeOf(attacked, atoms) === 0 || attacked.published.length === 0) return [];
  return breachesWithin(boundsOf(highs, attacked, atoms), attacked, atoms);
}

/** @param bounds by option */
export function breachesWithin(
  bounds: readonly Bounds[],
  attacked: Attacked,
  atoms: readonly number[],
): readonly Breach[] {
  const n = sizeOf(attacked, atoms);
  const untold = bounds.filter((_, option) => !isToldOfAll(attacked, option));
  const widest = Math.max(0, ...untold.map(({ lowest, highest }) => highest - lowest));
  const known = Math.max(0, ...untold.map(({ lowest }) => lowest));
  return [
    ...(widest < promisedWidth(attacked, atoms) - TOLERANCE ? [{ kind: 'narrowed', atoms } as const] : []),
    ...(known > Math.max(1, n - 1) - TOLERANCE ? [{ kind: 'nearly-all-known', atoms } as const] : []),
  ];
}

/** What everybody ticked, or all but one, the total tells of each group. */
function isToldOfAll(attacked: Attacked, option: number): boolean {
  const everybody = attacked.atoms.map((_, atom) => atom);
  const others = sizeOf(attacked, everybody) - (countsOf(attacked, everybody)[option] ?? 0);
  return attacked.ticks && others < MINIMUM_DISSENT;
}

/**
 * How far apart the fewest and the most people of an unfit cell c who may have given an answer have to be, for the answer of
 * which least is known.
 *
 * Of a part P of the people that published sets do not take apart, everybody knows how many gave an answer, r. Of the people
 * of c in it between r − (n(P) − n(c ∩ P)) and r did, as far as there are so many: that is as wide as the smallest of n(c ∩ P),
 * n(P) − n(c ∩ P), r and n(P) − r. The rules promise that the second is at least ⌈k/2⌉, and that P is not nearly of one mind;
 * so half of k counts here whatever P holds, and a P that holds fewer others is a breach.
 */
export function promisedWidth(attacked: Attacked, cell: readonly number[]): number {
  const members = new Set(cell);
  const parts = inseparable(attacked).map((part) => ({
    n: sizeOf(attacked, part),
    own: sizeOf(
      attacked,
      part.filter((atom) => members.has(atom)),
    ),
    counts: countsOf(attacked, part),
  }));
  const others = Math.ceil(attacked.minimumGroupSize / 2);
  const widths = countsOf(attacked, cell).map((_, option) =>
    isToldOfAll(attacked, option)
      ? 0
      : parts.reduce((sum, { n, own, counts }) => {
          const gave = counts[option] ?? 0;
          return sum + Math.min(own, others, gave, n - gave);
        }, 0),
  );
  return Math.max(0, ...widths);
}
