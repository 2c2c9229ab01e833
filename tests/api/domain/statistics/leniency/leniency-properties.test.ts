import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additiveEffects } from '#domain/statistics/leniency/additive-effects';
import {
  LENIENCY_METHODS,
  METHODS_BLIND_TO_MILDNESS,
  type LeniencyMethod,
} from '../../../../support/data-sets/leniency-methods';
import { completeRows, effectsOf, ratingsFrom, type RatingRow } from '../../../../support/data-sets/rating-rows';

const RATERS = 6;
const TARGETS = 5;
const tables = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: TARGETS, maxLength: TARGETS }), {
  minLength: RATERS,
  maxLength: RATERS,
});
/** Up to a third of the ratings are missing, and some are given twice. */
const incomplete = fc
  .tuple(tables, fc.array(fc.nat(RATERS * TARGETS - 1), { maxLength: 10 }), fc.array(fc.nat(19), { maxLength: 4 }))
  .map(([table, gaps, again]) => {
    const rows = completeRows(table).filter((_, position) => !gaps.includes(position));
    return [...rows, ...again.flatMap((position) => rows.slice(position, position + 1))];
  });

describe.each(METHODS_BLIND_TO_MILDNESS)('%s', (_, method) => {
  it('do not change if a rater adds a constant to all ratings of a complete design', () => {
    fc.assert(
      fc.property(tables, fc.nat(RATERS - 1), fc.integer({ min: -500, max: 500 }), (table, mild, constant) => {
        const rows = completeRows(table);
        const shifted = rows.map(([rater, target, value]): RatingRow => [
          rater,
          target,
          value + (rater === mild ? constant : 0),
        ]);
        expectEqualEffects(method(ratingsFrom(shifted)), method(ratingsFrom(rows)));
      }),
    );
  });
});

describe.each(LENIENCY_METHODS)('%s', (_, method) => {
  it('do not depend on the order of ratings', () => {
    fc.assert(
      fc.property(
        incomplete.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows))),
        ([rows, otherwise]) => expectEqualEffects(method(ratingsFrom(otherwise)), method(ratingsFrom(rows))),
      ),
    );
  });

  it('do not depend on the numbers of raters', () => {
    fc.assert(
      fc.property(incomplete, shuffled([...Array(RATERS).keys()]), (rows, numbers) => {
        const renumbered = rows.map(([rater, target, value]): RatingRow => [numbers[rater] ?? 0, target, value]);
        expectEqualEffects(method(ratingsFrom(renumbered)), method(ratingsFrom(rows)));
      }),
    );
  });
});

describe('least squares', () => {
  it('do not change if a rater adds a constant, whichever targets the rater left out', () => {
    fc.assert(
      fc.property(incomplete, fc.nat(RATERS - 1), (rows, mild) => {
        const shifted = rows.map(([rater, target, value]): RatingRow => [
          rater,
          target,
          value + (rater === mild ? 77 : 0),
        ]);
        expectEqualEffects(additiveEffects(ratingsFrom(shifted)), additiveEffects(ratingsFrom(rows)));
      }),
    );
  });
});

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

type Estimate = ReturnType<LeniencyMethod>;

/** Or the same reason for having none. */
function expectEqualEffects(actual: Estimate, expected: Estimate): void {
  if (!expected.ok || !actual.ok) {
    expect(actual).toEqual(expected);
    return;
  }
  const effects = effectsOf(expected.value.targets);
  effectsOf(actual.value.targets).forEach((effect, target) => {
    if (Number.isNaN(effects[target])) expect(effect).toBeNaN();
    else expect(effect).toBeCloseTo(effects[target] ?? 0, 6);
  });
}
