import { createSignal } from 'solid-js';
import type { PaperForm } from '#domain/paper/paper-form';
import type { KeyCommand } from './key-command';

/** "/", a number, Enter. It always waits for Enter: one that comes when the jump is over would end the ballot. */
export function createRowJump(form: PaperForm, moveTo: (place: number) => void, onUnknown: (number: string) => void) {
  const [number, setNumber] = createSignal<string>();

  const go = (typed: string) => {
    setNumber(undefined);
    const place = form.rows[Number(typed) - 1]?.cells[0];
    if (place !== undefined) moveTo(place);
    else if (typed !== '') onUnknown(typed);
  };

  /** False where no jump has begun, so that the key is for the cell. */
  const press = (command: KeyCommand): boolean => {
    const begun = number();
    if (begun === undefined) return false;
    if (command.kind === 'character' && /\d/.test(command.character)) setNumber(begun + command.character);
    else if (command.kind === 'enter') go(begun);
    else if (command.kind === 'back' && begun !== '') setNumber(begun.slice(0, -1));
    else setNumber(undefined);
    return true;
  };

  return { number, begin: () => void setNumber(''), press };
}
