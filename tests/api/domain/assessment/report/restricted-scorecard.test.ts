import { describe, expect, it } from 'vitest';
import type { RunInputs } from '#domain/assessment/run/inputs';
import { entryOf, inputsOf } from '../../../../support/fixtures/assessment-fixture';
import { cardOf, type CardOptions, FIVE, SCHEME } from '../../../../support/fixtures/scorecard-fixture';

describe('a scorecard of somebody who sees one unit', () => {
  it('names no other unit and none of their totals', () => {
    const card = cardOf(
      inputsOf({ x: { a: [89, 1], b: [90, 1], c: [90, 1], d: [95, 1] }, y: { a: 90, b: 90, c: 90, d: 99 } }),
      {
        scope: ['a'],
      },
    );
    expect(card.unit.standing).toMatchObject({ rank: 4, rankInterval: [2, 4], indistinguishable: [] });
    expect(card.category.quotas.map(({ border }) => border)).toEqual([null]);
    expect(card.workings.every(({ step }) => !JSON.stringify(step).includes('"b"'))).toBe(true);
  });

  const said = (inputs: RunInputs, options: CardOptions) => {
    const { indicators, besideMean } = cardOf(inputs, options);
    return [...indicators.map(({ categoryMean }) => categoryMean), besideMean].map((mean) => mean !== null);
  };

  it('keeps what would tell the points of one or two units that are not seen', () => {
    const inputs = inputsOf({ x: { a: 90, b: 80, c: 70, d: 60 }, y: { a: 70, b: 80, c: 90, d: 95 } });
    expect(said(inputs, { scope: ['a'] })).toEqual([true, true, true, true]);
    for (const scope of [
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd'],
    ]) {
      expect(said(inputs, { scope })).toEqual([false, false, false, false]);
    }
  });

  it('has no means where the run was corrected, as with those of the correction they tell what was corrected', () => {
    const corrected = cardOf(FIVE, { scope: ['a'], isCorrected: true });
    expect(corrected.indicators.map((one) => [one.categoryMean, one.rank, one.rankInterval])).toEqual(
      Array.from({ length: 3 }, () => [null, null, null]),
    );
    expect([corrected.besideMean, corrected.strengths, corrected.weaknesses]).toEqual([null, [], []]);
    expect(cardOf(FIVE, { isCorrected: true }).besideMean).not.toBeNull();
    expect(cardOf(FIVE, { scope: ['a'] }).besideMean).not.toBeNull();
  });

  it('has no mean that with one of the same figures elsewhere tells one or two units, nor sums that tell it', () => {
    const named = (codes: string) => Object.fromEntries(codes.split('').map((code, place) => [code, 60 + 3 * place]));
    const inputs = inputsOf({ x: named('abcdef'), y: named('abcdef') });
    const beside = (...means: readonly string[]) =>
      said(inputs, {
        scope: ['a'],
        elsewhere: new Map([['x', { own: ['a'], means: means.map((one) => new Set(one)) }]]),
      });
    const all = [true, true, true, true];
    const withoutX = [false, true, true, false];
    expect(beside('abcdef')).toEqual(all);
    for (const other of ['abcde', 'abcd', 'abcdefg', 'abcdefgh', 'bcdef', 'abcghijk']) {
      expect([other, beside(other)]).toEqual([other, other === 'bcdef' ? all : withoutX]);
    }
    // Of three others that are here alone, and there alone.
    expect(beside('abcdefghi')).toEqual(all);
    expect(beside('aghi')).toEqual(all);
    // With both, of g alone.
    expect(beside('abcdefghi', 'ahi')).toEqual(withoutX);
  });

  it('does not tell of one unit without a value what it has elsewhere, whatever the scheme makes of it', () => {
    const inputs = inputsOf({ x: { a: 90, b: 80, c: 70 }, y: { a: 70, b: 80, c: 90, d: 95 } });
    expect(said(inputs, { scope: ['a'] })).toEqual([false, true, true, false]);
    const wide = inputsOf({ x: { a: 90, b: 80, c: 70, e: 60 }, y: { a: 70, b: 80, c: 90, d: 95, e: 60 } });
    expect(said(wide, { scope: ['a'] })).toEqual([false, true, true, false]);
  });

  it('does not tell the points of a unit with a veto or at the cap between the total and its parts', () => {
    const inputs = inputsOf({ x: { a: 90, b: 80, c: 70, d: 60 }, y: { a: 70, b: 80, c: 90, d: 95 } });
    const accident = { id: 'accident', name: { zh: '事故' }, effect: { kind: 'total', value: 0 } } as const;
    const vetoed = { ...SCHEME, vetoes: [accident] };
    const ledger = [entryOf({ itemId: 'accident', unitCode: 'c', points: 0 })];
    expect(said({ ...inputs, ledger }, { scheme: vetoed, scope: ['a'] })).toEqual([true, true, true, false]);
    expect(said(inputs, { scheme: vetoed, scope: ['a'] })).toEqual([true, true, true, true]);
    // b has 84, c 84 and d 82: one of them alone stays below the cap.
    expect(said(inputs, { scheme: { ...SCHEME, cap: 83 }, scope: ['a'] })).toEqual([true, true, true, false]);
  });

  it('does not tell how far the last unit with a place is', () => {
    const inputs = inputsOf({ x: { a: 91, b: 99, c: 92, d: 91 }, y: { a: 91, b: 99, c: 92, d: 91 } });
    expect(cardOf(inputs).nextGrade).toMatchObject({ gradeId: 'excellent', toMinimum: 0, reason: 'quota' });
    expect(cardOf(inputs).nextGrade?.needed).toBeCloseTo(6.4, 12);
    expect(cardOf(inputs, { scope: ['a'] }).nextGrade).toMatchObject({
      obstacle: 'others-hidden',
      line: null,
      needed: null,
      ways: [],
    });
  });
});
