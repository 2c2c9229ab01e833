import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import { boundsOf, type solver } from './bound-attack';
import type { Attacked } from './published-sets';
import { derivableSets, isDerivable } from './rank-attack';

export interface Breach {
  readonly kind: 'isolated' | 'of-one-mind' | 'hidden-cell-derived' | 'narrowed' | 'nearly-all-known';
  readonly atoms: readonly number[];
}

/** A bound from a solver is right to this. */
const TOLERANCE = 1e-6;

/** Everything that an attacker with exact arithmetic and linear programming finds out and should not. */
export function breachesOf(highs: Awaited<ReturnType<typeof solver>>, attacked: Attacked): readonly Breach[] {
  return [...derived(attacked), ...attacked.hidden.flatMap((set) => bounded(highs, attacked, set))];
}

function derived(attacked: Attacked): readonly Breach[] {
  const { hidden, minimumGroupSize } = attacked;
  const sets = derivableSets(attacked) ?? [];
  return [
    ...sets.flatMap((atoms): readonly Breach[] => {
      if (sizeOf(attacked, atoms) < minimumGroupSize) return [{ kind: 'isolated', atoms }];
      return isNearlyUnanimous(countsOf(attacked, atoms)) ? [{ kind: 'of-one-mind', atoms }] : [];
    }),
    ...hidden
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
  const n = sizeOf(attacked, atoms);
  const isUnfit = n < attacked.minimumGroupSize || isNearlyUnanimous(countsOf(attacked, atoms));
  if (n === 0 || !isUnfit || attacked.published.length === 0) return [];
  const bounds = boundsOf(highs, attacked, atoms);
  const widest = Math.max(...bounds.map(({ lowest, highest }) => highest - lowest));
  const known = Math.max(...bounds.map(({ lowest }) => lowest));
  return [
    ...(widest < Math.min(2, n) - TOLERANCE ? [{ kind: 'narrowed', atoms } as const] : []),
    ...(known > Math.max(1, n - 1) - TOLERANCE ? [{ kind: 'nearly-all-known', atoms } as const] : []),
  ];
}

function sizeOf({ atoms }: Attacked, set: readonly number[]): number {
  return set.reduce((sum, atom) => sum + (atoms[atom]?.n ?? 0), 0);
}

function countsOf({ atoms }: Attacked, set: readonly number[]): readonly number[] {
  const options = atoms[0]?.counts.length ?? 0;
  return Array.from({ length: options }, (_, option) =>
    set.reduce((sum, atom) => sum + (atoms[atom]?.counts[option] ?? 0), 0),
  );
}
