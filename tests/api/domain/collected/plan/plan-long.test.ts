import { describe, expect, it } from 'vitest';
import type { CollectedChoices } from '#domain/collected/import-model';
import {
  GOOD_ROWS,
  planDesign,
  planRows,
  RATING_TITLES,
  type Row,
  THREE_GROUPS,
} from '../../../../support/fixtures/collected-fixture';

const plan = (rows: readonly Row[], choices: CollectedChoices = {}) => planRows([RATING_TITLES, ...rows], choices);

describe('a long table', () => {
  it('gives one ballot a rater, whose name is nowhere in it', () => {
    const { ballots, summary, targets, raters } = plan(GOOD_ROWS);
    expect(ballots).toEqual([
      { groupId: 'g1', vector: ['43..--..', null, null, null, null, null, null, null, null], copies: 1 },
      { groupId: 'g3', vector: ['.......0', null, null, null, null, null, null, null, null], copies: 1 },
    ]);
    expect(summary).toEqual({ rows: 4, refused: 0, ballots: 2, ratings: 5, blank: 0 });
    expect(targets).toEqual({ found: 3, without: 1, unknown: [], unknownInAll: 0 });
    expect(raters).toEqual([
      { groupId: 'g1', ballots: 1 },
      { groupId: 'g2', ballots: 0 },
      { groupId: 'g3', ballots: 1 },
    ]);
    expect(JSON.stringify(ballots)).not.toMatch(/甲|乙/);
  });

  it('takes "don’t know" for the whole card, and beside a rating for no answer', () => {
    const { ballots } = plan([
      ['甲', '领导', '税务局', '办事效率', '满意'],
      ['甲', '领导', '税务局', '服务态度', '不了解'],
      ['甲', '领导', '城管局', '服务态度', '不了解'],
    ]);
    expect(ballots[0]?.vector[0]).toBe('3.--....');
  });

  it('takes an empty cell for no answer, and a rater without any for a blank ballot', () => {
    const { ballots, summary } = plan([...GOOD_ROWS, ['丙', '互评', '税务局', '办事效率', '']]);
    expect(summary).toMatchObject({ refused: 0, ballots: 3, blank: 1 });
    expect(ballots[2]?.vector[0]).toBeNull();
  });

  it('takes an empty row beside a rating of the same target for nothing', () => {
    const { summary, ballots } = plan([...GOOD_ROWS, ['乙', '群众', '民政局', '服务态度', '']]);
    expect([summary.refused, ballots[1]?.vector[0]]).toEqual([0, '.......0']);
  });

  it('makes every row a ballot where no column names the rater', () => {
    const rows = GOOD_ROWS.map(([, ...row]) => row);
    const { summary } = planRows([RATING_TITLES.slice(1), ...rows]);
    expect(summary).toMatchObject({ rows: 4, ballots: 4, ratings: 5 });
  });

  it('multiplies a ballot by its count, and leaves out those that nobody cast', () => {
    const { ballots, summary } = planRows([
      ['评价主体', '被评单位', '评价指标', '评分', '票数'],
      ['群众', '税务局', '办事效率', '很满意', '76'],
      ['群众', '税务局', '办事效率', '不满意', '85'],
      ['群众', '税务局', '办事效率', '一般', '0'],
    ]);
    expect(ballots.map(({ copies }) => copies)).toEqual([76, 85]);
    expect(summary).toEqual({ rows: 3, refused: 0, ballots: 161, ratings: 161, blank: 0 });
  });

  it('carries weight, stratum, cluster and population size along', () => {
    const { ballots } = planDesign(['权重', '层', '群', '总体数'], [['12.5', '城区', '3', '200']]);
    const design = { weight: 12.5, stratum: '城区', cluster: '3', populationSize: 200 };
    expect(ballots).toEqual([expect.objectContaining({ groupId: 'g3', design, copies: 1 })]);
  });

  it('is for a single group without a column of groups', () => {
    const rows = GOOD_ROWS.map((row) => row.toSpliced(1, 1));
    const titles = RATING_TITLES.toSpliced(1, 1);
    expect(planRows([titles, ...rows]).obstacles).toEqual([{ code: 'import.group-needed' }]);
    expect(planRows([titles, ...rows], { group: 'g9' }).obstacles).toEqual([{ code: 'import.group-needed' }]);
    expect(planRows([titles, ...rows], { group: 'g2' }).ballots.map(({ groupId }) => groupId)).toEqual(['g2', 'g2']);
    expect(planRows([titles, ...rows], {}, THREE_GROUPS.slice(0, 1)).ballots[0]).toMatchObject({ groupId: 'g1' });
  });

  it('rates items where no column names a target', () => {
    const { ballots, values } = planRows([
      ['评价人', '评价主体', '项目', '评分'],
      ['甲', '领导', '清正廉洁', '满意'],
      ['甲', '领导', '办事公开', '不了解'],
    ]);
    expect(ballots[0]?.vector.at(-1)).toBe('-3');
    expect(values.map(({ question }) => question)).toEqual(['agree']);
  });
});

describe('a file as a whole is refused', () => {
  it.each<[string, readonly Row[], CollectedChoices, unknown]>([
    [
      'without a column of ratings',
      [RATING_TITLES.slice(0, 4), ...GOOD_ROWS.map((row) => row.slice(0, 4))],
      { form: 'long' },
      { code: 'import.column-missing', details: { fields: ['value'] } },
    ],
    [
      'without a column of targets',
      [RATING_TITLES, ...GOOD_ROWS],
      { mapping: { 被评单位: { field: 'skip' } }, question: 'review' },
      { code: 'import.column-missing', details: { fields: ['target'] } },
    ],
    ['without rows', [RATING_TITLES], {}, { code: 'import.nothing-answered' }],
    [
      'with nothing in the column of ratings',
      [RATING_TITLES, ...GOOD_ROWS.map((row) => row.with(4, ''))],
      {},
      { code: 'import.nothing-answered' },
    ],
    [
      'where two columns are taken for one thing',
      [RATING_TITLES, ...GOOD_ROWS],
      { mapping: { 评价人: { field: 'value' }, 评分: { field: 'value' } } },
      { code: 'import.mapping-unknown', details: { columns: ['评分'] } },
    ],
    [
      'where a column has a meaning of the other form',
      [RATING_TITLES, ...GOOD_ROWS],
      { form: 'long', mapping: { 评分: { field: 'question', question: 'overall' } } },
      { code: 'import.mapping-unknown', details: { columns: ['评分'] } },
    ],
    [
      'where a title is mapped that no column has',
      [RATING_TITLES, ...GOOD_ROWS],
      { mapping: { 权數: { field: 'weight' } } },
      { code: 'import.mapping-unknown', details: { columns: ['权數'] } },
    ],
    [
      'where the question does not exist',
      [RATING_TITLES, ...GOOD_ROWS],
      { question: 'nowhere' },
      { code: 'import.no-ratings-asked' },
    ],
  ])('%s', (_, rows, choices, obstacle) => {
    expect(planRows(rows, choices).obstacles).toEqual([obstacle]);
  });

  it('for standing for more than a million ballots', () => {
    const row = ['群众', '税务局', '办事效率', '很满意', '1000001'];
    const { obstacles } = planRows([['评价主体', '被评单位', '评价指标', '评分', '票数'], row]);
    expect(obstacles).toEqual([{ code: 'import.too-large', details: { ballots: 1_000_001, limit: 1_000_000 } }]);
  });
});
