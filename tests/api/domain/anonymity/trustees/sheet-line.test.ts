import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_BYTES, LINE_LETTERS, readSheetLine, sheetLine } from '#domain/anonymity/trustees/sheet-line';
import { READABLE_ALPHABET } from '#domain/roll/readable-letters';

const bytes = fc.uint8Array({ minLength: LINE_BYTES, maxLength: LINE_BYTES });
const number = fc.integer({ min: 1, max: 6 });
const place = fc.integer({ min: 0, max: LINE_LETTERS - 1 });
const letter = fc.constantFrom(...Array.from(READABLE_ALPHABET));

describe('a line of a sheet', () => {
  it('is read back, in capitals and with spaces too', () => {
    fc.assert(
      fc.property(bytes, number, (content, line) => {
        const written = sheetLine(content, line);
        expect(written).toHaveLength(LINE_LETTERS);
        const typed = written.toUpperCase().replace(/(.{4})/g, '$1 ');
        expect(readSheetLine(typed, line)).toEqual({ ok: true, value: content });
      }),
    );
  });

  it('is refused with any one letter wrong', () => {
    fc.assert(
      fc.property(bytes, number, place, letter, (content, line, at, wrong) => {
        const written = sheetLine(content, line);
        fc.pre(written.charAt(at) !== wrong);
        const typed = written.slice(0, at) + wrong + written.slice(at + 1);
        expect(readSheetLine(typed, line)).toEqual({ ok: false, error: { code: 'line.mistyped' } });
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with two neighbours in each other’s place', () => {
    fc.assert(
      fc.property(bytes, number, fc.integer({ min: 0, max: 10 }), (content, line, at) => {
        const written = sheetLine(content, line);
        const [one, other] = [written.charAt(at), written.charAt(at + 1)];
        fc.pre(one !== other);
        const typed = written.slice(0, at) + other + one + written.slice(at + 2);
        expect(readSheetLine(typed, line).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused in the place of another line', () => {
    fc.assert(
      fc.property(bytes, number, number, (content, line, other) => {
        fc.pre(line !== other);
        expect(readSheetLine(sheetLine(content, line), other).ok).toBe(false);
      }),
    );
  });

  it('names what is missing and what is no letter of the alphabet', () => {
    const written = sheetLine(new Uint8Array(LINE_BYTES).fill(200), 1);
    expect(readSheetLine(written.slice(1), 1)).toEqual({ ok: false, error: { code: 'line.incomplete' } });
    const unknown = { code: 'line.letter-unknown', letter: 'o' };
    expect(readSheetLine(`O${written.slice(1)}`, 1)).toEqual({ ok: false, error: unknown });
    expect(readSheetLine(`${written}3`, 1)).toEqual({ ok: false, error: { code: 'line.mistyped' } });
    expect(() => sheetLine(new Uint8Array(6), 1)).toThrow(RangeError);
  });
});
