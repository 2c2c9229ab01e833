import { createSignal } from 'solid-js';
import { createStore, unwrap } from 'solid-js/store';
import { DONT_KNOW_CODE } from '#domain/paper/cell-entry';
import type { KeyedCell } from '#domain/paper/model';
import type { PaperCell, PaperForm } from '#domain/paper/paper-form';

type Change = readonly [place: number, keyed: KeyedCell];

/** One act at the keyboard, as it can be taken back. */
interface Step {
  readonly place: number;
  readonly before: readonly Change[];
}

export interface KeyedCellsOptions {
  readonly form: PaperForm;
  readonly cells: readonly KeyedCell[];
  /** Called after every change, with all cells. */
  readonly onChange: (cells: readonly KeyedCell[]) => void;
}

/**
 * The cells of one ballot. Each is a signal of its own, so that a key moves one box and nothing else is drawn anew,
 * however many units there are.
 */
export function createKeyedCells({ form, cells, onChange }: KeyedCellsOptions) {
  const [keyed, setKeyed] = createStore<KeyedCell[]>(form.cells.map((_, place) => cells[place] ?? null));
  const [filled, setFilled] = createSignal(form.rows.filter((row) => isFilled(row.cells, unwrap(keyed))).length);
  const steps: Step[] = [];

  const write = (changes: readonly Change[]) => {
    const rows = [...new Set(changes.map(([place]) => form.cells[place]?.row ?? []))];
    const count = () => rows.filter((row) => isFilled(row, unwrap(keyed))).length;
    const before = count();
    for (const [place, value] of changes) setKeyed(place, value);
    setFilled((rowsFilled) => rowsFilled - before + count());
    onChange([...unwrap(keyed)]);
  };

  /** The place that comes after it. */
  const keep = (place: number, value: string): number => {
    const cell = form.cells[place];
    if (!cell) return place;
    const changes = changesOf(cell, unwrap(keyed), { place, value });
    steps.push({ place, before: changes.map(([changed]) => [changed, unwrap(keyed)[changed] ?? null]) });
    write(changes);
    return (isWholeRow(cell, value) ? (cell.row.at(-1) ?? place) : place) + 1;
  };

  /** The place where the last act was; undefined if there is nothing to take back. */
  const undo = (): number | undefined => {
    const step = steps.pop();
    if (step) write(step.before);
    return step?.place;
  };

  return {
    at: (place: number): KeyedCell => keyed[place] ?? null,
    all: (): readonly KeyedCell[] => [...unwrap(keyed)],
    /** Rows in which every cell was visited. */
    filled,
    unvisited: () => unwrap(keyed).filter((value) => value === null).length,
    keep,
    undo,
  };
}

/** "Don't know" is about the whole target: it fills the row, and a figure in such a row clears the rest of it. */
function changesOf(
  cell: PaperCell,
  keyed: readonly KeyedCell[],
  { place, value }: { readonly place: number; readonly value: string },
): readonly Change[] {
  if (isWholeRow(cell, value)) return cell.row.map((other) => [other, value]);
  const isUnknown = (other: number) => cell.question.kind === 'targets' && keyed[other] === DONT_KNOW_CODE;
  const cleared = cell.row.filter((other) => other !== place && isUnknown(other));
  return [...cleared.map((other) => [other, null] as const), [place, value]];
}

function isWholeRow({ question }: PaperCell, value: string): boolean {
  return question.kind === 'targets' && value === DONT_KNOW_CODE;
}

function isFilled(row: readonly number[], cells: readonly KeyedCell[]): boolean {
  return row.every((place) => (cells[place] ?? null) !== null);
}
