import { DONT_KNOW_CODE } from './cell-entry';
import {
  type KeyedCell,
  LEFT_BLANK,
  type PaperBallot,
  type PaperPass,
  type Settlement,
  UNUSABLE,
  type VoidReason,
} from './model';
import type { PaperForm, PaperRow } from './paper-form';

export interface KeyedPasses {
  readonly form: PaperForm;
  /** Every stamp once, in the same order in both. */
  readonly first: readonly PaperBallot[];
  readonly second: readonly PaperBallot[];
  readonly settlements: readonly Settlement[];
}

export interface PassComparison {
  /** How many cells both passes have keyed, and in how many of them they differ. */
  readonly cells: number;
  readonly different: number;
  readonly differences: readonly CellDifference[];
  readonly voidDifferences: readonly VoidDifference[];
  /** Ballots that both passes have found void, or a settlement has. */
  readonly voids: number;
  /** Both passes could not use the cell: it counts as blank unless somebody decides otherwise. */
  readonly unusable: readonly UnusableCell[];
  /** Differences that nobody has settled yet. */
  readonly open: number;
}

/** One cell; or all cells of a target that one pass has as "don't know". */
export interface CellDifference {
  readonly stamp: number;
  readonly cells: readonly number[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly settled?: readonly string[];
}

export interface VoidDifference {
  readonly stamp: number;
  /** The pass that found the ballot void. */
  readonly pass: PaperPass;
  readonly reason: VoidReason;
  readonly settled?: true;
}

export interface UnusableCell {
  readonly stamp: number;
  readonly cell: number;
  readonly settled?: string;
}

/** Under this cell stands that a ballot is void after all. */
export const WHOLE_BALLOT = -1;

/** Where two passes over the same ballots differ; they are compared cell by cell, not by majority (there is none). */
export function comparePasses(passes: KeyedPasses): PassComparison {
  const pairs = pairsOf(passes);
  const kept = pairs.filter(({ first, second }) => !first.voidReason && !second.voidReason);
  const settled = settledValues(passes.settlements);
  const differences = kept.flatMap((pair) => differencesOf(passes.form, pair, settled));
  const voidDifferences = pairs.flatMap((pair) => voidDifferenceOf(pair, settled));
  return {
    cells: kept.length * passes.form.cells.length,
    different: differences.reduce((sum, { cells }) => sum + cells.length, 0),
    differences,
    voidDifferences,
    voids: pairs.length - kept.length - voidDifferences.filter((difference) => !difference.settled).length,
    unusable: kept.flatMap((pair) => unusableCells(pair, settled)),
    open: [...differences, ...voidDifferences].filter((difference) => difference.settled === undefined).length,
  };
}

export interface BallotPair {
  readonly first: PaperBallot;
  readonly second: PaperBallot;
}

/** @throws RangeError if the passes are not over the same ballots */
export function pairsOf({ first, second }: Pick<KeyedPasses, 'first' | 'second'>): readonly BallotPair[] {
  if (first.length !== second.length) throw new RangeError('the passes are not over the same ballots');
  return first.map((ballot, index) => {
    const other = second[index];
    if (other?.stamp !== ballot.stamp) throw new RangeError('the passes are not over the same ballots');
    return { first: ballot, second: other };
  });
}

type SettledValues = (stamp: number, cell: number) => string | undefined;

export function settledValues(settlements: readonly Settlement[]): SettledValues {
  const values = new Map(settlements.map(({ stamp, cell, value }) => [`${stamp} ${cell}`, value]));
  return (stamp, cell) => values.get(`${stamp} ${cell}`);
}

function differencesOf(form: PaperForm, pair: BallotPair, settled: SettledValues): readonly CellDifference[] {
  return form.rows.flatMap((row) => differingCells(row, pair)).map((cells) => differenceAt(cells, pair, settled));
}

/** The groups of cells that are settled together. */
function differingCells({ cells }: PaperRow, { first, second }: BallotPair): readonly (readonly number[])[] {
  const differing = cells.filter((cell) => keyedAt(first, cell) !== keyedAt(second, cell));
  if (differing.length === 0) return [];
  const isUnknown = [first, second].some((ballot) => cells.some((cell) => keyedAt(ballot, cell) === DONT_KNOW_CODE));
  return isUnknown && cells.length > 1 ? [cells] : differing.map((cell) => [cell]);
}

function differenceAt(cells: readonly number[], pair: BallotPair, settled: SettledValues): CellDifference {
  const { stamp } = pair.first;
  const values = cells.map((cell) => settled(stamp, cell)).filter((value) => value !== undefined);
  return {
    stamp,
    cells,
    first: cells.map((cell) => keyedAt(pair.first, cell)),
    second: cells.map((cell) => keyedAt(pair.second, cell)),
    ...(values.length === cells.length && { settled: values }),
  };
}

function voidDifferenceOf({ first, second }: BallotPair, settled: SettledValues): readonly VoidDifference[] {
  const isSettled = settled(first.stamp, WHOLE_BALLOT) !== undefined;
  const difference = { stamp: first.stamp, ...(isSettled && ({ settled: true } as const)) };
  if (first.voidReason && !second.voidReason) return [{ ...difference, pass: 'first', reason: first.voidReason }];
  if (second.voidReason && !first.voidReason) return [{ ...difference, pass: 'second', reason: second.voidReason }];
  return [];
}

function unusableCells({ first, second }: BallotPair, settled: SettledValues): readonly UnusableCell[] {
  const { stamp } = first;
  return [...first.cells.keys()]
    .filter((cell) => keyedAt(first, cell) === UNUSABLE && keyedAt(second, cell) === UNUSABLE)
    .map((cell) => {
      const value = settled(stamp, cell);
      return value === undefined ? { stamp, cell } : { stamp, cell, settled: value };
    });
}

function keyedAt({ cells }: { readonly cells: readonly KeyedCell[] }, cell: number): string {
  return cells[cell] ?? LEFT_BLANK;
}
