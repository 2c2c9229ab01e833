import { describe, expect, it } from 'vitest';
import { geometricNoise, noisyCounts } from '#domain/disclosure/geometric-noise';
import { seededRandom } from '../../../support/seeded-random';

const DRAWS = 40_000;

function words(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.floor(random.uniform() * 2 ** 32);
}

/** P(x) = (1 − e⁻¹)/(1 + e⁻¹) e^−|x|. */
function probability(value: number): number {
  return ((1 - Math.exp(-1)) / (1 + Math.exp(-1))) * Math.exp(-Math.abs(value));
}

describe('the noise of a crossing table', () => {
  const random = words(4);
  const draws = Array.from({ length: DRAWS }, () => geometricNoise(random));

  it.each([-4, -3, -2, -1, 0, 1, 2, 3, 4])('is %i as often as the two-sided geometric distribution says', (value) => {
    const expected = DRAWS * probability(value);
    const found = draws.filter((draw) => draw === value).length;
    expect(Math.abs(found - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });

  it('is within three people in 95 draws of 100', () => {
    expect(draws.filter((draw) => Math.abs(draw) <= 3).length / DRAWS).toBeGreaterThan(0.95);
  });

  it('leaves whole numbers that are never negative', () => {
    const counts = noisyCounts(
      Array.from({ length: 500 }, () => 0),
      random,
    );
    expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
    expect(new Set(counts).size).toBeGreaterThan(2);
  });
});
