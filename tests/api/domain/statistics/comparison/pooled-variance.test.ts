import { describe, expect, it } from 'vitest';
import { pooledVariance } from '#domain/statistics/comparison/pooled-variance';

describe('the variance within several samples', () => {
  it('is that of the miles per gallon of American and Japanese cars', () => {
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.3, data AUTO83B: pooled standard deviation 6.34260.
    const samples = [
      { n: 249, variance: 6.4147 ** 2 },
      { n: 79, variance: 6.10771 ** 2 },
    ];
    expect(Math.sqrt(pooledVariance(samples) ?? 0)).toBeCloseTo(6.3426, 4);
  });

  it('is none where no sample has two values', () => {
    expect(pooledVariance([{ n: 1, variance: Number.NaN }])).toBeNull();
    expect(pooledVariance([])).toBeNull();
  });
});
