import { describe, expect, it } from 'vitest';
import type { VectorCell } from '#domain/answers/vector';
import type { CollectedChoices } from '#domain/collected/import-model';
import { mistakesIn, planRows, type Row } from '../../../../support/fixtures/collected-fixture';

const RATINGS = ['税务局×办事效率', '税务局×服务态度', '教育局 - 办事效率', '服务态度（民政局）'];

/** One respondent of the public with one answer; gives the cell of the question at the position. */
function cellOf(title: string, cell: string, position: number): VectorCell | undefined {
  const { ballots, problems } = planRows([
    ['主体', title],
    ['群众', cell],
  ]);
  expect(problems).toEqual([]);
  return ballots[0]?.vector[position];
}

function codeOf(title: string, cell: string): string | undefined {
  return planRows([
    ['主体', title],
    ['群众', cell],
  ]).problems[0]?.code;
}

describe('a wide table', () => {
  it('gives one ballot a row', () => {
    const { ballots, summary, form, columns } = planRows([
      ['编号', '评价主体', '1、您总体满意吗', '推荐意愿', ...RATINGS, '提交时间'],
      ['1', '领导', '满意', '9', '满意', '一般', '不了解', '', '2026-05-18'],
      ['2', 'The public', 'No', '', '', '', '', '很满意', '2026-05-19'],
    ]);
    expect(form).toBe('wide');
    expect(ballots).toEqual([
      { groupId: 'g1', vector: ['32..--..', 1, null, 9, null, null, null, null, null], copies: 1 },
      { groupId: 'g3', vector: ['.......4', 0, null, null, null, null, null, null, null], copies: 1 },
    ]);
    expect(summary).toEqual({ rows: 2, refused: 0, ballots: 2, ratings: 8, blank: 0 });
    expect(columns.map(({ field }) => field.field)).toEqual(
      'rater group question question rating rating rating rating skip'.split(' '),
    );
  });

  it.each<[string, string, number, VectorCell]>([
    ['您总体满意吗', '1', 1, 0],
    ['您总体满意吗', '100', 1, 1],
    ['您总体满意吗', 'B. 满意', 1, 1],
    ['您总体满意吗', '', 1, null],
    ['您通过什么渠道办事', '网上┋窗口', 2, [0, 1]],
    ['您通过什么渠道办事', '电话', 2, [2]],
    ['您通过什么渠道办事', '(空)', 2, null],
    ['推荐意愿', '10.0', 3, 10],
    ['推荐意愿', '不了解', 3, null],
    ['一年办事次数', '1,200', 4, 1200],
    ['一年办事次数', '2.75', 4, 2.75],
    ['最近一次办事日期', '2026/5/8', 5, '2026-05-08'],
    ['最近一次办事日期', '2026年5月8日 10:30', 5, '2026-05-08'],
    ['您的建议', ' 多开窗口\n少排队 ', 6, '多开窗口\n少排队'],
    ['最看重什么', '公正→快', 7, [2, 0]],
    ['办事公开', '很满意', 8, '4.'],
    ['您同意吗—清正廉洁', '不满意', 8, '.0'],
  ])('reads %s = %j', (title, cell, position, expected) => {
    expect(cellOf(title, cell, position)).toEqual(expected);
  });

  it.each([
    ['您总体满意吗', '还行', 'value.out-of-scale'],
    ['您通过什么渠道办事', '网上┋邮寄', 'value.out-of-scale'],
    ['推荐意愿', '11', 'value.out-of-scale'],
    ['推荐意愿', '7.5', 'value.out-of-scale'],
    ['推荐意愿', '很高', 'value.not-a-number'],
    ['一年办事次数', '很多', 'value.not-a-number'],
    ['一年办事次数', '-1', 'value.out-of-range'],
    ['最近一次办事日期', '2026-02-30', 'value.not-a-date'],
    ['最近一次办事日期', '上周', 'value.not-a-date'],
    ['您的建议', '好'.repeat(101), 'value.too-long'],
    ['最看重什么', '快→快', 'value.out-of-scale'],
    ['最看重什么', '快→贵', 'value.out-of-scale'],
    ['办事公开', '7', 'value.out-of-scale'],
    ['税务局×办事效率', '还行', 'value.out-of-scale'],
  ])('refuses %s = %j', (title, cell, code) => {
    expect(codeOf(title, cell)).toBe(code);
  });

  it('reads one column an option', () => {
    const titles = ['主体', '您通过什么渠道办事(窗口)', '您通过什么渠道办事(网上)', '电话'];
    const rows = [
      ['群众', '1', '0', '√'],
      ['群众', '否', '', '0'],
      ['群众', '窗口', '也许', '0'],
    ];
    const plan = planRows([titles, ...rows]);
    expect(plan.ballots.map(({ vector }) => vector[2])).toEqual([[0, 2], null]);
    expect(mistakesIn(plan)).toEqual([[4, 'value.out-of-scale', '您通过什么渠道办事(网上)']]);
  });

  it('refuses a row with anything wrong in it as a whole, and names everything', () => {
    const titles = ['评价主体', '推荐意愿', '一年办事次数', '权重'];
    const plan = planRows([titles, ['群众', '11', '多', '0'], ['群众', '8', '2', '1.5']]);
    expect(mistakesIn(plan)).toEqual([
      [2, 'value.not-a-number', '一年办事次数'],
      [2, 'value.out-of-scale', '推荐意愿'],
      [2, 'weight.not-positive', '权重'],
    ]);
    expect(plan.ballots).toEqual([expect.objectContaining({ groupId: 'g3', design: { weight: 1.5 } })]);
    expect(plan.summary).toMatchObject({ rows: 2, refused: 1, ballots: 1 });
  });

  it('refuses both rows of a rater who stands in two', () => {
    const mapping: CollectedChoices['mapping'] = { 答卷编号: { field: 'rater' } };
    const plan = planRows(
      [
        ['答卷编号', '主体', '推荐意愿'],
        ['7', '群众', '8'],
        ['7', '群众', '9'],
        ['8', '群众', '9'],
      ],
      { mapping },
    );
    expect(mistakesIn(plan)).toEqual([
      [2, 'rater.repeated', '答卷编号'],
      [3, 'rater.repeated', '答卷编号'],
    ]);
    expect(plan.summary.ballots).toBe(1);
  });

  it.each<[string, CollectedChoices['mapping'], string[]]>([
    ['a question that is not there', { 得分: { field: 'question', question: 'q9' } }, ['得分']],
    ['a question of many ratings as one', { 得分: { field: 'question', question: 'review' } }, ['得分']],
    ['a target that is not there', { 得分: { field: 'rating', target: '水利局', criterion: '办事效率' } }, ['得分']],
    ['no criterion where there are two', { 得分: { field: 'rating', target: '税务局' } }, ['得分']],
    ['what another column is', { 得分: { field: 'question', question: 'recommend' } }, ['得分']],
    ['a new question', { 得分: { field: 'new-question', kind: 'scale' } }, ['得分']],
  ])('refuses a column that is mapped to %s', (_, mapping, columns) => {
    const { obstacles } = planRows(
      [
        ['主体', '推荐意愿', '得分'],
        ['群众', '8', '3'],
      ],
      { form: 'wide', ...(mapping && { mapping }) },
    );
    expect(obstacles).toEqual([{ code: 'import.mapping-unknown', details: { columns } }]);
  });

  it('refuses a file of which no column answers anything', () => {
    expect(
      planRows([
        ['主体', '甲'],
        ['群众', '8'],
      ]).obstacles,
    ).toEqual([{ code: 'import.column-missing', details: { fields: ['question'] } }]);
  });

  it('follows the mapping where titles say nothing', () => {
    const rows: readonly Row[] = [
      ['a', 'b', 'c'],
      ['群众', '满意', '5'],
    ];
    const { ballots } = planRows(rows, {
      mapping: {
        a: { field: 'group' },
        b: { field: 'rating', target: '民政局', criterion: 'service' },
        c: { field: 'question', question: 'recommend' },
      },
    });
    expect(ballots[0]?.vector.slice(0, 4)).toEqual(['.......3', null, null, 5]);
  });
});
