import { type CommonPart, type CrossingRelease, releaseCrossing } from '#domain/disclosure/crossing-table';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import { closeTree, type Closed, type Closing, derivableBlocks } from '#domain/disclosure/laminar-tree';
import { exactly } from '#domain/disclosure/people-range';
import type { SortedTables } from '#domain/disclosure/classification';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { FinishedTally, Tally } from './answer-tally';
import type { PeopleAtoms } from './people-atoms';
import {
  answeredIn,
  cellsOf,
  type KnownPeople,
  plantTree,
  type PlannedCell,
  type PlannedTree,
  tallyOf,
  viewsOf,
} from './planned-cells';
import { gateOf, type SourceGate, type SourceRelease } from './source-release';

/** The release of one question before it is described. */
export interface PlannedRelease {
  readonly overall: { readonly tally: Tally; readonly reason: HidingReason | null };
  readonly tables: readonly TableRelease[];
}

export interface TableRelease {
  readonly tableId: string;
  readonly release: CrossingRelease;
  /** Without those in which nobody is; of a table that is withheld none may be described. */
  readonly cells: readonly (PlannedCell & { readonly reason: HidingReason | null })[];
}

export interface ReleasedQuestion {
  readonly finished: FinishedTally;
  readonly atoms: PeopleAtoms;
  readonly tables: SortedTables;
  readonly rules: ReleaseRules;
  /** Absent where no noise can be drawn: what would need it is withheld. */
  readonly random?: RandomWord;
  /** By atom, how many people took part: which cells are listed must not tell in which nobody answered. Absent: who did. */
  readonly people?: readonly number[];
  /** Absent where everybody is asked. */
  readonly askedOfSome?: AskedOfSome;
}

/** Who is asked is an answer to other questions. */
export interface AskedOfSome {
  /** By atom, how many were. */
  readonly asked: readonly number[];
  readonly sources: readonly SourceRelease[];
}

/** What is decided over: where nobody is to be protected, whom a question is asked is no secret. */
interface Releasing extends Omit<ReleasedQuestion, 'askedOfSome' | 'people'> {
  readonly people: readonly number[];
  readonly asked: readonly number[];
  readonly peopled: readonly number[];
  readonly gate: SourceGate;
}

/** Decides over all tables of one question together; see laminar-tree, crossing-table and source-release. */
export function releaseQuestion({ askedOfSome, ...question }: ReleasedQuestion): PlannedRelease {
  const { finished, rules } = question;
  const people = (rules.suppression ? question.people : undefined) ?? answeredIn(finished);
  const gate = gateOf((rules.suppression ? askedOfSome?.sources : undefined) ?? []);
  return release({
    ...question,
    finished: gate.ofEverybody ? finished : (finished.withoutTotal?.() ?? finished),
    people,
    asked: askedOfSome?.asked ?? people,
    peopled: people.flatMap((count, atom) => (count === 0 ? [] : [atom])),
    gate,
  });
}

function release(question: Releasing): PlannedRelease {
  const { finished, tables, rules } = question;
  const nested = tables.tree.map((table) => ({ id: table.id, cells: cellsOf(table, question) }));
  const tree = plantTree(nested, { ...question, peopleIn: knownPeople(question) });
  const closing = { root: tree.root, minimumGroupSize: rules.minimumGroupSize };
  const closed = rules.suppression ? closeTree(closing) : openTree(tree);
  const { hidden } = closed;
  const reasonOf = (cell: PlannedCell) => {
    const node = tree.nodeOf.get(cell);
    return node === undefined ? null : (hidden.get(node) ?? null);
  };
  const everybody = tree.atomsOf.get(tree.root) ?? [];
  return {
    overall: { tally: tallyOf(finished, everybody), reason: hidden.get(tree.root) ?? null },
    tables: [
      ...nested.map(({ id, cells }): TableRelease => {
        return { tableId: id, release: 'exact', cells: cells.map((cell) => ({ ...cell, reason: reasonOf(cell) })) };
      }),
      ...crossingRelease(question, { tree, closing, closed }),
    ],
  };
}

/** Of a cell that tells how many were asked, those; of another one nobody to all. */
function knownPeople({ people, asked, gate }: Releasing): KnownPeople {
  return (atoms, cell) => {
    const isOpen = cell === null ? gate.ofEverybody : gate.isOpen(cell.tableId, cell.classes);
    return isOpen ? exactly(sumOver(atoms, asked)) : { fewest: 0, most: sumOver(atoms, people) };
  };
}

function sumOver(atoms: readonly number[], people: readonly number[]): number {
  return atoms.reduce((sum, atom) => sum + (people[atom] ?? 0), 0);
}

/** Without anybody to protect, only where nobody answered there is nothing to show. */
function openTree({ root, nodeOf }: PlannedTree): Closed {
  const nodes = [root, ...nodeOf.values()];
  const empty = new Map(nodes.flatMap((node) => (node.views[0].n === 0 ? [[node, 'below-threshold'] as const] : [])));
  return { hidden: empty, apart: empty };
}

function crossingRelease(
  question: Releasing,
  released: { readonly tree: PlannedTree; readonly closing: Closing; readonly closed: Closed },
): readonly TableRelease[] {
  const { tables } = question;
  if (tables.crossing === null) return [];
  const cells = cellsOf(tables.crossing, question);
  const decided = decideCrossing(question, { ...released, cells, tableId: tables.crossing.id });
  const shown = decided === 'noisy' ? cells.map((cell) => withNoise(cell, question)) : cells;
  return [
    {
      tableId: tables.crossing.id,
      release: decided,
      cells: shown.map((cell) => ({ ...cell, reason: emptiness(cell.tally) })),
    },
  ];
}

function decideCrossing(
  question: Releasing,
  crossing: {
    readonly tableId: string;
    readonly tree: PlannedTree;
    readonly closing: Closing;
    readonly closed: Closed;
    readonly cells: readonly PlannedCell[];
  },
): CrossingRelease {
  const { finished, rules, random, gate } = question;
  const { tree, closed, cells } = crossing;
  if (!rules.suppression) return 'exact';
  const most = gate.crossing(crossing.tableId);
  if (closed.hidden.has(tree.root) || most === 'cross-table') return 'cross-table';
  const canAddNoise = random !== undefined && finished.withNoise !== undefined;
  const table = {
    cells: cells.map(({ tally }) => viewsOf(finished, tally)),
    parts: commonParts(question, crossing),
  };
  return releaseCrossing(table, {
    minimumGroupSize: rules.minimumGroupSize,
    canAddNoise,
    mayBeExact: most === 'exact',
  });
}

/** Of each derivable block of the tree with each cell of the table, and what of the block is in none of them. */
function* commonParts(
  { finished, asked, people }: Releasing,
  released: {
    readonly tree: PlannedTree;
    readonly closing: Closing;
    readonly closed: Closed;
    readonly cells: readonly PlannedCell[];
  },
): Generator<CommonPart, void> {
  const { tree, closing, closed, cells } = released;
  const cellOf = new Map(cells.flatMap((cell, index) => cell.atoms.map((atom) => [atom, index] as const)));
  for (const { node, without, hidden } of derivableBlocks(closing, closed)) {
    const taken = new Set(without.flatMap((child) => tree.atomsOf.get(child) ?? []));
    const parts = new Map<number | undefined, number[]>();
    for (const atom of tree.atomsOf.get(node) ?? []) {
      if (taken.has(atom)) continue;
      const cell = cellOf.get(atom);
      const part = parts.get(cell);
      if (part === undefined) parts.set(cell, [atom]);
      else part.push(atom);
    }
    const concealed = hidden.map((cell) => ({ ...cell, atoms: new Set(tree.atomsOf.get(cell.node)) }));
    for (const atoms of parts.values()) {
      yield {
        people: sumOver(atoms, asked),
        views: viewsOf(finished, tallyOf(finished, atoms)),
        hidden: concealed.map(({ node: { people: whole }, unfit, minds, atoms: own }) => {
          const piece = atoms.filter((atom) => own.has(atom));
          const isKnown = whole.fewest === whole.most;
          const inPiece = isKnown ? exactly(sumOver(piece, asked)) : { fewest: 0, most: sumOver(piece, people) };
          return { people: inPiece, unfit: Math.min(unfit, inPiece.most), minds };
        }),
      };
    }
  }
}

function withNoise(cell: PlannedCell, { finished, random }: Releasing): PlannedCell {
  if (random === undefined || finished.withNoise === undefined) throw new RangeError('no noise can be drawn');
  return { ...cell, tally: finished.withNoise(cell.tally, random) };
}

function emptiness({ n }: Tally): HidingReason | null {
  return n === 0 ? 'below-threshold' : null;
}
