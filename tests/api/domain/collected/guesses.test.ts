import { describe, expect, it } from 'vitest';
import { fieldOfTitle } from '#domain/collected/columns/field-titles';
import { readTable } from '#domain/collected/table';
import { planRows, RATING_TITLES, ratingRows, type Row } from '../../../support/fixtures/collected-fixture';

function fieldsOf(rows: readonly Row[]): Readonly<Record<string, string>> {
  return Object.fromEntries(planRows(rows).columns.map(({ title, field }) => [title, field.field]));
}

describe('the line of titles', () => {
  it.each<[string, readonly Row[], number]>([
    [
      'is the first',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      1,
    ],
    [
      'comes after a heading and a blank line',
      [
        ['测评结果', '', ''],
        ['', '', ''],
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ],
      3,
    ],
    [
      'may leave a title out',
      [
        ['a', '', 'c', 'd'],
        ['1', '2', '3', '4'],
      ],
      1,
    ],
    ['is the first of a single column', [['a'], ['1']], 1],
  ])('%s', (_, cells, headerRow) => {
    expect(readTable({ cells, decimalComma: false }).headerRow).toBe(headerRow);
  });

  it('keeps the numbers of the lines below it, and leaves blank ones out', () => {
    const cells = [['标题'], ['a', 'b'], ['1', '2'], ['', ' '], ['3', '']];
    const { rows, titles } = readTable({ cells, decimalComma: false });
    expect(titles).toEqual(['a', 'b']);
    expect(rows.map(({ line }) => line)).toEqual([3, 5]);
  });
});

describe('a title', () => {
  it.each([
    ['评价人', 'rater'],
    ['Respondent ID', 'rater'],
    ['*被评单位（必填）', 'target'],
    ['评价指标', 'criterion'],
    ['得分', 'value'],
    ['rating', 'value'],
    ['评价主体', 'group'],
    ['抽样权重', 'weight'],
    ['pw', 'weight'],
    ['strata', 'stratum'],
    ['PSU', 'cluster'],
    ['fpc', 'population'],
    ['得票数', 'count'],
    ['提交答卷时间', 'skip'],
    ['您总体满意吗', null],
  ])('%s is %s', (title, field) => {
    expect(fieldOfTitle(title)).toBe(field);
  });
});

describe('columns are recognised by their values', () => {
  it('of a long table with titles that say nothing', () => {
    const rows = ratingRows(1).map(([rater = '', group = '', target = '', criterion = '', value = '']) => [
      value,
      '2026',
      target,
      group,
      rater,
      criterion,
    ]);
    expect(fieldsOf([['a', 'b', 'c', 'd', 'e', 'f'], ...rows])).toEqual({
      a: 'value',
      b: 'skip',
      c: 'target',
      d: 'group',
      e: 'rater',
      f: 'criterion',
    });
  });

  it('but nobody has more ratings than there are targets and criteria, and counts are of many raters', () => {
    const rows = ratingRows(1).map(([, ...row], index) => [`${index % 3}`, ...row]);
    expect(fieldsOf([['x', ...RATING_TITLES.slice(1)], ...rows])['x']).toBe('skip');
    const counted = ratingRows(1).map((row) => [...row, '5']);
    expect(fieldsOf([['x', ...RATING_TITLES.slice(1), '票数'], ...counted])['x']).toBe('skip');
  });

  it('of a wide table only where nobody stands in two rows', () => {
    expect(
      fieldsOf([
        ['编号', '推荐意愿'],
        ['1', '5'],
        ['2', '6'],
      ])['编号'],
    ).toBe('rater');
    expect(
      fieldsOf([
        ['编号', '推荐意愿'],
        ['1', '5'],
        ['1', '6'],
      ])['编号'],
    ).toBe('skip');
  });
});

describe('people', () => {
  it('are no answers, and nothing of them is shown', () => {
    const { columns, ballots } = planRows([
      ['姓名', '联系方式', '备注', '主体', '推荐意愿'],
      ['赵六', '无', '13800138000', '群众', '8'],
      ['钱七', '无', '13900139000', '群众', '9'],
    ]);
    expect(columns.slice(0, 3)).toEqual(
      ['姓名', '联系方式', '备注'].map((title) =>
        expect.objectContaining({ title, samples: [], personal: true, field: { field: 'skip' } }),
      ),
    );
    expect(JSON.stringify([columns, ballots])).not.toMatch(/赵六|138/);
  });

  it('may join rows where the organizer says so', () => {
    const rows = ratingRows(1).map((row) => row.with(0, `赵${row[0] ?? ''}`));
    const plan = planRows([['姓名', ...RATING_TITLES.slice(1)], ...rows], { mapping: { 姓名: { field: 'rater' } } });
    expect(plan).toMatchObject({ problems: [], summary: { ballots: 36 } });
    expect(JSON.stringify(plan)).not.toContain('赵');
  });
});

describe('a column', () => {
  it('is shown with values, how many differ and how many are missing', () => {
    const [, column] = planRows([
      ['主体', '推荐意愿'],
      ['群众', '8'],
      ['群众', ''],
      ['群众', '9'],
      ['群众', '8'],
    ]).columns;
    expect(column).toEqual({
      title: '推荐意愿',
      samples: ['8', '9'],
      field: { field: 'question', question: 'recommend' },
      distinct: 2,
      missing: 1,
    });
  });
});
