import { useBeforeLeave } from '@solidjs/router';
import { onCleanup, onMount } from 'solid-js';

interface Saving {
  readonly flush: () => Promise<void>;
  readonly pending: () => boolean;
}

/** Going to another page saves first and waits for it; closing the window asks while something is not saved. */
export function createSafeLeaving({ flush, pending }: Saving, ask?: () => boolean): void {
  useBeforeLeave((event) => {
    if (!pending() || event.defaultPrevented) return;
    event.preventDefault();
    void leave(() => event.retry(true));
  });
  const leave = async (go: () => void) => {
    await flush();
    if (!pending() || !ask || ask()) go();
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (pending()) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', warn));
  onCleanup(() => window.removeEventListener('beforeunload', warn));
}
