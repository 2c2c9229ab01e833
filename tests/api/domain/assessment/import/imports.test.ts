import { describe, expect, it } from 'vitest';
import { planEntries } from '#domain/assessment/import/plan-entries';
import { planScheme } from '#domain/assessment/import/plan-scheme';
import { deductions, schemeOf } from '#domain/assessment/templates/parts';
import { UNITS } from './five-units';

describe('a file of ledger entries', () => {
  const scheme = schemeOf([deductions({ id: 'discipline', name: { zh: '纪律' }, points: 10 })]);
  const titles = ['单位', '指标', '扣分', '日期', '事由', '佐证'];

  it('takes dated, evidenced entries by the names of ledgers', () => {
    const plan = planEntries({
      cells: [titles, ['财政局', '纪律', '-0.5', '2026年5月1日', '迟报', '通报 3 号']],
      units: UNITS,
      scheme,
      today: '2026-05-01',
    });
    expect(plan).toMatchObject({
      problems: [],
      entries: [{ itemId: 'discipline', unitCode: 'u1', points: -0.5, date: '2026-05-01', categoryId: null }],
    });
  });

  it('refuses one without proof, one on no day of the calendar, one of tomorrow and one for no ledger', () => {
    const rows = [
      ['财政局', '纪律', '-0.5', '2026-05-01', '迟报', ''],
      ['财政局', '纪律', '-0.5', '2026-02-30', '迟报', '3 号'],
      ['财政局', '业绩', '-0.5', '2026-05-01', '迟报', '3 号'],
      ['财政局', '纪律', '-0.5', '2026-5-2', '迟报', '3 号'],
    ];
    const plan = planEntries({ cells: [titles, ...rows], units: UNITS, scheme, today: '2026-05-01' });
    expect(plan.entries).toEqual([]);
    expect(plan.problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'evidence.missing'],
      [3, 'date.invalid'],
      [4, 'item.unknown'],
      [5, 'date.in-future'],
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

  describe('each with a column of points to its right', () => {
    const pairs = ['一级指标', '分值', '二级指标', '分值', '三级指标', '分值'];
    const whole = [
      ['业务', '60', '重点', '40', 'A', '20'],
      ['业务', '60', '重点', '40', 'B', '20'],
      ['业务', '60', '创新', '20', 'C', '20'],
      ['党建', '40', '组织', '40', 'D', '40'],
    ];
    const merged = [
      ['业务', '60', '重点', '40', 'A', '20'],
      ['', '', '', '', 'B', '20'],
      ['', '', '创新', '20', 'C', '20'],
      ['党建', '40', '组织', '40', 'D', '40'],
    ];

    it.each([
      ['written in every row', [pairs, ...whole]],
      ['in merged cells', [pairs, ...merged]],
      ['as weights of the branches', [['一级指标', '权重', '二级指标', '权重', '三级指标', '分值'], ...merged]],
    ])('gives every level its own points: %s', (_, cells) => {
      const plan = planScheme(cells);
      expect(plan.problems).toEqual([]);
      expect(plan.schemeProblems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(plan.scheme).toMatchObject({
        fullPoints: 100,
        indicators: [
          {
            points: 60,
            children: [
              { points: 40, children: [{ points: 20 }, { points: 20 }] },
              { points: 20, children: [{ points: 20 }] },
            ],
          },
          { points: 40, children: [{ points: 40, children: [{ points: 40 }] }] },
        ],
      });
    });

    it('compares those of a branch with the sum of its children', () => {
      const plan = planScheme([pairs, ...merged.map((row) => (row[4] === 'B' ? [...row.slice(0, 5), '15'] : row))]);
      expect(plan.schemeProblems).toContainEqual(
        expect.objectContaining({ code: 'sum-differs', have: 35, need: 40, line: 2 }),
      );
    });

    it('names other points for one branch, and points that are no number, each with its line', () => {
      const plan = planScheme([
        pairs,
        ['业务', '60', '重点', '40', 'A', '20'],
        ['业务', '50', '重点', '四十', 'B', '20'],
        ['党建', '40', '组织', '40', 'D', ''],
      ]);
      expect(plan.problems.map(({ line, code, title, other }) => [line, code, title, other])).toEqual([
        [3, 'points.differ', '分值', 2],
        [3, 'points.not-a-number', '分值 (2)', undefined],
        [4, 'points.not-a-number', '分值 (3)', undefined],
      ]);
    });
  });

  it('takes none of several columns of points that stand for no level, and names them', () => {
    const levels = planScheme([
      ['一级指标', '二级指标', '类型', '分值', '折算', '分值'],
      ['业务', '任务', '目标', '40', '', '60'],
    ]);
    expect(levels).toMatchObject({
      scheme: { indicators: [] },
      problems: [{ line: 1, code: 'points.several', remedy: 'name-levels', title: 'D, F' }],
    });
    const numbered = planScheme([
      ['序号', '指标', '分值', '分值'],
      ['1', '业务', '40', '60'],
    ]);
    expect(numbered.problems).toMatchObject([{ line: 1, code: 'points.several', title: 'C, D' }]);
  });
});
