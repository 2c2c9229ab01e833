import './old-browsers';
import { app } from './app';
import { append } from './parts/element';
import { loadLater } from './parts/later-screen';
import { createRoot } from './signals';
import { draft } from './state/answers';
import { toggleLargeType, watchDevice } from './state/device';
import { place, replace } from './state/navigation';

const root = document.getElementById('app');

watchDevice();
takeOverOpening();
if (STAMPED) watchLink();
if (history.state === null || place().step === 'sending') resume();
if (root) createRoot(() => append(root, app()));
if (EVERY_KIND || STAMPED) window.addEventListener('load', loadLater);

/** From here on the opening is one of the screens, and its switch of type size works. */
function takeOverOpening(): void {
  const waiting = document.getElementById('waiting');
  const opening = document.getElementById('opening');
  const largeType = document.getElementById('large-type');
  if (waiting) waiting.remove();
  if (opening) opening.hidden = true;
  if (largeType) {
    largeType.hidden = false;
    largeType.addEventListener('click', toggleLargeType);
  }
}

/** What makes the link personal stands behind its #. */
function watchLink(): void {
  const translation = document.querySelector<HTMLAnchorElement>('a[lang]');
  if (translation) translation.hash = location.hash;
  // Another link of the same group does not load the page anew, and would find the draft of the first.
  window.addEventListener('hashchange', () => location.reload());
}

/** Who comes back to the link: to the ballot that has not got through or was not sealed yet, or to the receipt. */
function resume(): void {
  const { ballot, isDue } = draft();
  replace(isDue || ballot?.sealed ? 'sending' : ballot ? 'receipt' : 'opening');
}
