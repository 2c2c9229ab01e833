import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import { placesOf } from '#domain/assessment/run/places';
import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { AssessmentScheme, Grading, IndicatorSource } from '#domain/assessment/scheme/model';
import { BALLOT, branch, BY_RANK, leaf, OF_HUNDRED, schemeOf } from '#domain/assessment/templates/parts';
import { ASSESSMENT_TEMPLATES } from '#domain/assessment/templates/templates';
import {
  entryOf,
  HIGHER,
  inputsOf,
  LOWER,
  oneLeaf,
  totalsOf,
  unitIn,
  type Values,
} from '../../../support/assessment-fixture';

/** Published methods of Chinese offices, each with totals worked out by hand in the comment beside them. */
function plain(id: string, points: number, conversion: Conversion = OF_HUNDRED, source: IndicatorSource = BALLOT) {
  return leaf({ id, name: { zh: id }, points }, source, conversion);
}

describe('published methods', () => {
  it('C5: delegates 70 (service users 50 %, supervisors 25 %, society 25 %) and work 30, with a veto', () => {
    const scheme = schemeOf(
      [
        branch({ id: 'questionnaire', name: { zh: '问卷' } }, [
          plain('users', 35),
          plain('supervisors', 17.5),
          plain('society', 17.5),
        ]),
        plain('work', 30),
      ],
      { vetoes: [{ id: 'accident', name: { zh: '重大事故' }, effect: { kind: 'grade-ceiling', grade: 'poor' } }] },
    );
    const inputs = inputsOf(
      { users: { u: 80 }, supervisors: { u: 90 }, society: { u: 100 }, work: { u: 95 } },
      { ledger: [entryOf({ itemId: 'accident', unitCode: 'u', points: 0 })] },
    );
    // 35 × 0.8 + 17.5 × 0.9 + 17.5 + 30 × 0.95 = 28 + 15.75 + 17.5 + 28.5.
    const unit = unitIn(scheme, inputs, 'u');
    expect(unit.total?.value).toBeCloseTo(89.75, 12);
    expect(unit).toMatchObject({
      effectiveTotal: unit.total?.value,
      grade: { band: 'good', grade: 'poor', reason: 'veto' },
    });
  });

  it('C6: leader 20, staff 40, panel 40, and a bonus on top', () => {
    const base = schemeOf([plain('leader', 20), plain('staff', 40), plain('panel', 40)], {
      adjustments: [
        {
          id: 'bonus',
          name: { zh: '加分' },
          minimum: 0,
          maximum: 5,
          source: { kind: 'ledger', start: 0, entryLimit: 3, categories: [] },
          conversion: { kind: 'points' },
        },
      ],
    });
    const ledger = [
      entryOf({ itemId: 'bonus', unitCode: 'u', points: 4 }),
      entryOf({ itemId: 'bonus', unitCode: 'u', points: 1, id: 'second' }),
    ];
    // 16 + 34 + 36 + min(3, 4) + 1.
    expect(totalsOf(base, inputsOf({ leader: { u: 80 }, staff: { u: 85 }, panel: { u: 90 } }, { ledger }))).toEqual({
      u: 90,
    });
  });

  it('C7: votes by steps, leaders by rank with 2 % less a place, the project as a ratio to the best', () => {
    const votes: Conversion = {
      kind: 'steps',
      steps: [
        { value: 90, points: 200 },
        { value: 80, points: 190 },
        { value: 70, points: 180 },
        { value: 60, points: 170 },
      ],
      otherwise: 160,
    };
    const scheme = schemeOf([
      plain('project', 600, { kind: 'ratio-to-best' }, HIGHER),
      plain('leaders', 200, BY_RANK),
      plain('vote', 200, votes),
    ]);
    const totals = totalsOf(
      scheme,
      inputsOf({ project: { a: 50, b: 40 }, leaders: { a: 80, b: 90 }, vote: { a: 90, b: 59.9 } }),
    );
    // a: 600 + 196 + 200; b: 480 + 200 + 160.
    expect(totals).toEqual({ a: 996, b: 840 });
  });

  it('C8: the social part decides most of the gap between the first and the last, as in Hangzhou 2005', () => {
    const scheme = schemeOf([
      plain('target', 50, { kind: 'points' }, HIGHER),
      plain('social', 50, { kind: 'points' }, HIGHER),
    ]);
    // First − last 5.9547, of it 5.4927 social.
    const totals = totalsOf(
      scheme,
      inputsOf({ target: { first: 47.462, last: 47 }, social: { first: 45.4927, last: 40 } }),
    );
    expect((totals['first'] ?? 0) - (totals['last'] ?? 0)).toBeCloseTo(5.9547, 10);
  });

  it('C9: 40 of the total, 24 by the committee and 16 by the own unit', () => {
    const scheme = schemeOf([
      plain('work', 60),
      branch({ id: 'vote', name: { zh: '测评' } }, [plain('committee', 24), plain('own', 16)]),
    ]);
    // 54 + 24 × 0.9 + 16 × 0.95 = 54 + 21.6 + 15.2.
    expect(totalsOf(scheme, inputsOf({ work: { u: 90 }, committee: { u: 90 }, own: { u: 95 } }))['u']).toBeCloseTo(
      90.8,
      12,
    );
  });

  it('C18: three series, each with a last one of its own', () => {
    const inputs = inputsOf({ x: { a1: 90, a2: 80, b1: 70, b2: 60, c1: 50, c2: 40 } });
    const units = inputs.units.map((unit) => ({ ...unit, categoryId: unit.code.charAt(0) }));
    const outcome = assess(oneLeaf(), { ...inputs, units });
    const last = outcome.units.filter(({ standing }) => standing?.rank === 2).map(({ unitCode }) => unitCode);
    expect(last).toEqual(['a2', 'b2', 'c2']);
  });

  it('C20: +5 to +1 for the first five, −5 to −1 for the last five, nothing for who is tied', () => {
    const scheme: AssessmentScheme = {
      ...schemeOf([plain('x', 100)]),
      adjustments: [
        {
          id: 'province',
          name: { zh: '全省位次' },
          minimum: -5,
          maximum: 5,
          source: LOWER,
          conversion: {
            kind: 'rank-table',
            first: [5, 4, 3, 2, 1],
            last: [-5, -4, -3, -2, -1],
            otherwise: 0,
            ties: 'otherwise',
          },
        },
      ],
    };
    const codes = Array.from({ length: 12 }, (_, index) => `u${String(index + 1).padStart(2, '0')}`);
    const places: Values = Object.fromEntries(codes.map((code, index) => [code, code === 'u02' ? 1 : index + 1]));
    const totals = totalsOf(
      scheme,
      inputsOf({ x: Object.fromEntries(codes.map((code) => [code, 50])), province: places }),
    );
    expect(Object.values(totals).map((total) => (total ?? 0) - 50)).toEqual([0, 0, 3, 2, 1, 0, 0, -1, -2, -3, -4, -5]);
  });

  it('C20: ranks 1 to 5 are worth 60, 57, 54, 51, 48', () => {
    const table: Conversion = {
      kind: 'rank-table',
      first: [60, 57, 54, 51, 48],
      last: [],
      otherwise: 45,
      ties: 'better-place',
    };
    const values = { a: 6, b: 5, c: 5, d: 3, e: 2, f: 1 };
    expect(totalsOf(oneLeaf(table, { points: 60 }), inputsOf({ x: values }))).toEqual({
      a: 60,
      b: 57,
      c: 57,
      d: 51,
      e: 48,
      f: 45,
    });
  });

  it('C23: a base of 60 with capped categories of points', () => {
    const source: IndicatorSource = {
      kind: 'ledger',
      start: 60,
      entryLimit: null,
      categories: [
        { id: 'study', name: { zh: '学习' }, minimum: 0, maximum: 20 },
        { id: 'service', name: { zh: '服务' }, minimum: 0, maximum: 20 },
      ],
    };
    const ledger = [
      entryOf({ itemId: 'x', unitCode: 'u', points: 15, categoryId: 'study' }),
      entryOf({ itemId: 'x', unitCode: 'u', points: 10, categoryId: 'study' }),
      entryOf({ itemId: 'x', unitCode: 'u', points: 8, categoryId: 'service' }),
      entryOf({ itemId: 'x', unitCode: 'u', points: 9, categoryId: 'service', reversed: true }),
    ];
    // 60 + min(20, 25) + 8, as the reversed entry counts no more.
    expect(totalsOf(oneLeaf({ kind: 'points' }, { source }), inputsOf({}, { ledger, units: ['u'] }))).toEqual({
      u: 88,
    });
  });

  it('C25: a rating by lower levels is one sub-score of 100', () => {
    // (10 × 1 + 20 × 0.8 + 5 × 0.6 + 5 × 0.4) ÷ 40 × 100 = 77.5, of 15 points.
    const score = ((10 * 1 + 20 * 0.8 + 5 * 0.6 + 5 * 0.4) / 40) * 100;
    const scheme = schemeOf([plain('lower', 15), plain('rest', 85)]);
    expect(totalsOf(scheme, inputsOf({ lower: { u: score }, rest: { u: 80 } }))['u']).toBeCloseTo(79.625, 12);
  });

  it('C26: a thousand points, by rank for leaders and townships, by score for the others', () => {
    const scheme = ASSESSMENT_TEMPLATES.find(({ id }) => id === 'five-type-organ')?.scheme ?? schemeOf([]);
    const inputs = inputsOf({
      'key-work': { a: 450, b: 480 },
      'five-rank': { a: 1, b: 2 },
      committee: { a: 27, b: 28 },
      leaders: { a: 90, b: 91 },
      townships: { a: 88, b: 87 },
      mutual: { a: 80, b: 90 },
      inspection: { a: 95, b: 96 },
      poll: { a: 85, b: 80 },
    });
    // a: 450 + 68.6 + 27 + 98 + 50 + 40 + 95 + 85; b: 480 + 70 + 28 + 100 + 49 + 45 + 96 + 80.
    const totals = totalsOf(scheme, inputs);
    expect(scheme.fullPoints).toBe(1000);
    expect(totals['a']).toBeCloseTo(913.6, 9);
    expect(totals['b']).toBeCloseTo(948, 9);
  });

  it('C27: advanced is who stands in the top 30 % of a class and has 75 points', () => {
    const grading: Grading = {
      tie: { kind: 'all-out' },
      grades: [
        { id: 'advanced', name: { zh: '先进' }, minimum: 75, quota: { share: 0.3, rounding: 'floor' } },
        { id: 'pass', name: { zh: '合格' }, minimum: 60, quota: null },
        { id: 'fail', name: { zh: '不合格' }, minimum: null, quota: null },
      ],
    };
    const values = { a: 90, b: 85, c: 80, d: 74, e: 70, f: 65, g: 60, h: 59.9, i: 50, j: 40 };
    const { units, categories } = assess({ ...oneLeaf(), grading }, inputsOf({ x: values }));
    const grades = units.map(({ grade }) => grade?.grade);
    expect(grades).toEqual([...Array(3).fill('advanced'), ...Array(4).fill('pass'), ...Array(3).fill('fail')]);
    expect(categories[0]?.quotas).toMatchObject([{ eligible: 10, exact: 3, places: 3, given: 3, border: null }]);
  });

  it('C28: 90 to 100 is excellent, 80 to 90 good, the rest fair; 80 itself is good', () => {
    const grading: Grading = {
      tie: { kind: 'all-out' },
      grades: [
        { id: 'excellent', name: { zh: '优秀' }, minimum: 90, quota: null },
        { id: 'good', name: { zh: '良好' }, minimum: 80, quota: null },
        { id: 'fair', name: { zh: '一般' }, minimum: null, quota: null },
      ],
    };
    // 0.1 + 0.2 = 0.30000000000000004 must not lift anybody over a border, nor 79.99999999999999 push them below it.
    const { units } = assess(
      { ...oneLeaf(), grading },
      inputsOf({ x: { a: 90, b: 89.999, c: 79.99999999999999, d: 79.9 } }),
    );
    expect(units.map(({ grade }) => grade?.grade)).toEqual(['excellent', 'good', 'good', 'fair']);
  });

  it('C14 and C15: a third of 7 is rounded down in one office and half up in another', () => {
    expect([placesOf(1 / 3, 8, 'floor'), placesOf(1 / 3, 8, 'half-up'), placesOf(1 / 3, 7, 'ceil')]).toEqual([2, 3, 3]);
    expect(placesOf(0.29, 100, 'floor')).toBe(29);
  });
});
