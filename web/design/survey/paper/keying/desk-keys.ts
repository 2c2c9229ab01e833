import { onCleanup, onMount } from 'solid-js';
import { commandOf, type KeyCommand } from './key-command';
import type { KeyingDesk } from './keying-desk';

/** The element that takes figures, and the button behind the last cell. */
export const GRID_ID = 'paper-grid';
export const DONE_ID = 'paper-done';

/**
 * Keys work wherever the focus is, but in a field they are text, on any other button they press it, and under a dialog
 * they belong to the dialog.
 */
export function listenToKeys(desk: KeyingDesk): void {
  const listen = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command || event.defaultPrevented || desk.paused() || document.querySelector('dialog[open]')) return;
    const isTaken = isElsewhere(event.target) && !ANYWHERE.has(command.kind);
    if (!isTaken && !isField(event.target) && obey(desk, command, event)) event.preventDefault();
  };
  onMount(() => document.addEventListener('keydown', listen));
  onCleanup(() => document.removeEventListener('keydown', listen));
}

const ANYWHERE: ReadonlySet<KeyCommand['kind']> = new Set(['void', 'undo', 'previous-ballot', 'next-ballot']);

function obey(desk: KeyingDesk, command: KeyCommand, event: KeyboardEvent): boolean {
  switch (command.kind) {
    case 'previous-ballot':
      desk.turn(-1);
      return true;
    case 'next-ballot':
      desk.turn(1);
      return true;
    case 'void':
      if (!desk.voidReason()) desk.ask('void');
      return true;
    default:
      if (desk.voidReason()) return false;
      if (desk.keying().press(command)) return true;
      return command.kind === 'enter' && endBallot(desk, event.target);
  }
}

/** Enter on the button behind the last cell presses it by itself. */
function endBallot(desk: KeyingDesk, target: EventTarget | null): boolean {
  if (target instanceof HTMLButtonElement) return false;
  desk.endBallot();
  return true;
}

/** Somewhere that has a use of its own for keys. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target === document.body || target.id === 'main') return false;
  return target.id !== DONE_ID && !target.closest(`#${GRID_ID}`);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
