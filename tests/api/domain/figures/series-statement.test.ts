import { describe, expect, it } from 'vitest';
import { type SeriesStatement, statementsOf, type WaveEnd } from '#domain/figures/series-statement';
import { estimateOf } from '#domain/tabulation/findings/estimate';

const wave = (value: number, standardError = 0.2) => estimateOf({ value, standardError, degreesOfFreedom: 400 });

/** A series that is a family by itself. */
function statementOf(waves: readonly (WaveEnd | null)[]): SeriesStatement {
  const [statement] = statementsOf([waves]);
  if (statement === undefined) throw new Error('each series has a statement');
  return statement;
}

describe('a series of waves', () => {
  it('rises every year only if every step is above 0', () => {
    expect(statementOf([wave(84), wave(84.2), wave(84.5), wave(85.4)]).direction).toBe('rises');
    expect(statementOf([wave(84), wave(85.2), wave(85.1), wave(87)]).direction).toBe('mixed');
    expect(statementOf([wave(84), wave(84), wave(85)]).direction).toBe('mixed');
    expect(statementOf([wave(86), wave(85.9), wave(82)]).direction).toBe('falls');
  });

  it('rises significantly only if every step is more than chance', () => {
    const oneSmallStep = statementOf([wave(82), wave(82.2), wave(84), wave(86)]);
    expect(oneSmallStep).toMatchObject({ direction: 'rises', significant: false });
    expect(oneSmallStep.steps.map((step) => step?.verdict)).toEqual(['within-error', 'risen', 'risen']);
    expect(statementOf([wave(82), wave(84), wave(86)])).toMatchObject({ direction: 'rises', significant: true });
    expect(statementOf([wave(86), wave(84), wave(82)])).toMatchObject({ direction: 'falls', significant: true });
    expect(statementOf([wave(82), wave(86), wave(82)])).toMatchObject({ direction: 'mixed', significant: false });
  });

  it('adjusts for the number of steps', () => {
    const step = 0.62;
    expect(statementOf([wave(82), wave(82 + step)]).significant).toBe(true);
    expect(statementOf([wave(82), wave(82 + step), wave(82 + 2 * step)]).significant).toBe(false);
  });

  it('adjusts for the number of series that are read together', () => {
    const rising = [wave(82), wave(82.62)];
    const still = [wave(70), wave(70)];
    const verdicts = (...family: readonly (readonly WaveEnd[])[]) =>
      statementsOf(family).map(({ steps }) => steps[0]?.verdict);
    expect(verdicts(rising)).toEqual(['risen']);
    expect(verdicts(rising, still)).toEqual(['within-error', 'within-error']);
    const shares = { before: { successes: 45, n: 60 }, now: { successes: 20, n: 60 } };
    expect(verdicts([shares.before, shares.now], rising, still)).toEqual(['fallen', 'within-error', 'within-error']);
  });

  it('says nothing of one wave, or where a wave is not shown', () => {
    expect(statementsOf([])).toEqual([]);
    expect(statementOf([])).toEqual({ direction: 'insufficient', significant: false, steps: [] });
    expect(statementOf([wave(82)]).direction).toBe('insufficient');
    expect(statementOf([wave(82), null, wave(86)])).toEqual({
      direction: 'insufficient',
      significant: false,
      steps: [null, null],
    });
  });
});

describe('a series of shares', () => {
  it('has the interval of Newcombe and the p of a table of two by two', () => {
    // Newcombe 1998, method 10, contrast a: 56/70 − 48/80 = 0.2 (0.0524 to 0.3339).
    // Pearson's X² = 150 (56 · 32 − 14 · 48)² / (104 · 46 · 70 · 80) = 7.0234, of which P(χ²₁ > X²) = erfc(√(X²/2)) = 0.008045.
    const { steps } = statementOf([
      { successes: 48, n: 80 },
      { successes: 56, n: 70 },
    ]);
    const [low, high] = steps[0]?.difference.interval ?? [];
    expect(steps[0]?.difference.value).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(steps[0]?.p).toBeCloseTo(0.008045, 6);
  });
});
