import { onShortcut } from '../../lib/shortcuts';

/** Marks the link that opens a row. */
export const ROW_LINK = 'data-row-link';

/** J and K, or the arrow keys, go from row to row; Enter then follows the link that has the focus. */
export function watchRowKeys(): void {
  onShortcut('j', () => moveFocus(1));
  onShortcut('k', () => moveFocus(-1));
  onShortcut('ArrowDown', () => moveFocus(1));
  onShortcut('ArrowUp', () => moveFocus(-1));
}

function moveFocus(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`)];
  const present = links.findIndex((link) => link === document.activeElement);
  const first = step === 1 ? 0 : links.length - 1;
  const next = present === -1 ? first : present + step;
  links[next]?.focus();
}
