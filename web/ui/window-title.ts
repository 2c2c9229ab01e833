import { createEffect, on } from 'solid-js';

/** Names the window after what the page says. */
export function nameWindow(title: () => string): void {
  createEffect(on(title, setWindowTitle));
}

export function setWindowTitle(title: string): void {
  document.title = `${title} – Pingyi`;
}
