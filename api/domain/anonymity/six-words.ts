import { ENGLISH_WORDS } from './word-lists/en';
import { CHINESE_WORDS } from './word-lists/zh';
import { wordPlaces } from './word-places';

export type SixWords = readonly [string, string, string, string, string, string];

const WORD_LISTS = { zh: CHINESE_WORDS, en: ENGLISH_WORDS } as const;

/**
 * The first 60 bits of a hash as six words of 10 bits each, for people to compare by eye or aloud. Whoever wants a second
 * text with the words of a given one has to try 2^60 of them. Whoever writes both needs some 2^30, which is little: that
 * everybody was given one and the same text is shown by the whole hash, the words are its name among people.
 *
 * @param hash lower-case hexadecimal, at least 15 digits
 * @throws RangeError for anything else
 */
export function sixWords(hash: string, language: keyof typeof WORD_LISTS): SixWords {
  const [first, second, third, fourth, fifth, sixth] = wordPlaces(hash).map(
    (place) => WORD_LISTS[language][place] ?? '',
  );
  return [first ?? '', second ?? '', third ?? '', fourth ?? '', fifth ?? '', sixth ?? ''];
}
