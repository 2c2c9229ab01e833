import loadHighs from 'highs';
import { type Attacked, sizeOf } from './published-sets';
import { inseparable } from './rank-attack';

type Solver = Awaited<ReturnType<typeof loadHighs>>;

export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

let loaded: Promise<Solver> | undefined;

/** HiGHS in WebAssembly: Q. Huangfu, J. Hall, Parallelizing the dual revised simplex method (2018). */
export function solver(): Promise<Solver> {
  loaded ??= loadHighs();
  return loaded;
}

/**
 * What linear programming says of a set of people: for each event the fewest and the most of them who can have answered so,
 * given how many people there are of each kind and every published count.
 */
export function boundsOf(highs: Solver, attacked: Attacked, set: readonly number[]): readonly Bounds[] {
  const members = new Set(set);
  const parts = inseparable(attacked).flatMap((atoms) => {
    const [inside, outside] = [atoms.filter((atom) => members.has(atom)), atoms.filter((atom) => !members.has(atom))];
    return [inside, outside].filter((part) => part.length > 0);
  });
  const options = attacked.atoms[0]?.counts.length ?? 0;
  const constraints = [...sizes(attacked, parts, options), ...counts(attacked, parts)].join('\n');
  const wanted = parts.flatMap((part, index) => (members.has(part[0] ?? -1) ? [index] : []));
  return attacked.events.map((event) => {
    const objective = event.map((option) => sumOf(wanted, option)).join(' + ');
    const solve = (direction: string) => {
      const solution = highs.solve(`${direction}\n obj: ${objective}\nSubject To\n${constraints}\nEnd`, {
        output_flag: false,
      });
      if (solution.Status !== 'Optimal')
        throw new Error(`the published counts contradict each other: ${solution.Status}`);
      return solution.ObjectiveValue;
    };
    return wholeBounds({ lowest: solve('Minimize'), highest: solve('Maximize') });
  });
}

/** A bound from a solver is right to this. */
const TOLERANCE = 1e-6;

/** People are whole. */
export function wholeBounds({ lowest, highest }: Bounds): Bounds {
  return { lowest: Math.ceil(lowest - TOLERANCE), highest: Math.floor(highest + TOLERANCE) };
}

function sizes({ atoms, ticks }: Attacked, parts: readonly (readonly number[])[], options: number): readonly string[] {
  return parts.flatMap((part, index) => {
    const n = sizeOf({ atoms }, part);
    const own = Array.from({ length: options }, (_, option) => `x${index}_${option}`);
    if (!ticks) return [` n${index}: ${own.join(' + ')} = ${n}`];
    // Everybody who answered ticked one option at least, and none twice.
    return [` n${index}: ${own.join(' + ')} >= ${n}`, ...own.map((ticked) => ` ${ticked}n: ${ticked} <= ${n}`)];
  });
}

function counts({ published, told }: Attacked, parts: readonly (readonly number[])[]): readonly string[] {
  return published.flatMap((set, number) => {
    const members = new Set(set.atoms);
    const inside = parts.flatMap((part, index) => (members.has(part[0] ?? -1) ? [index] : []));
    return told.flatMap((adds, row) => {
      const terms = inside.flatMap((part) =>
        adds.flatMap((factor, option) => (factor === 0 ? [] : [`${factor} x${part}_${option}`])),
      );
      return within(terms.join(' + '), { sum: set.counts[row] ?? 0, slack: set.slack?.[row] ?? 0 }).map(
        (constraint, side) => ` s${number}_${row}_${side}: ${constraint}`,
      );
    });
  });
}

/** That a sum of variables is as shown, or no further from it than so. */
export function within(variables: string, { sum, slack }: { readonly sum: number; readonly slack: number }) {
  return slack === 0 ? [`${variables} = ${sum}`] : [`${variables} >= ${sum - slack}`, `${variables} <= ${sum + slack}`];
}

function sumOf(parts: readonly number[], option: number): string {
  return parts.map((part) => `x${part}_${option}`).join(' + ');
}
