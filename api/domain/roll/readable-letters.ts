/** No 0 O 1 I L 2 Z 5 S: what remains can be read aloud and typed from paper. */
export const READABLE_ALPHABET = '346789abcdefghjkmnpqrtuvwxy';

/** Bytes from here on would make the first letters of the alphabet more frequent than the others. */
const LIMIT = 256 - (256 % READABLE_ALPHABET.length);

/** A letter for each byte below 243, each of the 27 equally likely: log₂ 27 = 4.75 bits a letter. */
export function readableLetters(bytes: Uint8Array): string {
  return Array.from(
    bytes.filter((byte) => byte < LIMIT),
    (byte) => READABLE_ALPHABET.charAt(byte % READABLE_ALPHABET.length),
  ).join('');
}
