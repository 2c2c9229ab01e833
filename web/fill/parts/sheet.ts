import { onCleanup } from '../signals';
import { closeTray } from '../state/navigation';
import { link } from './controls';
import { type Child, element } from './element';
import * as words from '../words/zh';

/** A dialog from the bottom edge. Native <dialog> is missing in iOS before 15.4. It closes by button, scrim, Back and Esc. */
export function sheet(title: Child, content: Child, footer: Child): Child {
  const opener = document.activeElement;
  const name = element('h2', { id: 'sheet-title', tabIndex: -1 }, title);
  const dialog: HTMLElement = element(
    'div',
    {
      className: 'sheet',
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': 'sheet-title',
      onkeydown: (event: KeyboardEvent) => keepInside(dialog, event),
    },
    element('div', 'head', name, link(words.close, closeTray)),
    element('div', 'sheet-body', content),
    footer,
  );
  document.documentElement.classList.add('covered');
  window.setTimeout(() => name.focus());
  onCleanup(() => {
    document.documentElement.classList.remove('covered');
    if (opener instanceof HTMLElement) opener.focus();
  });
  return element('div', 'cover', element('div', { className: 'scrim', onclick: closeTray }), dialog);
}

function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  event.stopPropagation();
  if (event.key === 'Escape') closeTray();
  if (event.key !== 'Tab') return;
  const stops = dialog.querySelectorAll<HTMLElement>('button, input');
  const first = stops[0];
  const last = stops[stops.length - 1];
  if (document.activeElement !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
