import { describe, expect, it } from 'vitest';
import { conversionSchema } from '../../../../api/routes/schemas/assessment-schema';

describe('the ends of a conversion', () => {
  it('are no numbers whose difference is infinite', () => {
    const between = (from: number, to: number) => conversionSchema.safeParse({ kind: 'linear', from, to }).success;
    expect(between(-1e308, 1e308)).toBe(false);
    // 300 million, an amount that a unit may be asked for.
    expect(between(0, 300_000_000)).toBe(true);
  });
});
