import type { SixWords } from '#domain/anonymity/six-words';

/** In one line, as they stand in a message and on paper. */
export function sixWordsOf(words: SixWords): string {
  return words.join(' ');
}
