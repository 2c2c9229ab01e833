import { ENGLISH_WORDS } from './word-lists/en';
import { CHINESE_WORDS } from './word-lists/zh';

export type SixWords = readonly [string, string, string, string, string, string];

const WORD_LISTS = { zh: CHINESE_WORDS, en: ENGLISH_WORDS } as const;

const BITS_PER_WORD = 10;

/**
 * The first 60 bits of a hash as six words of 10 bits each, for people to compare by eye or aloud. Whoever wants a second
 * text with the words of a given one has to try 2^60 of them. Whoever writes both needs some 2^30, which is little: that
 * everybody was given one and the same text is shown by the whole hash, the words are its name among people.
 *
 * @param hash lower-case hexadecimal, at least 15 digits
 * @throws RangeError for anything else
 */
export function sixWords(hash: string, language: keyof typeof WORD_LISTS): SixWords {
  if (!/^[\da-f]{15}/.test(hash)) throw new RangeError('a hash is written in hexadecimal');
  const bits = BigInt(`0x${hash.slice(0, 15)}`);
  const word = (place: number) => WORD_LISTS[language][tenBits(bits, place)] ?? '';
  return [word(0), word(1), word(2), word(3), word(4), word(5)];
}

/** The first word is of the highest bits. */
function tenBits(bits: bigint, place: number): number {
  return Number(BigInt.asUintN(BITS_PER_WORD, bits >> BigInt(BITS_PER_WORD * (5 - place))));
}
