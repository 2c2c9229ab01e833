import { append, element } from '../parts/element';
import { createRoot } from '../signals';
import { checkScreen } from './check-screen';

const place = document.getElementById('check');
const translation = document.querySelector<HTMLAnchorElement>('a[lang]');
// The secret of the link goes along; it is in no request.
if (translation) translation.hash = location.hash;
window.addEventListener('hashchange', () => location.reload());
if (place) {
  place.textContent = '';
  createRoot(() => append(place, element('div', { 'aria-live': 'polite' }, checkScreen())));
}
