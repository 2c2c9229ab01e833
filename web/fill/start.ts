import './old-browsers';
import { createRoot } from 'solid-js';
import { app } from './app';
import { append } from './parts/element';
import { draft } from './state/answers';
import { toggleLargeType, watchDevice } from './state/device';
import { replace } from './state/navigation';

const root = document.getElementById('app');

watchDevice();
takeOverOpening();
if (history.state === null) resume();
if (root) createRoot(() => append(root, app()));

/** From here on the opening is one of the screens, and its switch of type size works. */
function takeOverOpening(): void {
  document.getElementById('waiting')?.remove();
  const opening = document.getElementById('opening');
  const largeType = document.getElementById('large-type');
  if (opening) opening.hidden = true;
  if (largeType) largeType.hidden = false;
  largeType?.addEventListener('click', toggleLargeType);
  // The other language is asked for by another address, which would lose what makes the link personal.
  if (STAMPED) for (const link of document.querySelectorAll<HTMLAnchorElement>('a[lang]')) link.hash = location.hash;
}

/** Who comes back to the link: to the ballot that has not got through, or to the receipt. */
function resume(): void {
  const { ballot } = draft();
  if (ballot) replace(ballot.sealed ? 'sending' : 'receipt');
}
