import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scorecardOf } from '#domain/assessment/report/scorecard';
import { assess } from '#domain/assessment/run/assess';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { AssessmentScheme } from '#domain/assessment/scheme/model';
import { branch, leaf, schemeOf } from '#domain/assessment/templates/parts';
import {
  entryOf,
  HIGHER,
  inputsOf,
  LOWER,
  totalsOf,
  unitIn,
  type Values,
} from '../../../../support/fixtures/assessment-fixture';
import { cardOf, FIVE, SCHEME } from '../../../../support/fixtures/scorecard-fixture';

const NOISY = inputsOf({ x: { a: [84, 3], b: [80, 3], c: [81, 3] }, y: { a: 80, b: 80, c: 80 } });

describe('a scorecard', () => {
  it('names what the tests support, and of exact figures what most of the others do not have', () => {
    const { strengths, weaknesses } = cardOf(FIVE);
    expect(strengths).toMatchObject([{ indicatorId: 'x', basis: 'tested' }]);
    // Means of all five: x 32.8 of 36, y 29.6 of 28, d 19.8 of 19.
    expect(strengths[0]?.lead).toBeCloseTo(3.2, 12);
    expect(weaknesses).toMatchObject([
      { indicatorId: 'y', basis: 'counted', beside: 3, others: 4 },
      { indicatorId: 'd', basis: 'counted', beside: 4, others: 4 },
    ]);
  });

  it('names nothing that may be chance', () => {
    expect(cardOf(NOISY)).toMatchObject({ strengths: [], weaknesses: [] });
    // Better in y than two of four, and in d than one: no strength without an error to test.
    expect(cardOf(FIVE, { unitCode: 'b' }).strengths).toEqual([]);
  });

  it('gives places as the data support them', () => {
    const places = cardOf(FIVE).indicators.map(({ indicatorId, rank, rankInterval }) => [
      indicatorId,
      rank,
      rankInterval,
    ]);
    expect(places).toEqual([
      ['x', 1, [1, 1]],
      ['y', 4, [4, 4]],
      ['d', 5, [5, 5]],
    ]);
    const middle = cardOf(FIVE, { unitCode: 'c' }).indicators[0];
    expect(middle).toMatchObject({ rank: 2, rankInterval: [2, 5] });
  });

  it('tests the total against the mean of the category', () => {
    // 83.0 beside 84, 84.4, 83.6 and 76: the mean is 82.2.
    const { besideMean } = cardOf(FIVE);
    expect(besideMean).toMatchObject({ band: 'above' });
    expect(besideMean?.mean).toBeCloseTo(82.2, 12);
    expect(besideMean?.difference.value).toBeCloseTo(0.8, 12);
    // 0.4 × √(0.8² + 4 × 0.2²).
    expect(besideMean?.difference.standardError).toBeCloseTo(0.4 * Math.sqrt(0.8), 12);
    expect(cardOf(FIVE, { unitCode: 'e' }).besideMean).toMatchObject({ band: 'below' });
    expect(cardOf(NOISY).besideMean).toMatchObject({ band: 'not-distinguishable' });
  });

  it('takes the degrees of freedom of small samples into account', () => {
    const withDegrees = (degreesOfFreedom: number): RunInputs => ({
      ...FIVE,
      columns: FIVE.columns.map((column) => ({
        ...column,
        values: column.values.map((one) => ({ ...one, degreesOfFreedom })),
      })),
    });
    const before = inputsOf({ x: { a: [83, 1], b: [80, 1], c: [80, 1] }, y: { a: 1, b: 1, c: 1 } });
    const difference = (inputs: RunInputs) => cardOf(inputs, { before: before }).indicators[0]?.change?.difference;
    // Welch of equal errors with 9 degrees and with none: (2 v)² ÷ (v² ÷ 9).
    expect(difference(withDegrees(9))?.degreesOfFreedom).toBeCloseTo(36, 2);
    expect(difference(FIVE)?.degreesOfFreedom).toBeGreaterThan(1000);
  });

  it('says a change only where it is more than chance, and compares what is worth the same', () => {
    const before = inputsOf({ x: { a: [89, 1], b: [80, 1] }, y: { a: 60, b: 80 } });
    const { change, indicators } = cardOf(FIVE, { before });
    expect(indicators.map((one) => one.change?.verdict)).toEqual(['within-error', 'risen', 'fallen']);
    // 83.0 after 79.6, with an error of 0.4 √2.
    expect(change).toMatchObject({ verdict: 'risen' });
    expect(change?.difference.value).toBeCloseTo(3.4, 12);
    const other = schemeOf([
      leaf({ id: 'x', name: { zh: '评议' }, points: 50 }, { kind: 'ballot' }),
      leaf({ id: 'y', name: { zh: '办结' }, points: 40 }, HIGHER),
    ]);
    const outcome = assess(SCHEME, FIVE);
    const previous = { scheme: other, inputs: before, outcome: assess(other, before) };
    const card = scorecardOf({
      scheme: SCHEME,
      inputs: FIVE,
      outcome,
      unitCode: 'a',
      scope: null,
      isCorrected: false,
      elsewhere: new Map(),
      previous,
    });
    expect(card?.change).toBeNull();
    expect(card?.indicators.map((one) => one.change === null)).toEqual([true, false, true]);
  });

  it('compares nothing that only has the id of an earlier indicator', () => {
    const before = inputsOf({ x: { a: 89, b: 80 }, y: { a: 60, b: 80 } });
    const changesAfter = (indicators: AssessmentScheme['indicators']) => {
      const other = schemeOf(indicators);
      const previous = { scheme: other, inputs: before, outcome: assess(other, before) };
      const outcome = assess(SCHEME, FIVE);
      const card = scorecardOf({
        scheme: SCHEME,
        inputs: FIVE,
        outcome,
        unitCode: 'a',
        scope: null,
        isCorrected: false,
        elsewhere: new Map(),
        previous,
      });
      return [card?.change, ...(card?.indicators.map(({ change }) => change) ?? [])].map((one) => one !== null);
    };
    const [x, y, d] = SCHEME.indicators;
    if (x === undefined || y === undefined || d === undefined) throw new RangeError('three indicators');
    expect(changesAfter([x, y, d])).toEqual([true, true, true, true]);
    expect(changesAfter([{ ...x, name: { zh: '党建' } }, y, d])).toEqual([false, false, true, true]);
    const asked = leaf({ id: 'y', name: { zh: '办结' }, points: 40 }, { kind: 'survey' });
    expect(changesAfter([x, asked, d])).toEqual([false, true, false, true]);
    // The same three, of which one is a part of another indicator now.
    const parts = branch({ id: 'w', name: { zh: '工作' } }, [y, d]);
    expect(changesAfter([x, parts])).toEqual([false, true, true, true]);
  });

  it('has the working of every indicator and all entries, reversed ones as well', () => {
    const reversed = entryOf({ itemId: 'd', unitCode: 'a', points: -2, reversed: true });
    const inputs = { ...FIVE, ledger: [...FIVE.ledger, reversed, entryOf({ itemId: 'd', unitCode: 'b', points: -4 })] };
    const { workings, entries } = cardOf(inputs);
    expect(workings.map(({ indicatorId, step }) => [indicatorId, step?.value])).toEqual([
      ['x', 36],
      ['y', 28],
      ['d', 19],
    ]);
    expect(entries.map(({ points, reversed: isReversed }) => [points, isReversed])).toEqual([
      [-1, false],
      [-2, true],
    ]);
  });
});

const value = fc.integer({ min: 0, max: 100 });

describe('what another grade would have taken', () => {
  it('is enough: with the value that it names the unit reaches the minimum, and with a little less it does not', () => {
    const scheme = schemeOf([
      leaf({ id: 'x', name: { zh: '甲' }, points: 50 }, HIGHER, { kind: 'linear', from: 20, to: 100 }),
      leaf({ id: 'y', name: { zh: '乙' }, points: 20 }, LOWER, { kind: 'linear', from: 100, to: 0 }),
      leaf({ id: 'z', name: { zh: '丙' }, points: 30 }, HIGHER),
    ]);
    const open = {
      ...scheme,
      grading: { ...scheme.grading, grades: scheme.grading.grades.map((grade) => ({ ...grade, quota: null })) },
    };
    let tried = 0;
    fc.assert(
      fc.property(value, value, fc.option(value, { nil: null }), (x, y, z) => {
        const columns = (given: { readonly x: number; readonly y: number }): Readonly<Record<string, Values>> => ({
          x: { a: given.x, b: 50 },
          y: { a: given.y, b: 50 },
          z: z === null ? { b: 50 } : { a: z, b: 50 },
        });
        const next = cardOf(inputsOf(columns({ x, y })), { scheme: open }).nextGrade;
        const minimum = open.grading.grades.find(({ id }) => id === next?.gradeId)?.minimum ?? 0;
        for (const { indicatorId, isEnough, value: needed } of next?.ways ?? []) {
          if (!isEnough || needed === null || indicatorId === 'z') continue;
          tried += 1;
          const total = (moved: number) => totalsOf(open, inputsOf(columns({ x, y, [indicatorId]: moved })))['a'] ?? 0;
          const back = indicatorId === 'y' ? 0.01 : -0.01;
          expect(total(needed)).toBeGreaterThanOrEqual(minimum - 1e-9);
          expect(total(needed + back)).toBeLessThan(minimum);
        }
      }),
    );
    expect(tried).toBeGreaterThan(20);
  });

  it('is not a matter of points where a fact bars the grade', () => {
    const scheme: AssessmentScheme = {
      ...SCHEME,
      vetoes: [{ id: 'barred', name: { zh: '不得评优' }, effect: { kind: 'grade-ceiling', grade: 'good' } }],
    };
    const inputs = inputsOf(
      { x: { a: 99, b: 80, c: 80, d: 80 }, y: { a: 99, b: 80, c: 80, d: 80 } },
      { ledger: [entryOf({ itemId: 'barred', unitCode: 'a', points: 0 })] },
    );
    expect(unitIn(scheme, inputs, 'a').grade).toMatchObject({ grade: 'good', reason: 'veto' });
    expect(cardOf(inputs, { scheme }).nextGrade).toMatchObject({
      reason: 'veto',
      obstacle: 'veto',
      needed: null,
      ways: [],
    });
  });

  it('asks for the first step of a table that gives the points, and for no value where others decide', () => {
    const scheme = schemeOf([
      leaf({ id: 'x', name: { zh: '甲' }, points: 50 }, HIGHER, {
        kind: 'steps',
        steps: [
          { value: 95, points: 50 },
          { value: 80, points: 40 },
          { value: 60, points: 20 },
        ],
        otherwise: 0,
      }),
      leaf({ id: 'y', name: { zh: '乙' }, points: 50 }, HIGHER, { kind: 'ratio-to-best' }),
    ]);
    // 20 + 25 of 100: fair from 60 on.
    const next = cardOf(inputsOf({ x: { a: 70, b: 90 }, y: { a: 50, b: 100 } }), { scheme }).nextGrade;
    expect(next).toMatchObject({ gradeId: 'fair', toMinimum: 15, needed: 15 });
    expect(next?.ways).toEqual([
      { indicatorId: 'x', room: 30, isEnough: true, value: 80 },
      { indicatorId: 'y', room: 25, isEnough: true, value: null },
    ]);
  });
});
