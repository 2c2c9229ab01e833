import { onCleanup, onMount } from 'solid-js';

/**
 * Listens for a single key on the page while the component is shown. Keys are off in fields, while an
 * input method composes, and under an open dialog: there they are text, or belong to the top layer.
 */
export function onShortcut(key: string, act: (event: KeyboardEvent) => void): void {
  const listen = (event: KeyboardEvent) => {
    if ((event.key !== key && event.key !== CHINESE_KEYS[key]) || isTaken(event)) return;
    event.preventDefault();
    act(event);
  };
  onMount(() => document.addEventListener('keydown', listen));
  onCleanup(() => document.removeEventListener('keydown', listen));
}

/** What the same key gives while a Chinese input method is on. */
const CHINESE_KEYS: Readonly<Record<string, string>> = { '/': '、', '?': '？' };

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (document.querySelector('dialog[open]')) return true;
  return isField(event.target);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
