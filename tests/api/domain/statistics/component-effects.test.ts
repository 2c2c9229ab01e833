import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentEffects } from '#domain/statistics/component-effects';
import { answerRows, columnsOf } from '../../../support/data-sets/answer-columns';
import { valueOf } from '../../../support/value-of';

describe('componentEffects', () => {
  it('is each component’s part of the gap for two targets: of 5.9547 points 5.4927 social (Hangzhou 2005)', () => {
    const social = Float64Array.of(45.4927, 40);
    const other = Float64Array.of(42.462, 42);
    const [effect] = valueOf(componentEffects([social, other]));
    expect(effect).toBeCloseTo(5.4927 / 5.9547, 12);
  });

  it('gives no effect to a component in which all are alike, and one below 0 to a component that works against', () => {
    const effects = valueOf(
      componentEffects([Float64Array.of(10, 20, 30), Float64Array.of(40, 40, 40), Float64Array.of(2, 1, 0)]),
    );
    expect(effects).toEqual([expect.closeTo(10 / 9, 12), 0, expect.closeTo(-1 / 9, 12)]);
  });

  it('sums to 1 in whatever order the targets come', () => {
    fc.assert(
      fc.property(answerRows(20), (rows) => {
        const effects = componentEffects(columnsOf(rows));
        const reversed = componentEffects(columnsOf(rows.toReversed()));
        expect(reversed.ok).toBe(effects.ok);
        if (!effects.ok || !reversed.ok) return;
        expect(effects.value.reduce((sum, effect) => sum + effect)).toBeCloseTo(1, 10);
        effects.value.forEach((effect, place) => expect(reversed.value[place]).toBeCloseTo(effect, 10));
      }),
    );
  });

  it('leaves out targets without a component and names what is missing', () => {
    const partial = Float64Array.of(1, 2, Number.NaN);
    expect(componentEffects([partial, Float64Array.of(2, 1, 9)])).toEqual({
      ok: false,
      error: { reason: 'no-variance' },
    });
    expect(componentEffects([partial, Float64Array.of(2, Number.NaN, 9)])).toEqual({
      ok: false,
      error: { reason: 'too-few', have: 1, need: 2 },
    });
  });
});
