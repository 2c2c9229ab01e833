import { readFileSync } from 'node:fs';
import { dsvFormat } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { questionsOf } from '#domain/questionnaire/model';
import { scalePreset } from '#domain/questionnaire/scale-presets';
import { planOf, questionIn } from '../../../support/fixtures/from-data-fixture';

const published = (name: string) => dsvFormat(',').parseRows(readFileSync(`tests/data/${name}/data.csv`, 'utf8'));

describe('a questionnaire made of a wide table', () => {
  const column = (title: string, values: readonly string[], choices: Partial<FromDataChoices> = {}) =>
    planOf([[title, 'pw'], ...values.map((value) => [value, '1'])], choices);

  it.each<[string, readonly string[], object]>([
    ['a scale of whole numbers of at most 11 steps', ['0', '10', '3', ''], { kind: 'scale', from: 0, to: 10 }],
    ['a number of more steps', ['0', '11'], { kind: 'number', decimals: 0 }],
    ['a number with decimals', ['0.5', '2.25'], { kind: 'number', decimals: 2 }],
    ['a number where all are equal', ['3', '3'], { kind: 'number' }],
    [
      'a choice of texts',
      ['女', '男', '女'],
      { kind: 'single', options: [{ label: { zh: '女' } }, { label: { zh: '男' } }] },
    ],
    [
      'a choice of a known scale',
      ['比较满意', '很满意'],
      { kind: 'single', options: scalePreset('satisfaction-5').options },
    ],
    ['a scale with “don’t know”', ['1', '5', '不清楚'], { kind: 'scale', dontKnow: { zh: '不了解' } }],
  ])('asks for %s', (_, values, question) => {
    const plan = column('某题', values);
    expect(questionIn(plan)).toMatchObject({ id: 'q1', title: { zh: '某题' }, required: false, ...question });
    expect(plan.plan).toMatchObject({ obstacles: [], problems: [] });
  });

  it('skips many different texts, unless they are asked for as texts', () => {
    const texts = Array.from({ length: 41 }, (_, index) => `意见 ${index}`);
    const rows = texts.map((text, index) => [text, `${index % 5}`]);
    const { plan } = planOf([['意见', '评分'], ...rows]);
    expect(plan.columns.map(({ field }) => field.field)).toEqual(['skip', 'new-question']);
    const asked = planOf([['意见', '评分'], ...rows], { mapping: { 意见: { field: 'new-question', kind: 'text' } } });
    expect(asked.plan.ballots[0]?.vector).toEqual(['意见 0', 0]);
  });

  it('has one question for all ratings whose titles name target and criterion', () => {
    const plan = planOf([
      ['税务局-效率', '税务局-服务', '城管局-效率', '城管局-服务', '教育局-效率', '教育局-服务', '年龄'],
      ['1', '2', '3', '4', '5', '1', '34'],
      ['5', '', '5', '', '5', '不了解', '52'],
    ]);
    expect(questionIn(plan)).toMatchObject({
      kind: 'targets',
      criteria: [{ title: { zh: '效率' } }, { title: { zh: '服务' } }],
      targets: [{ name: { zh: '城管局' } }, { name: { zh: '教育局' } }, { name: { zh: '税务局' } }],
    });
    expect(plan.plan.ballots.map(({ vector }) => vector)).toEqual([
      ['234001', 34],
      ['4.4.4.', 52],
    ]);
  });

  it('does not take numbered columns for ratings', () => {
    const { plan } = planOf([
      ['q_1', 'q_2', 'q_3'],
      ['1', '2', '3'],
      ['4', '5', '1'],
    ]);
    expect(plan.columns.map(({ field }) => field.field)).toEqual(['new-question', 'new-question', 'new-question']);
  });

  it('has no question about who somebody is', () => {
    const { plan, questionnaire } = planOf([
      ['姓名', '部门电话', '评分'],
      ['赵六', '027-88886666', '4'],
      ['钱七', '无', '5'],
    ]);
    expect(questionsOf(questionnaire).map(({ title }) => title.zh)).toEqual(['评分']);
    expect(JSON.stringify([plan, questionnaire])).not.toMatch(/赵六|8888/);
  });

  it('cannot be made of a file without answers', () => {
    expect(planOf([['姓名'], ['赵六']]).plan.obstacles).toEqual([
      { code: 'import.column-missing', details: { fields: ['question'] } },
    ]);
  });

  it('takes the votes of a county for ballots, in the order of what they are worth', () => {
    const scores = { q1: { 满意: 100, 基本满意: 90, 一般: 70, 不满意: 50 } };
    const votes = [
      ['评价', '票数'],
      ['满意', '76'],
      ['基本满意', '2'],
      ['一般', '2'],
      ['不满意', '85'],
    ];
    const plan = planOf(votes, { scores });
    expect(questionIn(plan)).toMatchObject({
      kind: 'single',
      options: [{ score: 50 }, { score: 70 }, { score: 90 }, { score: 100 }],
    });
    expect(plan.plan.ballots.map(({ vector, copies }) => [vector[0], copies])).toEqual([
      [3, 76],
      [2, 2],
      [1, 2],
      [0, 85],
    ]);
  });
});

describe('published data', () => {
  it('of nine judges and eight wines come through as they are', () => {
    const { plan } = planOf(published('wine'));
    expect(plan).toMatchObject({ form: 'long', obstacles: [], problems: [] });
    expect(plan.summary).toEqual({ rows: 72, refused: 0, ballots: 9, ratings: 72, blank: 0 });
    expect(plan.ballots[0]?.vector).toEqual(['12233344']);
  });

  it('of 2,800 people and 25 items come through with their gaps', () => {
    const { plan, questionnaire } = planOf(published('bfi'));
    expect(plan).toMatchObject({ form: 'wide', obstacles: [], problems: [] });
    const kinds = questionsOf(questionnaire).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array.from({ length: 27 }, () => 'scale'), 'number']);
    expect(plan.summary).toMatchObject({ rows: 2800, ballots: 2800, blank: 0 });
    expect(plan.ballots[0]?.vector).toEqual([
      2,
      4,
      3,
      4,
      4,
      2,
      3,
      3,
      4,
      4,
      3,
      3,
      3,
      4,
      4,
      3,
      4,
      2,
      2,
      3,
      3,
      6,
      3,
      4,
      3,
      1,
      null,
      16,
    ]);
  });
});
