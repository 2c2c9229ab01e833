import type { RankedTarget } from '#domain/tabulation/model';

/** At either end of a category: whom a reader on a phone looks for without knowing a name. */
const AT_EACH_END = 3;

/** Fewer between the ends are no reason for a button. */
const LEAST_FOLDED = 4;

export interface Fold {
  /** Units out of sight. */
  readonly folded: ReadonlySet<string>;
  /** The first of them, where it is said how many there are. */
  readonly from: string;
}

interface ListedUnits {
  readonly sections: readonly { readonly rows: readonly { readonly target: Pick<RankedTarget, 'targetId'> }[] }[];
}

/** The middle of a long category; nothing of a short one. */
export function foldOf({ sections }: ListedUnits): Fold | undefined {
  const ids = sections.flatMap(({ rows }) => rows.map(({ target }) => target.targetId));
  const [from, ...others] = ids.slice(AT_EACH_END, -AT_EACH_END);
  return from === undefined || others.length + 1 < LEAST_FOLDED
    ? undefined
    : { folded: new Set([from, ...others]), from };
}

export interface NamedUnit {
  readonly id: string;
  readonly label: string;
}

/** Units whose name does not hold what is looked for. */
export function unmatchedOf(units: readonly NamedUnit[], search: string): ReadonlySet<string> {
  const wanted = search.trim().toLowerCase();
  return new Set(units.filter(({ label }) => !label.toLowerCase().includes(wanted)).map(({ id }) => id));
}
