import { describe, expect, it } from 'vitest';
import type { FromDataChoices } from '#domain/collected/from-data/from-data-choices';
import { scalePreset } from '#domain/questionnaire/scale-presets';
import type { Row } from '../../../support/fixtures/collected-fixture';
import { planOf, questionIn, scaleIn } from '../../../support/fixtures/from-data-fixture';

const TITLES = ['rater', 'target', 'criterion', 'rating'];

describe('the scale of the ratings', () => {
  const rated = (values: readonly string[], choices: Partial<FromDataChoices> = {}) =>
    planOf([['rater', 'target', 'rating'], ...values.map((value, index) => [`${index}`, '甲', value])], choices);

  it('takes numbers for scores, however they are written', () => {
    expect(scaleIn(rated(['60', '60.0', '85.5', '100分']))).toEqual([
      ['60', 60],
      ['85.5', 85.5],
      ['100', 100],
    ]);
  });

  it('stretches numbers to 100, from the lowest to the highest that could be given', () => {
    const stretched = { scaleFrom: 'stretch-to-100' } as const;
    expect(scaleIn(rated(['1', '3', '5'], stretched))).toEqual([
      ['1', 0],
      ['3', 50],
      ['5', 100],
    ]);
    expect(scaleIn(rated(['3', '4'], { ...stretched, scaleRange: { lowest: 1, highest: 5 } }))).toEqual([
      ['1', 0],
      ['3', 50],
      ['4', 75],
      ['5', 100],
    ]);
    expect(scaleIn(rated(['-2', '2'], stretched))).toEqual([
      ['-2', 0],
      ['2', 100],
    ]);
  });

  it('stretches a few small whole numbers unless they are said to be scores, and takes all others for scores', () => {
    const scoresOf = (values: readonly string[], choices: Partial<FromDataChoices> = {}) =>
      scaleIn(rated(values, choices)).map(([, score]) => score);
    expect(scoresOf(['1', '2', '3', '4', '5'])).toEqual([0, 25, 50, 75, 100]);
    expect(scoresOf(['0', '10'])).toEqual([0, 100]);
    expect(scoresOf(['1', '5'], { scaleFrom: 'values-are-scores' })).toEqual([1, 5]);
    expect(scoresOf(['1', '4.5'])).toEqual([1, 4.5]);
    expect(scoresOf(['5', '11'])).toEqual([5, 11]);
    expect(scoresOf(['1', '5', '100'])).toEqual([1, 5, 100]);
  });

  it.each(['values-are-scores', 'stretch-to-100'] as const)(
    'refuses rows beyond the range that was named, and no others (%s)',
    (scaleFrom) => {
      const { plan } = rated(['1', '77', '5', '0'], { scaleFrom, scaleRange: { lowest: 1, highest: 5 } });
      expect(plan.obstacles).toEqual([]);
      expect(plan.problems.map(({ line, code, column }) => [line, code, column])).toEqual([
        [3, 'value.out-of-scale', 'rating'],
        [5, 'value.out-of-scale', 'rating'],
      ]);
    },
  );

  it('is a known one where all words are of it', () => {
    const plan = rated(['很满意', '一般', '不了解']);
    expect(questionIn(plan)).toMatchObject({ scale: { options: scalePreset('satisfaction-5').options } });
    expect(plan.plan.ballots.map(({ vector }) => vector[0])).toEqual(['4', '2', '-']);
  });

  it('has one option for values of the same score, called like the most frequent of them', () => {
    const scores = { ratings: { 好: 100, 顶好: 100, 差: 0 } };
    const plan = rated(['差', '好', '顶好', '好'], { scores });
    expect(scaleIn(plan)).toEqual([
      ['差', 0],
      ['好', 100],
    ]);
    expect(plan.plan.ballots.map(({ vector }) => vector[0])).toEqual(['0', '1', '1', '1']);
    expect(plan.plan.obstacles).toEqual([]);
  });

  it('has the scores that the organizer gave to words', () => {
    const scores = { ratings: { 好: 100, 中: 60, 差: 0 } };
    expect(scaleIn(rated(['差', '好', '中'], { scores }))).toEqual([
      ['差', 0],
      ['中', 60],
      ['好', 100],
    ]);
    expect(scaleIn(rated(['差', '80', '中'], { scores }))).toEqual([
      ['差', 0],
      ['中', 60],
      ['80', 80],
    ]);
  });

  it('offers “don’t know” where somebody said so, which a missing value does not', () => {
    const offers = (values: readonly string[], choices: Partial<FromDataChoices> = {}) =>
      questionIn(rated(values, choices));
    expect(offers(['1', '2', '不清楚'])).toHaveProperty('scale.dontKnow');
    expect(offers(['1', '2', 'NA', ''])).not.toHaveProperty('scale.dontKnow');
    expect(offers(['1', '2', '9'], { values: { ratings: { '9': 'dont-know' } } })).toHaveProperty('scale.dontKnow');
  });

  it('leaves out what the organizer says is no answer', () => {
    const plan = rated(['1', '2', '999'], { values: { ratings: { '999': null } } });
    expect(scaleIn(plan)).toEqual([
      ['1', 0],
      ['2', 100],
    ]);
    expect(plan.plan.summary).toMatchObject({ ballots: 3, blank: 1 });
  });

  it('is still one of two answers where all ratings are equal', () => {
    expect(scaleIn(rated(['5', '5']))).toEqual([
      ['5', 5],
      ['100', 100],
    ]);
    expect(scaleIn(rated(['100', '100']))).toEqual([
      ['0', 0],
      ['100', 100],
    ]);
  });

  it('may have 250 different ratings, with decimals', () => {
    const values = Array.from({ length: 250 }, (_, index) => `${index * 0.4}`);
    const { plan } = rated(values);
    expect(plan.obstacles).toEqual([]);
    expect(new Set(plan.ballots.map(({ vector }) => vector[0])).size).toBe(250);
  });

  it.each<[string, readonly string[], Partial<FromDataChoices>, unknown]>([
    [
      'words without scores',
      ['好', '差', '3'],
      {},
      { code: 'import.scores-needed', details: { values: ['好', '差'] } },
    ],
    [
      'numbers that are no scores',
      ['50', '150'],
      {},
      { code: 'import.scores-out-of-range', details: { minimum: 50, maximum: 150 } },
    ],
    [
      'equal ratings to be stretched',
      ['7', '7'],
      { scaleFrom: 'stretch-to-100' },
      { code: 'import.scores-out-of-range', details: { minimum: 7, maximum: 7 } },
    ],
    [
      'ratings without end to be stretched',
      ['-1e308', '1e308'],
      { scaleFrom: 'stretch-to-100' },
      { code: 'import.scores-out-of-range', details: { minimum: -1e308, maximum: 1e308 } },
    ],
    [
      'too many different ratings',
      Array.from({ length: 251 }, (_, index) => `${index / 4}`),
      {},
      { code: 'import.too-many-values', details: { count: 251, limit: 250 } },
    ],
    ['nothing but missing values', ['', 'NA', '不了解'], {}, { code: 'import.nothing-answered' }],
  ])('cannot be made of %s', (_, values, choices, obstacle) => {
    expect(rated(values, choices).plan.obstacles).toEqual([obstacle]);
  });

  it('cannot be made without its column or its targets', () => {
    const obstacles = (titles: Row) => planOf([titles, ['1', '2', '3']], { form: 'long' }).plan.obstacles;
    expect(obstacles(['a', 'b', 'c'])).toEqual([
      { code: 'import.column-missing', details: { fields: ['value', 'target'] } },
    ]);
    expect(obstacles(['a', 'rating', 'c'])).toEqual([
      { code: 'import.column-missing', details: { fields: ['target'] } },
    ]);
  });

  it('cannot be of more targets than a questionnaire holds', () => {
    const rows = Array.from({ length: 3001 }, (_, index) => ['1', `t${index}`, '效率', '4']);
    expect(planOf([TITLES, ...rows]).plan.obstacles).toMatchObject([
      {
        code: 'questionnaire.has-errors',
        details: { problems: expect.arrayContaining([expect.objectContaining({ code: 'targets.too-many' })]) },
      },
    ]);
  });
});
