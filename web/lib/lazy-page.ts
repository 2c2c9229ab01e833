import { type Component, lazy } from 'solid-js';
import { loadWords, type WordsOf } from './i18n';
import { commonWords, problemWords } from './words';

/** A page of its own chunk, loaded together with the words it uses. */
export function lazyPage(load: () => Promise<Component>, ...areas: readonly WordsOf<unknown>[]) {
  return lazy(async () => {
    const [component] = await Promise.all([load(), loadWords(commonWords, problemWords, ...areas)]);
    return { default: component };
  });
}
