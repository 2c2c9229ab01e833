import { createSignal } from '../signals';

/** One entry of the browser history: the system's Back goes one screen back, and never out of the form. */
export interface Place {
  /** The key of a step, or opening, contents, review, sending, receipt. */
  readonly step: string;
  /** The screen from which this one was entered. */
  readonly from?: string;
  /** What lies over the screen. */
  readonly tray?: boolean;
}

const OPENING: Place = { step: 'opening' };

const [place, setPlace] = createSignal<Place>((history.state as Place | null) || OPENING);
export { place };

window.addEventListener('popstate', ({ state }) => show((state as Place | null) || OPENING));

export function visit(step: string): void {
  if (step === place().step && !place().tray) return;
  const next: Place = { step, from: place().step };
  // The tray gives its place to the screen that it leads to: Back shall not open it again.
  enter(next, place().tray ? 'replaceState' : 'pushState');
}

export function replace(step: string): void {
  enter({ step }, 'replaceState');
}

function enter(next: Place, by: 'pushState' | 'replaceState'): void {
  history[by](next, '');
  show(next);
  window.scrollTo(0, 0);
}

/** Goes back in the history where that leads to the wanted screen, so that Back and "back" agree. */
export function backTo(step: string): void {
  if (place().from === step) history.back();
  else visit(step);
}

export function openTray(): void {
  const next = Object.assign({}, place(), { tray: true });
  history.pushState(next, '');
  setPlace(next);
}

export function closeTray(): void {
  if (place().tray) history.back();
}

/** A new screen is announced by its heading. */
function show(next: Place): void {
  const isNew = next.step !== place().step;
  setPlace(next);
  const heading = document.getElementById('heading');
  if (isNew && heading) heading.focus({ preventScroll: true });
}
