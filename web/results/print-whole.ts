import { onCleanup, onMount } from 'solid-js';

/** Paper cannot be asked for more: draws the whole before it is printed, and what was there before afterwards. */
export function onPrint(before: () => void, after: () => void = () => undefined): void {
  onMount(() => {
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
  });
  onCleanup(() => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  });
}
