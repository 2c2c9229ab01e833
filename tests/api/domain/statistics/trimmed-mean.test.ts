import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trimmedMean } from '#domain/statistics/trimmed-mean';

const VALUES = Float64Array.of(12, 15, 15, 18, 22, 25, 28, 30, 31, 40, 41, 55, 77, 98, 120);

/** R 4.2.2: mean(x, trim = k/n); √n sd(w)/h; mean(w); (n − 1)/(h − 1) sd(w)/√n with w winsorised by pmin and pmax. */
const REFERENCE = [
  { cut: 0, trimmed: 41.8, trimmedError: 8.36728322524274, winsorised: 41.8, winsorisedError: 8.36728322524274 },
  {
    cut: 1,
    trimmed: 38.0769230769231,
    trimmedError: 8.55779417151376,
    winsorised: 40.5333333333333,
    winsorisedError: 8.65288077341947,
  },
  {
    cut: 3,
    trimmed: 32.2222222222222,
    trimmedError: 6.46411884571278,
    winsorised: 33.9333333333333,
    winsorisedError: 6.78732478799842,
  },
];

describe.each(REFERENCE)('a mean with $cut cut at each end', ({ cut, trimmed, trimmedError, ...winsorised }) => {
  it('drops them as R does', () => {
    const mean = trimmedMean(VALUES, cut);
    expect(mean.value).toBeCloseTo(trimmed, 11);
    expect(mean.standardError).toBeCloseTo(trimmedError, 11);
    expect(mean.degreesOfFreedom).toBe(15 - 2 * cut - 1);
  });

  it('winsorises them as R does', () => {
    const mean = trimmedMean(VALUES, cut, 'winsorise');
    expect(mean.value).toBeCloseTo(winsorised.winsorised, 11);
    expect(mean.standardError).toBeCloseTo(winsorised.winsorisedError, 11);
  });
});

describe('trimming', () => {
  const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 8, maxLength: 40 });
  const sortedOf = (numbers: readonly number[]) => Float64Array.from(numbers).sort();

  it('gives influences whose squares sum to the squared error', () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('drop', 'winsorise'),
        (numbers, cut, manner) => {
          const mean = trimmedMean(sortedOf(numbers), cut, manner);
          const winsorised = numbers.map((value) => Math.min(mean.highest, Math.max(mean.lowest, value)));
          const squares = winsorised.reduce((sum, value) => sum + ((value - mean.centre) * mean.influence) ** 2, 0);
          expect(squares).toBeCloseTo(mean.standardError ** 2, 9);
        },
      ),
    );
  });

  it('does not look at what it cuts', () => {
    fc.assert(
      fc.property(values, (numbers) => {
        const sorted = sortedOf(numbers);
        const stretched = sorted.map((value, index) =>
          index < 2 ? value - 1000 : index >= sorted.length - 2 ? value + 1000 : value,
        );
        expect(trimmedMean(stretched, 2)).toEqual(trimmedMean(sorted, 2));
      }),
    );
  });

  it('keeps its digits over a million values', () => {
    expect(trimmedMean(new Float64Array(1e6).fill(66.7), 0).value).toBeCloseTo(66.7, 12);
  });

  it('has exactly no error where all values are one that doubles do not add up to', () => {
    for (const n of [13, 30, 101]) {
      expect(trimmedMean(new Float64Array(n).fill(200 / 3), 1).standardError).toBe(0);
      expect(trimmedMean(new Float64Array(n).fill(0.1), 0).standardError).toBe(0);
    }
  });

  it('refuses to leave fewer than two values', () => {
    expect(() => trimmedMean(Float64Array.of(1, 2, 3), 1)).toThrow(RangeError);
    expect(() => trimmedMean(Float64Array.of(1), 0)).toThrow(RangeError);
  });
});
