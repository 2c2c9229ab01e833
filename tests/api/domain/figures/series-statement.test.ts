import { describe, expect, it } from 'vitest';
import { statementOfSeries } from '#domain/figures/series-statement';
import { estimateOf } from '#domain/tabulation/estimate';

const wave = (value: number, standardError = 0.2) => estimateOf({ value, standardError, degreesOfFreedom: 400 });

describe('a series of waves', () => {
  it('rises every year only if every step is above 0', () => {
    expect(statementOfSeries([wave(84), wave(84.2), wave(84.5), wave(85.4)]).direction).toBe('rises');
    expect(statementOfSeries([wave(84), wave(85.2), wave(85.1), wave(87)]).direction).toBe('mixed');
    expect(statementOfSeries([wave(84), wave(84), wave(85)]).direction).toBe('mixed');
    expect(statementOfSeries([wave(86), wave(85.9), wave(82)]).direction).toBe('falls');
  });

  it('rises significantly only if every step is more than chance', () => {
    const oneSmallStep = statementOfSeries([wave(82), wave(82.2), wave(84), wave(86)]);
    expect(oneSmallStep).toMatchObject({ direction: 'rises', significant: false });
    expect(oneSmallStep.steps.map((step) => step?.verdict)).toEqual(['within-error', 'risen', 'risen']);
    expect(statementOfSeries([wave(82), wave(84), wave(86)])).toMatchObject({ direction: 'rises', significant: true });
    expect(statementOfSeries([wave(86), wave(84), wave(82)])).toMatchObject({ direction: 'falls', significant: true });
    expect(statementOfSeries([wave(82), wave(86), wave(82)])).toMatchObject({ direction: 'mixed', significant: false });
  });

  it('adjusts for the number of steps', () => {
    const step = 0.62;
    expect(statementOfSeries([wave(82), wave(82 + step)]).significant).toBe(true);
    expect(statementOfSeries([wave(82), wave(82 + step), wave(82 + 2 * step)]).significant).toBe(false);
  });

  it('says nothing of one wave, or where a wave is not shown', () => {
    expect(statementOfSeries([])).toEqual({ direction: 'insufficient', significant: false, steps: [] });
    expect(statementOfSeries([wave(82)]).direction).toBe('insufficient');
    expect(statementOfSeries([wave(82), null, wave(86)])).toEqual({
      direction: 'insufficient',
      significant: false,
      steps: [null, null],
    });
  });
});
