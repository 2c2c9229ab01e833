import { describe, expect, it } from 'vitest';
import type { CollectedChoices } from '#domain/collected/import-model';
import {
  GOOD_ROWS,
  mistakesIn,
  planDesign,
  planRows,
  RATING_TITLES,
  type Row,
} from '../../../support/fixtures/collected-fixture';

const plan = (rows: readonly Row[], choices: CollectedChoices = {}) => planRows([RATING_TITLES, ...rows], choices);

describe('a row of a long table is refused', () => {
  const again = (changes: Readonly<Record<number, string>>) => [
    ...GOOD_ROWS,
    GOOD_ROWS[3]?.map((cell, index) => changes[index] ?? cell) ?? [],
  ];
  it.each<[string, readonly Row[], readonly unknown[]]>([
    ['without a rater', again({ 0: '' }), [[6, 'rater.missing', '评价人']]],
    ['without a group', again({ 0: '丁', 1: '' }), [[6, 'group.missing', '评价主体']]],
    ['of an unknown group', again({ 0: '丁', 1: '专家' }), [[6, 'group.unknown', '评价主体']]],
    ['without a target', again({ 2: '' }), [[6, 'target.missing', '被评单位']]],
    ['of an unknown target', again({ 2: '水利局' }), [[6, 'target.unknown', '被评单位']]],
    ['without a criterion', again({ 3: '' }), [[6, 'criterion.missing', '评价指标']]],
    ['of an unknown criterion', again({ 3: '廉洁' }), [[6, 'criterion.unknown', '评价指标']]],
    ['with a value out of the scale', again({ 0: '丁', 4: '非常好' }), [[6, 'value.out-of-scale', '评分']]],
    [
      'of a rater who stands in two groups, with all of his rows',
      again({ 1: '互评', 2: '税务局' }),
      [
        [5, 'rater.in-two-groups', '评价主体'],
        [6, 'rater.in-two-groups', '评价主体'],
      ],
    ],
    [
      'that rates a target a second time on one criterion, and so is the first',
      again({}),
      [
        [5, 'rating.repeated', '被评单位'],
        [6, 'rating.repeated', '被评单位'],
      ],
    ],
  ])('%s', (_, rows, mistakes) => {
    const { problems, summary, ...rest } = plan(rows);
    expect(mistakesIn({ problems, summary, ...rest })).toEqual(mistakes);
    expect(summary.refused).toBe(mistakes.length);
    expect(problems.every(({ remedy }) => remedy.length > 0)).toBe(true);
  });

  it.each<[string, Row, readonly Row[], readonly unknown[]]>([
    [
      'with a weight of 0',
      ['权重'],
      [['1'], ['0'], ['-2']],
      [
        [3, 'weight.not-positive'],
        [4, 'weight.not-positive'],
      ],
    ],
    [
      'with a weight of a size that leaves nothing of others',
      ['权重'],
      [['1e12'], ['1e308'], ['1e-320']],
      [
        [3, 'weight.out-of-range'],
        [4, 'weight.out-of-range'],
      ],
    ],
    ['with a population size without end', ['总体数'], [['9'], ['1e300']], [[3, 'population.out-of-range']]],
    ['with a weight that is no number', ['权重'], [['1'], ['一']], [[3, 'weight.not-positive']]],
    ['without a weight where others have one', ['权重'], [['1'], ['']], [[3, 'weight.missing']]],
    ['without a stratum where others have one', ['层'], [['a'], ['']], [[3, 'stratum.missing']]],
    ['without a cluster where others have one', ['群'], [['a'], ['']], [[3, 'cluster.missing']]],
    ['without a population size where others have one', ['总体数'], [['9'], ['']], [[3, 'population.missing']]],
    ['with a population size of 0', ['总体数'], [['9'], ['0']], [[3, 'population.not-positive']]],
    ['without a count where others have one', ['票数'], [['9'], ['']], [[3, 'count.missing']]],
    [
      'with a count that is not whole',
      ['票数'],
      [['9'], ['1.5'], ['-1']],
      [
        [3, 'count.not-whole'],
        [4, 'count.not-whole'],
      ],
    ],
    [
      'of a cluster that stands in two strata',
      ['层', '群'],
      [
        ['a', '1'],
        ['b', '1'],
        ['b', '2'],
      ],
      [
        [2, 'cluster.in-two-strata'],
        [3, 'cluster.in-two-strata'],
      ],
    ],
    [
      'of a stratum with two population sizes',
      ['层', '总体数'],
      [
        ['a', '40'],
        ['a', '50'],
        ['b', '40'],
      ],
      [
        [2, 'population.differs'],
        [3, 'population.differs'],
      ],
    ],
    [
      'of a population smaller than its sample',
      ['层', '总体数'],
      [
        ['a', '1'],
        ['a', '1'],
        ['b', '1'],
      ],
      [
        [2, 'population.too-small'],
        [3, 'population.too-small'],
      ],
    ],
  ])('%s', (_, titles, rows, mistakes) => {
    const { problems } = planDesign(titles, rows);
    expect(problems.map(({ line, code }) => [line, code])).toEqual(mistakes);
    expect(problems[0]?.column).toBe(titles.find((title) => title !== '层') ?? '层');
  });

  it('where one rater has two weights, with all of his rows', () => {
    const rows = GOOD_ROWS.map((row, index) => [...row, `${index + 1}`]);
    const { problems, summary } = planRows([[...RATING_TITLES, '权重'], ...rows]);
    expect(problems.map(({ line, code, column }) => [line, code, column])).toEqual([
      [2, 'design.differs', '权重'],
      [3, 'design.differs', '权重'],
      [4, 'design.differs', '权重'],
    ]);
    expect(summary.ballots).toBe(1);
  });

  it('not for equal cluster names where they are declared to be local, nor for 1 and 1.0', () => {
    const rows = [
      ['a', '1'],
      ['b', '1'],
    ];
    expect(planDesign(['层', '群'], rows, { nestedClusters: true }).problems).toEqual([]);
    const twice = GOOD_ROWS.map((row, index) => [...row, index % 2 === 0 ? '1' : '1.0']);
    expect(planRows([[...RATING_TITLES, '权重'], ...twice]).problems).toEqual([]);
  });

  it('not where a column of the design has no value at all', () => {
    const { problems, ballots } = planDesign(['权重'], [[''], ['']]);
    expect([problems, ballots.length, ballots[0]?.design]).toEqual([[], 2, undefined]);
  });

  it('not where the organizer says what its words mean', () => {
    const rows = [['甲', '专家组', '税务局', '快慢', '还行']];
    const choices: CollectedChoices = {
      form: 'long',
      values: { review: { 还行: 'o3' } },
      names: { group: { 专家组: 'g2' }, criterion: { 快慢: '办事效率' } },
    };
    expect(plan(rows, choices)).toMatchObject({ problems: [], ballots: [{ groupId: 'g2' }] });
  });
});

describe('many mistakes', () => {
  it('are counted by kind, and the first 200 in the order of the lines are named', () => {
    const rows = Array.from({ length: 1500 }, (_, index) => [
      `r${index}`,
      '群众',
      index % 3 === 0 ? '水利局' : '税务局',
      '办事效率',
      index % 2 === 0 ? '一般' : '?',
    ]);
    const { problems, totals, summary, targets } = plan(rows);
    expect(problems).toHaveLength(200);
    const lines = problems.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
    expect(lines[0]).toBe(2);
    expect(totals).toEqual([
      { code: 'target.unknown', remedy: 'name-value', count: 500 },
      { code: 'value.out-of-scale', remedy: 'name-value', count: 750 },
    ]);
    expect(summary).toMatchObject({ rows: 1500, refused: 1000, ballots: 500 });
    expect(targets).toMatchObject({
      found: 1,
      without: 3,
      unknown: [{ value: '水利局', count: 500 }],
      unknownInAll: 1,
    });
  });
});
