import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** How many of very many items are shown: some more with every turn of the browser, so that it stays usable meanwhile. */
export function createGrowth(total: number, step: number): Accessor<number> {
  const [shown, setShown] = createSignal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const grow = () => {
    setShown((count) => Math.min(total, count + step));
    if (shown() < total) timer = setTimeout(grow);
  };
  onMount(grow);
  onCleanup(() => clearTimeout(timer));
  return shown;
}
