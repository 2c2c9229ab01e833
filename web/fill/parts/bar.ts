import { lines } from './clauses';
import { type Child, element } from './element';

/** The one sticky bar of a screen, with a line above its buttons that is announced when it changes. */
export function bar(notice: () => string | null, ...content: readonly Child[]): Child {
  const line = element('p', { className: 'warn', role: 'status' }, () => lines(notice() || ''));
  return element('footer', 'bar', line, content);
}
