import { onCleanup, onMount } from 'solid-js';

interface Undoing {
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Also inside fields: the draft has one history, and the browser's own would undo behind its back. */
export function useUndoKeys(session: Undoing): void {
  const listen = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const redo = key === 'y' || (key === 'z' && event.shiftKey);
    if (!redo && key !== 'z') return;
    event.preventDefault();
    if (redo) session.redo();
    else session.undo();
  };
  onMount(() => document.addEventListener('keydown', listen));
  onCleanup(() => document.removeEventListener('keydown', listen));
}
