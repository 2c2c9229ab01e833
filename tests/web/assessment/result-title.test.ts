import { beforeAll, describe, expect, it } from 'vitest';
import type { QuotaTie, VetoEffect } from '#domain/assessment/scheme/model';
import { assess } from '#domain/assessment/run/assess';
import { lastPlaceRemarks } from '../../../web/assessment/result/consequences/last-place';
import { gradeRemarks } from '../../../web/assessment/result/decisions/grade-remarks';
import { borderRemark } from '../../../web/assessment/result/result-note';
import { resultSubtitle, resultTitle } from '../../../web/assessment/result/result-title';
import type { RunView } from '../../../web/assessment/result/run/run-data';
import { resultCategory } from '../../../web/assessment/result/table/result-rows';
import { loadWords } from '../../../web/lib/i18n';
import { assessmentConsequenceWords, assessmentResultWords, assessmentWords } from '../../../web/lib/words';
import { entryOf, inputsOf, oneLeaf, type Values } from '../../support/fixtures/assessment-fixture';

/** Four units have one place of the best grade: 30 % of 4, rounded down. */
function viewOf(
  values: Values,
  tie: QuotaTie['kind'] = 'all-out',
  vetoed: readonly string[] = [],
  effect: VetoEffect = { kind: 'total', value: 0 },
): RunView {
  const usual = oneLeaf();
  const scheme = {
    ...usual,
    vetoes: [{ id: 'accident', name: { zh: '重大事故' }, effect }],
    grading: { ...usual.grading, tie: tie === 'indicators' ? { kind: tie, indicators: ['x'] } : { kind: tie } },
  };
  const run = {
    id: 'r',
    number: 1,
    state: 'draft' as const,
    createdAt: 0,
    approvedAt: null,
    publishedAt: null,
    appealsUntil: null,
  };
  const ledger = vetoed.map((unitCode) => entryOf({ itemId: 'accident', unitCode, points: 0 }));
  const outcome = assess(scheme, inputsOf({ x: values }, { ledger }));
  const head = { ...run, corrects: null, reason: null, schemeHash: '', units: 4, assessed: 4 };
  return {
    ...outcome,
    run: head,
    scheme,
    signature: null,
    version: { number: 1, hash: '' },
    proposals: [],
    consequences: [],
    verdicts: [],
    head: {
      id: 'a',
      title: { zh: '考核' },
      createdAt: 0,
      changedAt: 0,
      runs: [head],
      openAppeals: { count: 0, dueAt: null },
    },
    unitName: (code) => `${code} 局`,
    categoryName: () => '综合类',
  };
}

function titleOf(view: RunView): string {
  const [outcome] = view.categories;
  if (outcome === undefined) throw new RangeError('no category');
  return resultTitle(view, resultCategory(view, outcome));
}

describe('the last place of a result', () => {
  beforeAll(() => loadWords(assessmentConsequenceWords));

  it('rests on data, on nothing that tells it apart, or on a veto', () => {
    const remarkOf = (values: Values, vetoed: readonly string[] = []) => {
      const view = viewOf(values, 'all-out', vetoed);
      return lastPlaceRemarks(view, resultCategory(view, view.categories[0] ?? expect.unreachable()))[0]?.text;
    };
    const apart = { a: [95, 1], b: [90, 1], c: [80, 1], d: [60, 1] } as const;
    expect(remarkOf(apart)).toBe('数据支持这一位次。');
    expect(remarkOf({ a: [84, 4], b: [82, 4], c: [80, 4], d: [79, 4] })).toContain('分不出高下');
    expect(remarkOf(apart, ['a'])).toBe('总分因否决而定，位次由此而来，不是与其他单位的差距所致。');
  });
});

describe('another grade for a unit', () => {
  beforeAll(() => loadWords(assessmentResultWords));

  it('is remarked on above the ceiling of a veto, and beyond the places of a quota', () => {
    const ceiling: VetoEffect = { kind: 'grade-ceiling', grade: 'good' };
    const view = viewOf({ a: 95, b: 93, c: 70, d: 50 }, 'all-out', ['b'], ceiling);
    const { rows } = resultCategory(view, view.categories[0] ?? expect.unreachable());
    const remarks = (code: string, grade: string) =>
      gradeRemarks(view, rows.find(({ unit }) => unit.unitCode === code) ?? expect.unreachable(), grade);
    // 30 % of the three that may be excellent is no place, and a is not excellent either.
    expect(remarks('b', 'excellent')).toEqual([
      '按方案，有「重大事故」的单位等次不高于良好，这样改就超过了。',
      '按方案，优秀有 0 个名额，这样改以后有 1 家。',
    ]);
    expect(remarks('b', 'good')).toEqual([]);
    expect(remarks('c', 'good')).toEqual([]);
    const open = viewOf({ a: 95, b: 93, c: 70, d: 50 });
    const second = resultCategory(open, open.categories[0] ?? expect.unreachable()).rows[1] ?? expect.unreachable();
    expect(gradeRemarks(open, second, 'excellent')).toEqual(['按方案，优秀有 1 个名额，这样改以后有 2 家。']);
  });
});

describe('the note at the line of a quota', () => {
  beforeAll(() => loadWords(assessmentResultWords));

  const remarkOf = (view: RunView) => {
    const shown = { ...view, address: { assessmentId: 'a', runId: 'r' }, reload: async () => {} };
    const quota = view.categories[0]?.quotas[0] ?? expect.unreachable();
    return borderRemark(shown, quota).map(({ lead, text }) => lead + text);
  };
  const seven = { a: 95, b: 92, c: 92, d: 91, e: 82, f: 70, g: 50 };

  it('says what the rule for ties did, and that it was not used only where it was not', () => {
    const [out = ''] = remarkOf(viewOf(seven));
    expect(out).toContain('两者相差 3.00 分');
    expect(out).toContain('线上同分的单位多于余下的名额，按方案都不入围。');
    expect(out).not.toContain('没有用到');
    expect(remarkOf(viewOf(seven, 'all-in'))).toEqual([expect.stringContaining('按方案都入围。')]);
    expect(remarkOf(viewOf(seven, 'indicators'))).toEqual([expect.stringContaining('也比不出高下，都不入围。')]);
    expect(remarkOf(viewOf({ a: 95, b: 91, c: 82, d: 70 }))).toEqual([expect.stringContaining('并列规则没有用到。')]);
    expect(remarkOf(viewOf({ a: 95, b: 95, c: 82, d: 70 }, 'all-in'))).toEqual([
      '优秀：线上同分的单位多于余下的名额，按方案都入围。',
    ]);
  });

  it('says where the share of a category is no place', () => {
    expect(remarkOf(viewOf({ a: 95, b: 85, c: 70 }))).toEqual(['可评优秀的有 3 家，按占比算下来没有名额。']);
  });
});

describe('the title of a result', () => {
  beforeAll(() => loadWords(assessmentResultWords, assessmentWords));

  it('says whether the two sides of the line can be told apart', () => {
    const alike = { a: [95, 1], b: [94.5, 1], c: [80, 1], d: [70, 1] } as const;
    expect(titleOf(viewOf(alike))).toBe('综合类：1 家拟评优秀；优秀线两侧的a 局与b 局分不出高下');
    const apart = { a: [99, 0.1], b: [91, 0.1], c: [80, 1], d: [70, 1] } as const;
    expect(titleOf(viewOf(apart))).toBe('综合类：1 家拟评优秀；优秀线两侧的a 局与b 局有明显差距');
  });

  it('says what becomes of a tie at the line', () => {
    const tied = { a: 95, b: 95, c: 80, d: 70 };
    expect(titleOf(viewOf(tied))).toBe('综合类：没有单位评为优秀；够优秀线的最高分几家同分，多于名额，都不入围');
    expect(titleOf(viewOf(tied, 'all-in'))).toBe('综合类：2 家拟评优秀；优秀线上同分的单位都入围，比名额多 1 家');
    // 30 % of 7 are 2 places: one for the first, one for two units.
    const seven = { a: 95, b: 92, c: 92, d: 91, e: 82, f: 70, g: 50 };
    expect(titleOf(viewOf(seven))).toBe('综合类：1 家拟评优秀；优秀线上同分的单位多于余下的名额，都不入围');
    expect(titleOf(viewOf(seven, 'all-in'))).toBe('综合类：3 家拟评优秀；优秀线上同分的单位都入围，比名额多 1 家');
    // The only indicator there is does not break the tie either.
    expect(titleOf(viewOf(seven, 'indicators'))).toContain('优秀线上同分的单位多于余下的名额，都不入围');
  });

  it('says that there is no place, not that the only unit in reach is tied', () => {
    expect(titleOf(viewOf({ a: 95, b: 85, c: 70 }))).toBe('综合类：没有单位评为优秀；按占比算下来没有优秀名额');
  });

  it('says nothing of a line that nobody stands at', () => {
    expect(titleOf(viewOf({ a: 95, b: 85, c: 80, d: 70 }))).toBe('综合类：1 家拟评优秀');
    expect(titleOf(viewOf({ a: 85, b: 84, c: 80, d: 70 }))).toBe('综合类：没有单位评为优秀');
  });

  it('tells the reader of one unit what it has', () => {
    const view = viewOf({ a: 95, b: 85, c: 80, d: 70 });
    expect(titleOf({ ...view, units: view.units.slice(1, 2) })).toBe('b 局：85.00 分，良好');
  });

  it('gives the rule of the best grade with its arithmetic', () => {
    const view = viewOf({ a: 95, b: 85, c: 80, d: 70 });
    const [outcome] = view.categories;
    if (outcome === undefined) throw new RangeError('no category');
    expect(resultSubtitle(view, resultCategory(view, outcome))).toContain(
      '优秀须总分不低于 90，且不超过可评单位的 30%（4 × 30% = 1.2，取整得 1）',
    );
  });
});
