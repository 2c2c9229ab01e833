import { MINIMUM_DISSENT } from '#domain/disclosure/homogeneous';
import { type Bounds, boundsOf, type solver } from './bound-attack';
import { type Attacked, countsOf, isOfOneMind, sizeOf } from './published-sets';
import { derivableSets, inseparable, isDerivable } from './rank-attack';

type Solver = Awaited<ReturnType<typeof solver>>;

export interface Breach {
  readonly kind: 'isolated' | 'of-one-mind' | 'hidden-cell-derived' | 'narrowed' | 'nearly-all-known';
  readonly atoms: readonly number[];
}

/** Everything that an attacker with exact arithmetic and linear programming finds out and should not. */
export function breachesOf(highs: Solver, attacked: Attacked): readonly Breach[] {
  return [...derived(attacked), ...bounded(highs, attacked)];
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
function bounded(highs: Solver, attacked: Attacked): readonly Breach[] {
  const unfit = attacked.unfit.filter((atoms) => sizeOf(attacked, atoms) > 0);
  if (unfit.length === 0 || attacked.published.length === 0) return [];
  const told = toldOfAll(highs, attacked);
  return unfit.flatMap((atoms) => breachesWithin(boundsOf(highs, attacked, atoms), { attacked, told, atoms }));
}

/** By event. */
export function breachesWithin(
  bounds: readonly Bounds[],
  judged: { readonly attacked: Attacked; readonly told: ToldOfAll; readonly atoms: readonly number[] },
): readonly Breach[] {
  const { attacked, told, atoms } = judged;
  const n = sizeOf(attacked, atoms);
  const untold = bounds.filter((_, event) => told[event] !== true);
  const widest = Math.max(0, ...untold.map(({ lowest, highest }) => highest - lowest));
  const known = Math.max(0, ...untold.map(({ lowest }) => lowest));
  return [
    ...(widest < promisedWidth(judged) ? [{ kind: 'narrowed', atoms } as const] : []),
    ...(known >= Math.max(1, n - 1) ? [{ kind: 'nearly-all-known', atoms } as const] : []),
  ];
}

/** By event, whether the figures of everybody together say that all answered so or all but one, and so of each group. */
export type ToldOfAll = readonly boolean[];

export function toldOfAll(highs: Solver, attacked: Attacked): ToldOfAll {
  const everybody = attacked.atoms.map((_, atom) => atom);
  const total = attacked.published.filter(({ atoms }) => atoms.length === everybody.length);
  if (total.length === 0) return attacked.events.map(() => false);
  const n = sizeOf(attacked, everybody);
  return boundsOf(highs, { ...attacked, published: total }, everybody).map(
    ({ lowest }) => n - lowest < MINIMUM_DISSENT,
  );
}

/**
 * How far apart the fewest and the most people of an unfit cell c who may have given an answer have to be, for the answer of
 * which least is known.
 *
 * Of a part P of the people that published sets do not take apart, everybody knows how many gave an answer, r. Of the people
 * of c in it between r − (n(P) − n(c ∩ P)) and r did, as far as there are so many: that is as wide as the smallest of n(c ∩ P),
 * n(P) − n(c ∩ P), r and n(P) − r. The rules promise that P is not nearly of one mind and, of a cell below the threshold, that
 * the second is at least ⌈k/2⌉; so half of k counts there whatever P holds, and a P that holds fewer others is a breach. A
 * larger cell may be hidden beside a single person, who leaves open one answer of it.
 */
function promisedWidth({
  attacked,
  told,
  atoms: cell,
}: {
  readonly attacked: Attacked;
  readonly told: ToldOfAll;
  readonly atoms: readonly number[];
}): number {
  const members = new Set(cell);
  const parts = inseparable(attacked).map((part) => ({
    n: sizeOf(attacked, part),
    own: sizeOf(
      attacked,
      part.filter((atom) => members.has(atom)),
    ),
    counts: countsOf(attacked, part),
  }));
  const { minimumGroupSize } = attacked;
  const half = Math.ceil(minimumGroupSize / 2);
  const isSmall = sizeOf(attacked, cell) < minimumGroupSize;
  const widths = attacked.events.map((event, number) =>
    told[number] === true
      ? 0
      : parts.reduce((sum, { n, own, counts }) => {
          const gave = event.reduce((all, option) => all + (counts[option] ?? 0), 0);
          const others = isSmall ? half : Math.min(half, n - own);
          return sum + Math.min(own, others, gave, n - gave);
        }, 0),
  );
  return Math.max(0, ...widths);
}
