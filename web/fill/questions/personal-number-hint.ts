import { lines } from '../parts/clauses';
import { button } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { createRenderEffect, createSignal, onCleanup } from '../signals';
import { say } from '../state/say';
import { findPersonalNumber } from '../state/personal-data';
import * as words from '../words/zh';

const PAUSE_MILLISECONDS = 1_000;

/**
 * Points out a number that could identify somebody, a second after typing stops. It never blocks, but it comes
 * into sight: below the field it would stay under the keyboard.
 */
export function personalNumberHint(text: () => string, change: (text: string | undefined) => void): Child {
  const [found, setFound] = createSignal<string | null>(null);
  const kept: string[] = [];
  createRenderEffect(() => {
    const typed = text();
    const pause = window.setTimeout(() => look(typed), PAUSE_MILLISECONDS);
    onCleanup(() => window.clearTimeout(pause));
  });
  const look = (typed: string) => {
    setFound(findPersonalNumber(typed, kept));
    if (found()) status.scrollIntoView({ block: 'nearest' });
  };
  const remove = (match: string) => {
    setFound(null);
    change(text().replace(match, '') || undefined);
  };
  const keep = (match: string) => {
    kept.push(match);
    setFound(findPersonalNumber(text(), kept));
  };
  const hint = (match: string) =>
    element(
      'div',
      'aside warning',
      element('p', '', element('strong', '', words.looksLikePhone)),
      element('p', '', lines(say(words.canIdentify, { match }))),
      button('button', words.removeNumber, () => remove(match)),
      button('button', words.keep, () => keep(match)),
    );
  const status = element('div', { role: 'status' }, () => {
    const number = found();
    return number && hint(number);
  });
  return status;
}
