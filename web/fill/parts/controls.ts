import { lines } from './clauses';
import { type Child, element } from './element';

export function button(className: string, label: Child, onClick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', className, onclick: onClick }, label);
}

export function link(label: string, onClick: () => void): HTMLButtonElement {
  return button('link', label, onClick);
}

/** A heading that is announced when its screen comes up. */
export function heading(className: string, title: string): HTMLElement {
  // Named apart: a screen reader would hear its clauses as words with spaces between.
  return element('h1', { className, tabIndex: -1, id: 'heading', 'aria-label': title }, lines(title));
}

export function caption(content: Child): HTMLElement {
  return element('span', 'caption', content);
}

interface Check {
  readonly checked: () => boolean;
  readonly onToggle: () => void;
}

/** A checkbox whose whole row is the label. */
export function checkRow({ checked, onToggle }: Check, ...content: readonly Child[]): HTMLElement {
  const box = element('input', { type: 'checkbox', checked, onchange: onToggle });
  return element('label', 'check-row', box, element('i', 'box'), element('span', '', content));
}
