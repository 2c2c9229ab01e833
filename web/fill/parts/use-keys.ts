import { onCleanup } from '../signals';
import { isTextField } from '../state/device';
import type { Ways } from './step-bar';

/**
 * Enter goes on, Shift+Enter back, and what else a screen makes of a key; false leaves it to the browser.
 * Silent while a text field has the focus. Enter on a button is a press of it and no shortcut.
 */
export function useKeys(ways: Ways, handle: (key: string) => false | void = () => false): void {
  const listener = (event: KeyboardEvent) => {
    if (isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      if (event.target instanceof HTMLButtonElement) return;
      if (event.shiftKey) ways.back();
      else ways.next();
    } else if (handle(event.key) === false) return;
    event.preventDefault();
  };
  document.addEventListener('keydown', listener);
  onCleanup(() => document.removeEventListener('keydown', listener));
}
