import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRACTION, HUNDRED } from '#domain/assessment/import/answer-scale';
import { boundedError } from '#domain/statistics/intervals/bounded-error';

describe('the error of a mean of which the size of its sample is known', () => {
  it('is that of the adjusted mean, which is the middle of the interval of Wilson', () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
    const published = [
      { successes: 81, n: 263, interval: [0.2553, 0.3662] },
      { successes: 15, n: 148, interval: [0.0624, 0.1605] },
      { successes: 0, n: 20, interval: [0, 0.1611] },
      { successes: 1, n: 29, interval: [0.0061, 0.1718] },
    ];
    for (const { successes, n, interval } of published) {
      const [low = 0, high = 0] = interval;
      const middle = (low + high) / 2;
      const error = boundedError(successes / n, n, FRACTION) ?? 0;
      expect(error).toBeCloseTo(Math.sqrt((middle * (1 - middle)) / (n - 1)), 4);
    }
  });

  it('is not below s ÷ √n of any answers with that mean', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(answers, (values) => {
        const n = values.length;
        const mean = values.reduce((sum, value) => sum + value, 0) / n;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(boundedError(mean, n, HUNDRED) ?? 0).toBeGreaterThanOrEqual(Math.sqrt(squares / (n - 1) / n) - 1e-9);
      }),
    );
    // Of the answers 0 and 100 it is 50.
    expect(boundedError(50, 2, HUNDRED)).toBeCloseTo(50, 12);
  });

  it('is not 0 at the ends of the scale, and less the more people were asked', () => {
    expect(boundedError(100, 5, HUNDRED)).toBeGreaterThan(15);
    expect(boundedError(100, 400, HUNDRED)).toBeLessThan(1);
    expect(boundedError(100, 400, HUNDRED)).toBeGreaterThan(0);
    expect(boundedError(0, 1, HUNDRED)).toBeGreaterThan(0);
    expect(boundedError(101, 400, HUNDRED)).toBeNull();
  });
});
