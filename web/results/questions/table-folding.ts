import { useLocation } from '@solidjs/router';
import { createEffect, createSignal, on } from 'solid-js';
import type { PlannedTableCells } from '#domain/tabulation/model';
import type { AnsweredQuestion } from './question-answers';
import { anchorIn } from './question-anchor';

/** So many rows are taken in at a glance; more are searched and put in order. */
export const LONGEST_OPEN = 10;

/** A long table, and each of those that a question has for every item, stands folded until somebody opens it. */
export function isFolded({ cells }: PlannedTableCells, { tables }: AnsweredQuestion): boolean {
  const isShown = cells.some(({ cell }) => cell.released);
  return isShown && (cells.length > LONGEST_OPEN || tables.length > 1);
}

/** Which of the folded tables of the page are open; an address that names one opens it and goes there. */
export interface TableFolding {
  readonly isOpen: (anchor: string) => boolean;
  readonly toggle: (anchor: string) => void;
  /** How many tables are folded at first. */
  readonly all: number;
  /** How many of them still are. */
  readonly folded: () => number;
  readonly openAll: () => void;
  readonly foldAll: () => void;
}

export function createTableFolding(anchors: readonly string[]): TableFolding {
  const location = useLocation();
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set());
  const open = (anchor: string) => anchors.includes(anchor) && setOpened(new Set([...opened(), anchor]));
  createEffect(
    on(
      () => anchorIn(location.hash),
      (anchor) => {
        if (anchor === '') return;
        open(anchor);
        requestAnimationFrame(() => showPart(anchor));
      },
    ),
  );
  return {
    isOpen: (anchor) => opened().has(anchor),
    toggle: (anchor) => setOpened((before) => toggled(before, anchor)),
    all: anchors.length,
    folded: () => anchors.length - opened().size,
    openAll: () => setOpened(new Set(anchors)),
    foldAll: () => setOpened(new Set()),
  };
}

function toggled(before: ReadonlySet<string>, anchor: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(anchor)) after.add(anchor);
  return after;
}

/** Once the page stands, which is after what it waits for has come; the keyboard goes on from the control of a table. */
function showPart(anchor: string): void {
  const part = document.getElementById(anchor);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('.planned-toggle')?.focus({ preventScroll: true });
}
