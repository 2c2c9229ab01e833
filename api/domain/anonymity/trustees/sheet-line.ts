import { READABLE_ALPHABET } from '#domain/roll/readable-letters';
import { fail, ok, type Result } from '#domain/result';

/** 12 letters hold 7 bytes, as 27^12 > 2^56; two more check them. */
export const LINE_BYTES = 7;
const DATA_LETTERS = 12;
export const LINE_LETTERS = 14;

export type LineFault =
  | { readonly code: 'line.incomplete' }
  /** No letter of the alphabet, which leaves out what is easily taken for another. */
  | { readonly code: 'line.letter-unknown'; readonly letter: string }
  | { readonly code: 'line.mistyped' };

const RADIX = BigInt(READABLE_ALPHABET.length);

/**
 * One line of a sheet: seven bytes as a number to the base 27, most significant letter first, and two check letters.
 * @param number of the line, from 1: a line in the place of another is noticed
 * @throws RangeError for any other number of bytes
 */
export function sheetLine(bytes: Uint8Array, number: number): string {
  if (bytes.length !== LINE_BYTES) throw new RangeError(`${bytes.length} bytes are no line`);
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  const digits: number[] = [];
  for (let place = 0; place < DATA_LETTERS; place++) {
    digits.unshift(Number(value % RADIX));
    value /= RADIX;
  }
  return [...digits, ...checkDigits(digits, number)].map((digit) => READABLE_ALPHABET.charAt(digit)).join('');
}

/** The bytes of a line as somebody has typed it, in capitals or not, with spaces or without. */
export function readSheetLine(typed: string, number: number): Result<Uint8Array, LineFault> {
  const letters = lettersOf(typed);
  const digits = Array.from(letters, (letter) => READABLE_ALPHABET.indexOf(letter));
  const unknown = letters.charAt(digits.indexOf(-1));
  if (unknown !== '' && digits.includes(-1)) return fail({ code: 'line.letter-unknown', letter: unknown });
  if (letters.length < LINE_LETTERS) return fail({ code: 'line.incomplete' });
  const data = digits.slice(0, DATA_LETTERS);
  const isRight = checkDigits(data, number).every((digit, index) => digit === digits[DATA_LETTERS + index]);
  if (!isRight || letters.length > LINE_LETTERS) return fail({ code: 'line.mistyped' });
  const value = data.reduce((sum, digit) => sum * RADIX + BigInt(digit), 0n);
  return value >> BigInt(8 * LINE_BYTES) === 0n ? ok(bytesOf(value)) : fail({ code: 'line.mistyped' });
}

/** What was typed without the spaces that make it readable. */
export function lettersOf(typed: string): string {
  return typed.toLowerCase().replace(/[\s-]/g, '');
}

function bytesOf(value: bigint): Uint8Array {
  return Uint8Array.from({ length: LINE_BYTES }, (_, index) =>
    Number((value >> BigInt(8 * (LINE_BYTES - 1 - index))) & 255n),
  );
}

/**
 * Two weighted sums modulo 27. No weight of the first shares a factor with 27, and neither does the difference of two
 * neighbours: one wrong letter and two letters in each other's place always change it. The second lets one in 27 of all
 * other mistakes pass that the first has let pass.
 */
function checkDigits(digits: readonly number[], number: number): readonly number[] {
  const sum = (weightAt: (index: number) => number) =>
    digits.reduce((total, digit, index) => total + digit * weightAt(index), number) % READABLE_ALPHABET.length;
  return [sum((index) => 1 + (index % 2)), sum((index) => 2 + 3 * index)];
}
