import { batch, createSignal } from 'solid-js';
import { type KeyedProblem, readKeyed } from '#domain/paper/keyed-value';
import { LEFT_BLANK, UNUSABLE } from '#domain/paper/model';
import type { PaperForm } from '#domain/paper/paper-form';
import type { KeyCommand } from './key-command';
import { createKeyedCells, type KeyedCellsOptions } from './keyed-cells';
import { createRowJump } from './row-jump';
import { typedSoFar } from './type-ahead';

/** What was typed and not kept. */
export interface Refusal {
  readonly typed: string;
  /** Absent where there is no row of that number. */
  readonly problem?: KeyedProblem;
}

export type Keying = ReturnType<typeof createKeying>;

/** One ballot under the keys: where they stand, what is typed, and what was refused. */
export function createKeying(options: KeyedCellsOptions) {
  const { form } = options;
  const cells = createKeyedCells(options);
  const cursor = createCursor(form, firstOpen(cells.all()));
  const { at, typed, setTyped, moveTo } = cursor;
  const [refusal, setRefusal] = createSignal<Refusal>();
  const jump = createRowJump(form, moveTo, (number) => setRefusal({ typed: number }));

  const keep = (value: string) => moveTo(cells.keep(at(), value));

  const tryToKeep = (value: string) => {
    const cell = form.cells[at()];
    const read = cell && readKeyed(cell, value);
    if (read?.ok) return keep(read.value);
    setTyped('');
    if (read) setRefusal({ typed: value, problem: read.error });
  };

  const type = (character: string) => {
    const cell = form.cells[at()];
    const value = typed() + character;
    if (cell && typedSoFar(cell.entry, value) === 'unfinished') setTyped(value);
    else tryToKeep(value);
  };

  const acts: { readonly [Kind in KeyCommand['kind']]?: () => void } = {
    ...cursor.acts,
    blank: () => (typed() === '' ? keep(LEFT_BLANK) : tryToKeep(typed())),
    unusable: () => keep(UNUSABLE),
    forward: () => (typed() === '' ? moveTo(at() + 1) : tryToKeep(typed())),
    undo: () => moveTo(cells.undo() ?? at()),
    enter: () => tryToKeep(typed()),
    jump: jump.begin,
  };

  /** False where the key is not for the cells: Enter with nothing begun says that the ballot is done. */
  const press = (command: KeyCommand): boolean =>
    batch(() => {
      const act = command.kind === 'character' ? () => type(command.character) : acts[command.kind];
      const isOver = command.kind === 'enter' && typed() === '' && jump.number() === undefined;
      if (!act || isOver) return false;
      setRefusal(undefined);
      if (!jump.press(command)) act();
      return true;
    });

  return { cells, at, typed, jump: jump.number, refusal, goTo: moveTo, press };
}

/** Stands on a cell, or behind the last one. */
function createCursor(form: PaperForm, start: number) {
  const [at, setAt] = createSignal(start);
  const [typed, setTyped] = createSignal('');
  const moveTo = (place: number) =>
    batch(() => {
      setTyped('');
      setAt(Math.max(0, Math.min(form.cells.length, place)));
    });
  const back = () => (typed() === '' ? moveTo(at() - 1) : setTyped(typed().slice(0, -1)));
  const acts = {
    back,
    'row-up': () => moveTo(cellInNextRow(form, at(), -1)),
    'row-down': () => moveTo(cellInNextRow(form, at(), 1)),
    cancel: () => setTyped(''),
  };
  return { at, typed, setTyped, moveTo, acts };
}

function firstOpen(cells: readonly unknown[]): number {
  return Math.max(0, cells.indexOf(null));
}

/** The cell above or below; at the ends it stays. */
function cellInNextRow(form: PaperForm, place: number, by: 1 | -1): number {
  const index = form.rows.findIndex(({ cells }) => cells.includes(place));
  if (index < 0) return by < 0 ? form.cells.length - 1 : place;
  const column = form.rows[index]?.cells.indexOf(place) ?? 0;
  const next = form.rows[index + by]?.cells;
  return next?.[Math.min(column, next.length - 1)] ?? place;
}
