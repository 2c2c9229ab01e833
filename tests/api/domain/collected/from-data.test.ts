import { describe, expect, it } from 'vitest';
import { planOf, questionIn, scaleIn } from '../../../support/fixtures/from-data-fixture';

const TITLES = ['rater', 'target', 'criterion', 'rating'];

describe('a questionnaire made of a long table', () => {
  it('has the targets, criteria and ratings of the file', () => {
    const plan = planOf([TITLES, ['1', '乙', '效率', '4'], ['1', '甲', '效率', '10'], ['2', '甲', '服务', '4']]);
    expect(questionIn(plan)).toMatchObject({
      id: 'ratings',
      kind: 'targets',
      selection: { kind: 'listed' },
      criteria: [
        { title: { zh: '效率' }, weight: 1 },
        { title: { zh: '服务' }, weight: 1 },
      ],
      targets: [
        { id: '乙', name: { zh: '乙' } },
        { id: '甲', name: { zh: '甲' } },
      ],
    });
    expect(scaleIn(plan)).toEqual([
      ['4', 0],
      ['10', 100],
    ]);
    expect(plan.groups).toEqual([{ id: 'g1', name: { zh: '全体参加人', en: 'All participants' }, weight: 100 }]);
    expect(plan.plan.ballots.map(({ vector }) => vector)).toEqual([['0.1.'], ['...0']]);
  });

  it('has the groups of the file, with equal weights or those that were given', () => {
    const rows = [
      ['rater', 'group', 'target', 'rating'],
      ['1', 'b', 'x', '1'],
      ['2', 'a', 'x', '2'],
    ];
    expect(planOf(rows).groups).toEqual([
      { id: 'g1', name: { zh: 'a' }, weight: 50 },
      { id: 'g2', name: { zh: 'b' }, weight: 50 },
    ]);
    const { groups } = planOf(rows, { groupWeights: { a: 30, b: 70 } });
    expect(groups.map(({ weight }) => weight)).toEqual([30, 70]);
    const weighted = planOf([TITLES, ['1', 'x', '效率', '4'], ['1', 'x', '服务', '5']], {
      criterionWeights: { 效率: 3, 服务: 1 },
    });
    expect(questionIn(weighted)).toMatchObject({ criteria: [{ weight: 3 }, { weight: 1 }] });
  });

  it('asks for items where no column names a target', () => {
    const plan = planOf([
      ['rater', 'item', 'rating'],
      ['1', '公开', '3'],
      ['1', '廉洁', '5'],
    ]);
    expect(questionIn(plan)).toMatchObject({
      kind: 'items',
      items: [{ label: { zh: '公开' } }, { label: { zh: '廉洁' } }],
    });
    expect(plan.plan.ballots[0]?.vector).toEqual(['01']);
  });

  it('knows units by their names, and makes ids of names that cannot be one', () => {
    const units = [{ code: '101', name: { zh: '市税务局' }, position: 1 }];
    const rows = ['市税务局', '101', '城管局（本级）', '(*)', 'constructor'].map((name) => ['1', name, '效率', '4']);
    const question = questionIn(planOf([TITLES, ...rows], {}, units));
    const ids = question.kind === 'targets' ? question.targets.map(({ id, name }) => [name.zh, id]) : [];
    expect(new Map(ids as [string, string][])).toEqual(
      new Map([
        ['101', '101'],
        ['(*)', 't.2'],
        ['constructor', 't.3'],
        ['城管局（本级）', '城管局-本级-'],
        ['市税务局', 't.5'],
      ]),
    );
  });

  it('is one target and one criterion where that is all there is', () => {
    const plan = planOf([
      ['rater', 'target', 'rating'],
      ['1', '甲', '3'],
      ['2', '甲', '5'],
    ]);
    expect(plan.plan).toMatchObject({ obstacles: [], summary: { ballots: 2 } });
  });
});
