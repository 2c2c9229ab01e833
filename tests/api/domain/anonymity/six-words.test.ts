import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { sixWords } from '#domain/anonymity/six-words';
import { ENGLISH_WORDS } from '#domain/anonymity/word-lists/en';
import { CHINESE_WORDS } from '#domain/anonymity/word-lists/zh';

describe('the six words', () => {
  it.each(['zh', 'en'] as const)('in %s stand for ten bits each, from the first bit of the hash', (language) => {
    const list = { zh: CHINESE_WORDS, en: ENGLISH_WORDS }[language];
    const digits = [0, 1, 2, 512, 1023, 341].map((index) => index.toString(2).padStart(10, '0')).join('');
    const hash = `${BigInt(`0b${digits}`).toString(16).padStart(15, '0')}ffff`;
    expect(sixWords(hash, language)).toEqual([0, 1, 2, 512, 1023, 341].map((index) => list[index]));
  });

  it('keep their places for ever, as they are on paper', () => {
    const fingerprint = (words: readonly string[]) => createHash('sha256').update(words.join(' ')).digest('hex');
    expect(fingerprint(CHINESE_WORDS)).toBe('a5326fe630052f19d2d52661e9304d1b603ca44384ac7489082024658d7190d6');
    expect(fingerprint(ENGLISH_WORDS)).toBe('7125ffcb465df75faeb7b269a2b2cef5cfaf5c4a32f37adb4cc7ecb3b25fbea2');
  });

  it.each(['', 'e3b0c44298fc1c', 'E3B0C44298FC1C149', 'xyz0000000000000'])('are not made of %j', (text) => {
    expect(() => sixWords(text, 'en')).toThrow(RangeError);
  });
});

describe('the Chinese words', () => {
  it('are 1,024 of two characters', () => {
    expect(new Set(CHINESE_WORDS).size).toBe(1024);
    expect(CHINESE_WORDS).toHaveLength(1024);
    expect(CHINESE_WORDS.filter((word) => !/^\p{Script=Han}{2}$/u.test(word))).toEqual([]);
  });

  it('sound different without tones', () => {
    expect(repeated(CHINESE_WORDS.map(soundOf))).toEqual([]);
  });

  it('sound different in the South too', () => {
    expect(repeated(CHINESE_WORDS.map(southernSoundOf))).toEqual([]);
  });

  it('are no others backwards', () => {
    const words = new Set(CHINESE_WORDS);
    const backwards = (word: string) => Array.from(word).toReversed().join('');
    expect(CHINESE_WORDS.filter((word) => words.has(backwards(word)))).toEqual([]);
  });
});

describe('the English words', () => {
  it('are 1,024 of three to eight letters', () => {
    expect(ENGLISH_WORDS).toHaveLength(1024);
    expect(ENGLISH_WORDS.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
  });

  it('are told by their first four letters, and none begins another', () => {
    expect(repeated(ENGLISH_WORDS.map((word) => word.slice(0, 4)))).toEqual([]);
    expect(ENGLISH_WORDS.filter((word) => ENGLISH_WORDS.some((other) => isBeginning(word, other)))).toEqual([]);
  });

  it('are not turned into others by one letter put in, left out or exchanged', () => {
    const words = new Set(ENGLISH_WORDS);
    const shortened = ENGLISH_WORDS.flatMap((word) => replacedLetter(word, ''));
    expect(shortened.filter((word) => words.has(word))).toEqual([]);
    expect(repeated(ENGLISH_WORDS.flatMap((word) => replacedLetter(word, '?')))).toEqual([]);
  });
});

function repeated(keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) < index);
}

function soundOf(word: string): string {
  return pinyin(word, { toneType: 'none', type: 'array' }).join(' ');
}

/** As spoken by those who take zh, ch, sh for z, c, s; -ng for -n; l for n; and hu- for f-. */
function southernSoundOf(word: string): string {
  return soundOf(word)
    .replace(/\b([zcs])h/g, '$1')
    .replace(/ng\b/g, 'n')
    .replace(/\bl/g, 'n')
    .replace(/\bhu(?=[aeo])/g, 'f');
}

function replacedLetter(word: string, replacement: string): readonly string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + replacement + word.slice(index + 1));
}

function isBeginning(word: string, other: string): boolean {
  return other !== word && other.startsWith(word);
}
