import { type CommonPart, type CrossingRelease, releaseCrossing } from '#domain/disclosure/crossing-table';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import type { HidingReason } from '#domain/disclosure/hiding-reason';
import {
  closeTree,
  derivableBlocks,
  hiddenBySize,
  type Closed,
  type HiddenNodes,
} from '#domain/disclosure/laminar-tree';
import type { SortedTables } from '#domain/disclosure/classification';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { FinishedTally, Tally } from './answer-tally';
import type { PeopleAtoms } from './people-atoms';
import {
  answeredAtoms,
  cellsOf,
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
  /** Absent where everybody is asked. */
  readonly askedOfSome?: AskedOfSome;
}

/** Who is asked is an answer to other questions. */
export interface AskedOfSome {
  /** Atoms of everybody who might have been asked: which cells are listed must not tell in which nobody was. */
  readonly peopled: readonly number[];
  readonly sources: readonly SourceRelease[];
}

/** What is decided over: where nobody is to be protected, whom a question is asked is no secret. */
interface Releasing extends Omit<ReleasedQuestion, 'askedOfSome'> {
  readonly peopled: readonly number[];
  readonly gate: SourceGate;
}

/** Decides over all tables of one question together; see laminar-tree, crossing-table and source-release. */
export function releaseQuestion({ askedOfSome, ...question }: ReleasedQuestion): PlannedRelease {
  const asked = question.rules.suppression ? askedOfSome : undefined;
  const gate = gateOf(asked?.sources ?? []);
  const { finished } = question;
  return release({
    ...question,
    finished: gate.overall === null ? finished : (finished.withoutTotal?.() ?? finished),
    peopled: asked?.peopled ?? answeredAtoms(finished),
    gate,
  });
}

function release(question: Releasing): PlannedRelease {
  const { finished, tables, rules } = question;
  const nested = tables.tree.map((table) => ({ id: table.id, cells: cellsOf(table, question) }));
  const tree = plantTree(nested, question);
  const closed = rules.suppression ? closedTree(question, { tree, nested }) : openTree(tree);
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
      ...crossingRelease(question, { tree, closed }),
    ],
  };
}

interface NestedCells {
  readonly tree: PlannedTree;
  readonly nested: readonly { readonly id: string; readonly cells: readonly PlannedCell[] }[];
}

function closedTree(question: Releasing, cells: NestedCells): Closed {
  const { root } = cells.tree;
  const { minimumGroupSize } = question.rules;
  const withheld = withheldNodes(question, cells);
  return {
    hidden: closeTree(root, minimumGroupSize, withheld),
    apart: hiddenBySize(root, minimumGroupSize, withheld),
  };
}

function withheldNodes({ gate }: Releasing, { tree, nested }: NestedCells): HiddenNodes {
  const reasons = [
    [tree.root, gate.overall] as const,
    ...nested.flatMap(({ id, cells }) =>
      cells.map((cell) => [tree.nodeOf.get(cell), gate.reasonFor(id, cell.classes)] as const),
    ),
  ];
  return new Map(
    reasons.flatMap(([node, reason]) => (node === undefined || reason === null ? [] : [[node, reason] as const])),
  );
}

/** Without anybody to protect, only where nobody answered there is nothing to show. */
function openTree({ root, nodeOf }: PlannedTree): Closed {
  const nodes = [root, ...nodeOf.values()];
  const empty = new Map(nodes.flatMap((node) => (node.views[0].n === 0 ? [[node, 'below-threshold'] as const] : [])));
  return { hidden: empty, apart: empty };
}

function crossingRelease(
  question: Releasing,
  released: { readonly tree: PlannedTree; readonly closed: Closed },
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
  { finished, rules, random, gate }: Releasing,
  crossing: {
    readonly tableId: string;
    readonly tree: PlannedTree;
    readonly closed: Closed;
    readonly cells: readonly PlannedCell[];
  },
): CrossingRelease {
  const { tree, closed, cells } = crossing;
  if (!rules.suppression) return 'exact';
  const most = gate.crossing(crossing.tableId);
  if (closed.hidden.has(tree.root) || most === 'cross-table') return 'cross-table';
  const canAddNoise = random !== undefined && finished.withNoise !== undefined;
  const table = {
    cells: cells.map(({ tally }) => viewsOf(finished, tally)),
    parts: commonParts({ finished, tree, closed, cells }),
  };
  return releaseCrossing(table, {
    minimumGroupSize: rules.minimumGroupSize,
    canAddNoise,
    mayBeExact: most === 'exact',
  });
}

const NO_CELL = -1;

/** Of each derivable block of the tree with each cell of the table, and what of the block is in none of them. */
function commonParts(released: {
  readonly finished: FinishedTally;
  readonly tree: PlannedTree;
  readonly closed: Closed;
  readonly cells: readonly PlannedCell[];
}): readonly CommonPart[] {
  const { finished, tree, closed, cells } = released;
  const viewsIn = (atoms: readonly number[]) => viewsOf(finished, tallyOf(finished, atoms));
  const cellOf = new Map(cells.flatMap((cell, index) => cell.atoms.map((atom) => [atom, index] as const)));
  return derivableBlocks(tree.root, closed).flatMap(({ node, without, hidden }) => {
    const taken = new Set(without.flatMap((child) => tree.atomsOf.get(child) ?? []));
    const parts = new Map<number, number[]>();
    for (const atom of tree.atomsOf.get(node) ?? []) {
      if (taken.has(atom)) continue;
      const cell = cellOf.get(atom) ?? NO_CELL;
      parts.set(cell, [...(parts.get(cell) ?? []), atom]);
    }
    const concealed = hidden.map((cell) => ({ ...cell, atoms: new Set(tree.atomsOf.get(cell.node)) }));
    return [...parts.values()].map((atoms) => ({
      views: viewsIn(atoms),
      hidden: concealed.map(({ needsOthers, minds, atoms: own }) => ({
        views: viewsIn(atoms.filter((atom) => own.has(atom))),
        needsOthers,
        minds,
      })),
    }));
  });
}

function withNoise(cell: PlannedCell, { finished, random }: Releasing): PlannedCell {
  if (random === undefined || finished.withNoise === undefined) throw new RangeError('no noise can be drawn');
  return { ...cell, tally: finished.withNoise(cell.tally, random) };
}

function emptiness({ n }: Tally): HidingReason | null {
  return n === 0 ? 'below-threshold' : null;
}
