import { describe, expect, it } from 'vitest';
import { answerScale, type AnswerScale, HUNDRED } from '#domain/assessment/import/bounded-error';
import { planEntries } from '#domain/assessment/import/plan-entries';
import { planFigures } from '#domain/assessment/import/plan-figures';
import { planScheme } from '#domain/assessment/import/plan-scheme';
import { deductions, schemeOf } from '#domain/assessment/templates/parts';
import type { Unit } from '#domain/units/unit';

const UNITS: readonly Unit[] = ['财政局', '教育局', '民政局', '水利局', '统计局'].map((zh, position) => ({
  code: `u${position + 1}`,
  name: { zh },
  position,
}));
const ASSESSED = UNITS.map(({ code }) => code);

interface Extra {
  readonly percent?: 'of-hundred' | 'fraction';
  readonly scale?: AnswerScale | null;
}

function figures(rows: readonly (readonly string[])[], extra: Extra = {}) {
  return planFigures({ cells: rows, units: UNITS, assessed: ASSESSED, sampled: true, scale: HUNDRED, ...extra });
}

function sample(value: string, size: string) {
  return [
    ['单位', '满意度', '样本量'],
    ['财政局', value, size],
  ];
}

describe('a file of figures', () => {
  it('names the three units that it gives no figure for', () => {
    const plan = figures([['2026 年第三方评估'], ['单位', '得分'], ['财政局', '90'], ['u2', '85.5']]);
    expect(plan).toMatchObject({ problems: [], missing: [], absent: ['u3', 'u4', 'u5'] });
    expect(plan.values.map(({ unitCode, value }) => [unitCode, value])).toEqual([
      ['u1', 90],
      ['u2', 85.5],
    ]);
  });

  it('refuses both of two rows for one unit, each with its line and that of the other', () => {
    const plan = figures([
      ['单位', '得分'],
      ['财政局', '90'],
      ['教育局', '80'],
      ['u1', '70'],
    ]);
    expect(plan.problems).toMatchObject([
      { line: 2, code: 'unit.repeated', remedy: 'keep-one', other: 4 },
      { line: 4, code: 'unit.repeated', remedy: 'keep-one', other: 2 },
    ]);
    expect(plan.values.map(({ unitCode }) => unitCode)).toEqual(['u2']);
  });

  it('asks what percentages as text stand for, and reads them as it is told', () => {
    const rows = [
      ['单位', '满意度'],
      ['财政局', '85%'],
    ];
    expect(figures(rows).problems).toMatchObject([{ line: 2, code: 'value.percent-text', remedy: 'say-percent' }]);
    expect(figures(rows, { percent: 'of-hundred' }).values[0]?.value).toBe(85);
    expect(figures(rows, { percent: 'fraction' }).values[0]?.value).toBe(0.85);
  });

  it('says what is wrong line by line', () => {
    const plan = figures([
      ['单位', '得分', '样本量'],
      ['', '90', '10'],
      ['工商局', '90', '10'],
      ['教育局', '好', '1.5'],
      ['民政局', '', ''],
    ]);
    expect(plan.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'unit.missing'],
      [3, 'unit.unknown'],
      [4, 'value.not-a-number'],
      [4, 'sample.not-whole'],
      [5, 'value.missing'],
    ]);
  });

  it('shows every column with a sample, and takes it for what it is told', () => {
    const plan = planFigures({
      cells: [
        ['单位', '上半年', '得分'],
        ['财政局', '70', '90'],
      ],
      units: UNITS,
      assessed: ASSESSED,
      sampled: true,
      scale: null,
      mapping: { 上半年: 'value', 得分: 'skip' },
    });
    expect(plan.columns).toEqual([
      { title: '单位', sample: '财政局', field: 'unit' },
      { title: '上半年', sample: '70', field: 'value' },
      { title: '得分', sample: '90', field: 'skip' },
    ]);
    expect(plan.values[0]?.value).toBe(70);
  });

  it('bounds the error of a mean by the size of its sample, and takes one that is given', () => {
    const plan = figures([
      ['单位', '得分', '样本量', '标准误'],
      ['财政局', '80', '100', ''],
      ['教育局', '80', '100', '1.2'],
    ]);
    // √(80 × 20 ÷ 100) = 4.
    expect(plan.values.map(({ standardError }) => standardError)).toEqual([4, 1.2]);
  });

  it('bounds the error on the scale of the answers: fractions, stars, percentages', () => {
    const fraction = figures(sample('90%', '100'), { percent: 'fraction', scale: null });
    // √(0.9 × 0.1 ÷ 100) = 0.03.
    expect(fraction.values[0]?.standardError).toBeCloseTo(0.03, 12);
    const bare = figures(sample('0.9', '100'), { scale: answerScale({ kind: 'linear', from: 0, to: 1 }) });
    expect(bare.values[0]?.standardError).toBeCloseTo(0.03, 12);
    const stars = figures(sample('4.5', '200'), { scale: answerScale({ kind: 'linear', from: 1, to: 5 }) });
    // √(3.5 × 0.5 ÷ 200) = 0.0935….
    expect(stars.values[0]?.standardError).toBeCloseTo(Math.sqrt(1.75 / 200), 12);
    const percent = figures(sample('80%', '100'), { percent: 'of-hundred', scale: null });
    expect(percent.values[0]?.standardError).toBe(4);
  });

  it('estimates no error where the scale is not known or the value beyond it, and names the units', () => {
    const unknown = figures(sample('4.5', '200'), { scale: answerScale({ kind: 'linear', from: 0, to: 80 }) });
    expect(unknown).toMatchObject({ unbounded: ['u1'], values: [{ standardError: 0, degreesOfFreedom: null }] });
    expect(figures(sample('120', '200'))).toMatchObject({ unbounded: ['u1'], values: [{ standardError: 0 }] });
    expect(figures(sample('80', ''), { scale: null }).unbounded).toEqual([]);
    expect(figures(sample('80', '100')).unbounded).toEqual([]);
  });

  it('takes full points for 100 for a scale of 0 to 100, and a target for no scale', () => {
    expect(answerScale({ kind: 'linear', from: 70, to: 100 })).toEqual(HUNDRED);
    expect(answerScale({ kind: 'linear', from: 10, to: 1 })).toEqual({ lowest: 1, highest: 10 });
    expect(answerScale({ kind: 'linear', from: 0, to: 80 })).toBeNull();
    expect(answerScale({ kind: 'ratio-to-best' })).toBeNull();
  });
});

describe('a file of ledger entries', () => {
  const scheme = schemeOf([deductions({ id: 'discipline', name: { zh: '纪律' }, points: 10 })]);
  const titles = ['单位', '指标', '扣分', '日期', '事由', '佐证'];

  it('takes dated, evidenced entries by the names of ledgers', () => {
    const plan = planEntries({
      cells: [titles, ['财政局', '纪律', '-0.5', '2026年5月1日', '迟报', '通报 3 号']],
      units: UNITS,
      scheme,
    });
    expect(plan).toMatchObject({
      problems: [],
      entries: [{ itemId: 'discipline', unitCode: 'u1', points: -0.5, date: '2026-05-01', categoryId: null }],
    });
  });

  it('refuses one without proof, one on no day of the calendar and one for no ledger', () => {
    const rows = [
      ['财政局', '纪律', '-0.5', '2026-05-01', '迟报', ''],
      ['财政局', '纪律', '-0.5', '2026-02-30', '迟报', '3 号'],
      ['财政局', '业绩', '-0.5', '2026-05-01', '迟报', '3 号'],
    ];
    const plan = planEntries({ cells: [titles, ...rows], units: UNITS, scheme });
    expect(plan.entries).toEqual([]);
    expect(plan.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'evidence.missing'],
      [3, 'date.invalid'],
      [4, 'item.unknown'],
    ]);
  });
});

describe('a scheme in a spreadsheet', () => {
  const titles = ['序号', '指标', '分值', '类型', '折算'];

  it('becomes a tree of branches and leaves with their conversions', () => {
    const { scheme, problems, schemeProblems } = planScheme([
      titles,
      ['1', '业务', '60', '', ''],
      ['1.1', '重点任务', '40', '目标', '70-100 线性'],
      ['1.2', '创新', '20', '名次', '名次，每降 1 名 −5%'],
      ['2', '满意度', '30', '评议', 'S÷100'],
      ['3', '纪律', '10', '台账', '扣分制'],
    ]);
    expect(problems).toEqual([]);
    expect(schemeProblems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(scheme).toMatchObject({
      fullPoints: 100,
      indicators: [
        {
          id: 'i1',
          children: [
            { points: 40, conversion: { kind: 'linear', from: 70, to: 100 } },
            { points: 20, conversion: { kind: 'rank-steps', dropShare: 0.05 } },
          ],
        },
        { source: { kind: 'ballot' }, conversion: { kind: 'linear', from: 0, to: 100 } },
        { source: { kind: 'ledger', start: 10 } },
      ],
    });
  });

  it('names a sum of 99.9, and the line of every mistake', () => {
    const plan = planScheme([
      titles,
      ['1', '业务', '59.9', '目标', ''],
      ['2', '满意度', '40', '评议', ''],
      ['4.1', '孤项', '5', '', ''],
      ['2', '重复', '5', '', ''],
      ['5', '分值', '五', '', ''],
    ]);
    expect(plan.schemeProblems).toContainEqual({
      code: 'sum-differs',
      severity: 'error',
      at: null,
      have: 99.9,
      need: 100,
      line: null,
    });
    expect(plan.problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'parent.unknown'],
      [5, 'number.repeated'],
      [6, 'points.not-a-number'],
    ]);
  });
});

describe('a scheme whose levels are columns', () => {
  const titles = ['一级指标', '二级指标', '三级指标', '分值', '类型', '折算'];

  it('takes merged cells for the row above, and the points of a branch from its children', () => {
    const plan = planScheme([
      ['2026 年度考核指标'],
      titles,
      ['业务实绩', '重点工作', '市级任务', '25', '目标', '70-100 线性'],
      ['', '', '县级任务', '15', '目标', ''],
      ['', '改革创新', '', '20', '目标', '名次，每降 1 名 5%'],
      ['满意度', '', '', '40', '评议', ''],
    ]);
    expect(plan.missing).toEqual([]);
    expect(plan.problems).toEqual([]);
    expect(plan.scheme).toMatchObject({
      fullPoints: 100,
      indicators: [
        {
          id: 'i1',
          points: 60,
          children: [
            { id: 'i1-1', points: 40, children: [{ points: 25 }, { points: 15 }] },
            { id: 'i1-2', points: 20, conversion: { kind: 'rank-steps', dropShare: 0.05 } },
          ],
        },
        { id: 'i2', points: 40, source: { kind: 'ballot' } },
      ],
    });
  });

  it('compares the points that a branch was given with those of its children', () => {
    const plan = planScheme([
      ['一级指标', '一级分值', '二级指标', '分值'],
      ['业务', '60', '任务', '40'],
      ['', '', '创新', '19.9'],
      ['满意度', '', '', '40'],
    ]);
    expect(plan.schemeProblems).toContainEqual({
      code: 'sum-differs',
      severity: 'error',
      at: 'i1',
      have: 59.9,
      need: 60,
      line: 2,
    });
  });

  it('refuses a second row for one indicator, one without points and one with nothing above it', () => {
    const plan = planScheme([
      titles,
      ['', '孤项', '', '5', '', ''],
      ['业务', '任务', '', '40', '', ''],
      ['业务', '任务', '', '20', '', ''],
      ['', '创新', '', '多', '', ''],
    ]);
    expect(plan.problems.map(({ line, code, other }) => [line, code, other])).toEqual([
      [2, 'parent.unknown', undefined],
      [4, 'name.repeated', 3],
      [5, 'points.not-a-number', undefined],
    ]);
  });

  it('says that there is no column of points', () => {
    expect(
      planScheme([
        ['一级指标', '二级指标'],
        ['业务', '任务'],
      ]).missing,
    ).toEqual(['points']);
  });
});
