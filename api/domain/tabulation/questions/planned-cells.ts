import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { PeopleRange } from '#domain/disclosure/people-range';
import type { Block } from '#domain/disclosure/primary';
import type { TreeNode } from '#domain/disclosure/tree-node';
import { addTallies, type FinishedTally, type Tally } from './answer-tally';
import type { PeopleAtoms } from './people-atoms';

/** One cell of a planned table, with the atoms whose people are in it. */
export interface PlannedCell {
  readonly classes: readonly string[];
  readonly atoms: readonly number[];
  readonly tally: Tally;
}

/** What is divided into cells. */
export interface DividedPeople {
  readonly finished: FinishedTally;
  /** Atoms whose people are looked at. */
  readonly peopled: readonly number[];
}

export function answeredIn({ groups }: Pick<FinishedTally, 'groups'>): readonly number[] {
  return groups.map(({ n, dontKnow }) => n + dontKnow);
}

/**
 * The cells of a table in which there are people, in the order in which its classes are declared: the order in which they first
 * have people would tell of those in one cell what another table divides them by.
 */
export function cellsOf(
  table: PlannedTable,
  { finished, peopled, atoms }: DividedPeople & { readonly atoms: PeopleAtoms },
): readonly PlannedCell[] {
  const found = new Map<readonly string[], number[]>(atoms.cellsOf(table).map((classes) => [classes, []]));
  for (const atom of peopled) {
    const classes = atoms.cellOf(atom, table);
    if (classes !== null) found.get(classes)?.push(atom);
  }
  return [...found].flatMap(([classes, own]) =>
    own.length === 0 ? [] : [{ classes, atoms: own, tally: tallyOf(finished, own) }],
  );
}

export function tallyOf(finished: FinishedTally, atoms: readonly number[]): Tally {
  const tallies = atoms.flatMap((atom) => finished.groups[atom] ?? []);
  return tallies.length === 0 ? addTallies(finished.groups.slice(0, 1).map(emptied)) : addTallies(tallies);
}

function emptied({ counts }: Tally): Tally {
  return { n: 0, dontKnow: 0, counts: counts.map(() => 0) };
}

/** Those with a substantive answer; and all, with "don't know" as one more answer. */
export function viewsOf(finished: FinishedTally, tally: Tally): readonly [Block, Block] {
  const histograms = finished.histograms(tally);
  const { n, dontKnow } = tally;
  const ranking = finished.ranking?.(tally);
  const otherwise = finished.otherwise?.(tally);
  const kind = {
    ...(finished.ticks !== undefined && { ticks: finished.ticks }),
    ...(ranking !== undefined && { ranking }),
  };
  return [
    { ...kind, n, histograms, ...(otherwise !== undefined && { otherwise }) },
    {
      ...kind,
      n: n + dontKnow,
      histograms: histograms.map((counts) => [...counts, dontKnow]),
      ...(otherwise !== undefined && { otherwise: [...otherwise, dontKnow] }),
    },
  ];
}

/** The nested tables of one question as a tree. */
export interface PlannedTree {
  readonly root: TreeNode;
  readonly atomsOf: ReadonlyMap<TreeNode, readonly number[]>;
  readonly nodeOf: ReadonlyMap<PlannedCell, TreeNode>;
}

interface Growing {
  readonly id: string;
  readonly people: PeopleRange;
  readonly atoms: readonly number[];
  readonly tally: Tally;
  readonly cell: PlannedCell | null;
  readonly children: Growing[];
}

/** How many people are in some atoms, as far as everybody knows: those of a cell of a table or, where it is null, all. */
export type KnownPeople = (
  atoms: readonly number[],
  cell: { readonly tableId: string; readonly classes: readonly string[] } | null,
) => PeopleRange;

/** Tables come coarsest first: each cell lies within that of the last one which holds its people. */
export function plantTree(
  tables: readonly { readonly id: string; readonly cells: readonly PlannedCell[] }[],
  { finished, peopled, peopleIn }: DividedPeople & { readonly peopleIn: KnownPeople },
): PlannedTree {
  const trunk: Growing = {
    id: '',
    people: peopleIn(peopled, null),
    atoms: peopled,
    tally: tallyOf(finished, peopled),
    cell: null,
    children: [],
  };
  const deepest = new Map(peopled.map((atom) => [atom, trunk]));
  for (const { id, cells } of tables) {
    for (const cell of cells) {
      const { classes, atoms, tally } = cell;
      const people = peopleIn(atoms, { tableId: id, classes });
      const branch: Growing = { id: JSON.stringify([id, ...classes]), people, atoms, tally, cell, children: [] };
      (deepest.get(atoms[0] ?? -1) ?? trunk).children.push(branch);
      for (const atom of atoms) deepest.set(atom, branch);
    }
  }
  return grownTree(trunk, finished);
}

function grownTree(trunk: Growing, finished: FinishedTally): PlannedTree {
  const atomsOf = new Map<TreeNode, readonly number[]>();
  const nodeOf = new Map<PlannedCell, TreeNode>();
  const grow = ({ id, people, atoms, tally, cell, children }: Growing): TreeNode => {
    const node = { id, people, views: viewsOf(finished, tally), children: children.map(grow) };
    atomsOf.set(node, atoms);
    if (cell !== null) nodeOf.set(cell, node);
    return node;
  };
  return { root: grow(trunk), atomsOf, nodeOf };
}
