import { createSignal } from '../signals';
import { deviceStorage } from './draft';

const LARGE_TYPE_KEY = 'pingyi large type';
const storage = deviceStorage();

/** Side columns are only built where they can be seen. */
export const isWide = /* @__PURE__ */ matches('(min-width: 800px)');
export const isVeryWide = /* @__PURE__ */ matches('(min-width: 1100px)');

const [largeType, setLargeType] = createSignal(!!storage && !!storage.getItem(LARGE_TYPE_KEY));
export { largeType };

export function toggleLargeType(): void {
  setLargeType(!largeType());
  applyLargeType();
  if (storage) storage.setItem(LARGE_TYPE_KEY, largeType() ? '1' : '');
}

/** Marks on the root what the style sheet needs to know and old browsers have no selector for. */
export function watchDevice(): void {
  applyLargeType();
  const root = document.documentElement.classList;
  document.addEventListener('keydown', () => root.add('keys'));
  document.addEventListener('mousedown', () => root.remove('keys'));
  document.addEventListener('focusin', (event) => root.toggle('typing', isTextField(event.target)));
  document.addEventListener('focusout', () => root.remove('typing'));
}

export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !/radio|checkbox/.test(target.type))
  );
}

function applyLargeType(): void {
  document.documentElement.classList.toggle('large', largeType());
}

function matches(query: string): () => boolean {
  const list = window.matchMedia(query);
  const [matching, setMatching] = createSignal(list.matches);
  // Safari before 14 knows only this older form.
  list.addListener(() => setMatching(list.matches));
  return matching;
}
