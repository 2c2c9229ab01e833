import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToNumber, inverse, numberToBytes, raiseToExponent } from '#domain/anonymity/blind-rsa/modular';

const SMALL_NUMBERS = Array.from({ length: 60 }, (_, index) => BigInt(index));

describe('bytes as a number', () => {
  it('weigh the first byte most', () => {
    expect(bytesToNumber(Uint8Array.of(1, 2, 255))).toBe(0x0102ffn);
    expect(bytesToNumber(new Uint8Array(0))).toBe(0n);
  });

  it('come back from the number, leading zeros included', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(numberToBytes(bytesToNumber(bytes), bytes.length)).toEqual(bytes);
      }),
    );
  });
});

describe('the inverse', () => {
  it('of every number below 60 multiplies to 1, and there is none after a common factor', () => {
    for (const modulus of SMALL_NUMBERS.slice(2)) {
      for (const number of SMALL_NUMBERS.slice(0, Number(modulus))) {
        if (greatestCommonDivisor(number, modulus) > 1n) expect(() => inverse(number, modulus)).toThrow(RangeError);
        else expect((inverse(number, modulus) * number) % modulus).toBe(1n);
      }
    }
  });
});

describe('raising to the exponent', () => {
  it('is multiplying 65537 times', () => {
    for (const base of SMALL_NUMBERS) expect(raiseToExponent(base, 3599n)).toBe(base ** 65537n % 3599n);
  });
});

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
