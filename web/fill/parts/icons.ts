import { element } from './element';

export const CHECK = 'M5 13l5 5 9-11';
export const CROSS = 'M6 6l12 12M18 6L6 18';
export const RIGHT = 'M9 5l7 7-7 7';
export const UP = 'M5 15l7-7 7 7';
export const DOWN = 'M5 9l7 7 7-7';
export const SEARCH = 'M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M16 16l5 5';

export function icon(path: string): HTMLElement {
  return drawing('icon', '0 0 24 24', `<path d="${path}"/>`);
}

/** The shapes are our own and hold no text of anybody. */
export function drawing(className: string, viewBox: string, shapes: string): HTMLElement {
  return element('span', {
    className,
    'aria-hidden': 'true',
    innerHTML: `<svg viewBox="${viewBox}">${shapes}</svg>`,
  });
}

export function iconButton(path: string, label: string, onClick: () => void): HTMLButtonElement {
  const properties = { type: 'button', className: 'icon-button', 'aria-label': label, onclick: onClick };
  return element('button', properties, icon(path));
}
