import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CategoryMoves } from '#domain/figures/what-if/moves';
import { whatIf, type WhatIfTarget } from '#domain/figures/what-if/what-if';
import { loadWords } from '../../../web/lib/i18n';
import { resultWords, whatIfWords } from '../../../web/lib/words';
import { targetLabel } from '../../../web/results/labels';
import { movers, moveRows, officialTargets, rowsIn } from '../../../web/results/what-if/move-rows';
import { gainedText, howText, placeText, scoreText } from '../../../web/results/what-if/move-texts';
import { rebalance, sumOf, sumsToWhole } from '../../../web/lib/rebalance';
import { changesOf, officialDraft, trimmingChoices } from '../../../web/results/what-if/what-if-draft';
import { summaryOf } from '../../../web/results/what-if/what-if-summary';
import { exampleResults, exampleReview } from './review-fixture';
import { reviewsOf } from '../../../web/results/review';

beforeAll(() => loadWords(resultWords, whatIfWords));

const results = exampleResults({ now: { seed: 2026 } });
const [review] = reviewsOf(results);
if (review === undefined) throw new Error('the example has no review');
const { question, table } = review;
const { tabulation } = results;
const official = officialDraft(review, tabulation);

describe('weights that make room for one another', () => {
  const four = { leaders: 20, peers: 20, grassroots: 20, public: 40 };

  it('keep their proportions', () => {
    expect(rebalance(four, { id: 'public', value: 70 }, four)).toEqual({
      leaders: 10,
      peers: 10,
      grassroots: 10,
      public: 70,
    });
    expect(rebalance({ a: 10, b: 30, c: 60 }, { id: 'c', value: 20 }, four)).toEqual({ a: 20, b: 60, c: 20 });
  });

  it('come back from nothing in the official proportions, or alike', () => {
    const none = rebalance(four, { id: 'public', value: 100 }, four);
    expect(none).toEqual({ leaders: 0, peers: 0, grassroots: 0, public: 100 });
    expect(rebalance(none, { id: 'public', value: 40 }, four)).toEqual(four);
    expect(rebalance({ a: 100, b: 0, c: 0 }, { id: 'a', value: 50 }, { a: 100, b: 0, c: 0 })).toEqual({
      a: 50,
      b: 25,
      c: 25,
    });
  });

  it('sum to 100 whatever is set, and none is below 0', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(weights, fc.nat(), fc.integer({ min: -10, max: 120 }), (values, position, value) => {
        const before = Object.fromEntries(values.map((weight, index) => [`g${index}`, weight]));
        const after = rebalance(before, { id: `g${position % values.length}`, value }, before);
        expect(sumsToWhole(after)).toBe(true);
        expect(Object.values(after).every((weight) => weight >= 0)).toBe(true);
      }),
    );
  });

  it('are asked about only as a whole', () => {
    expect(sumsToWhole({ a: 33.3, b: 33.3, c: 33.4 })).toBe(true);
    expect(sumsToWhole({ a: 50, b: 49.9 })).toBe(false);
    expect(sumOf({ a: 50, b: 49.9 })).toBeCloseTo(99.9, 12);
  });
});

describe('the draft', () => {
  it('begins with the official rules and asks for nothing', () => {
    expect(official.groupWeights).toEqual({ leaders: 20, peers: 20, grassroots: 20, public: 40 });
    expect(official.optionScores).toEqual({ o1: 0, o2: 30, o3: 60, o4: 80, o5: 100 });
    expect(changesOf(official, official)).toBeNull();
  });

  it('asks for what differs and for nothing else', () => {
    const groupWeights = { ...official.groupWeights, leaders: 40, public: 20 };
    expect(changesOf(official, { ...official, groupWeights })).toEqual({ groupWeights });
    expect(changesOf(official, { ...official, missingGroup: 'fail' })).toEqual({ missingGroup: 'fail' });
  });

  it('offers the rules of trimming that are released', () => {
    expect(trimmingChoices(review, tabulation)).toEqual([{ kind: 'none' }]);
    const trimming = { kind: 'share', share: 0.05, cut: 'drop' } as const;
    const released = table.targets.map((target) =>
      target.status === 'insufficient'
        ? target
        : {
            ...target,
            groups: target.groups.map((group) =>
              group.cell.released
                ? { ...group, cell: { ...group.cell, alternatives: [{ trimming, mean: 80, standardError: 1 }] } }
                : group,
            ),
          },
    );
    expect(trimmingChoices({ table: { ...table, targets: released } }, tabulation)).toEqual([
      { kind: 'none' },
      trimming,
    ]);
  });
});

const targetOf = (targetId: string, from: number | null, to: number | null): WhatIfTarget => ({
  targetId,
  categoryId: 'services',
  before: from === null ? null : { score: 90 - from, points: 9, rank: from, standardError: 1 },
  after: to === null ? null : { score: 90 - to, points: 9, rank: to, standardError: null },
  reason: to === null ? 'too-few-cards' : null,
  gained: from === null || to === null ? null : from - to,
  exact: true,
  approximations: [],
});

describe('rows of moves', () => {
  const rows = moveRows({
    table,
    targets: [
      targetOf('services-01', 1, 4),
      targetOf('services-02', 2, 1),
      targetOf('services-03', 3, null),
      targetOf('services-04', null, null),
      targetOf('services-05', 5, 5),
    ],
    labelOf: (id) => id,
  });

  it('stand in the new order, without those that never had a score', () => {
    expect(rows.map(({ label }) => label)).toEqual(['services-02', 'services-01', 'services-05', 'services-03']);
    expect(rowsIn(rows, 'justice')).toEqual([]);
    expect(rowsIn(rows, undefined)).toHaveLength(4);
  });

  it('put who loses its score first, then the farthest', () => {
    expect(movers(rows).map(({ label }) => label)).toEqual(['services-03', 'services-01', 'services-02']);
  });

  it('begin with everybody in the official place', () => {
    const begun = officialTargets(review);
    expect(begun).toHaveLength(120);
    expect(begun.every(({ before, after, gained }) => before === after && gained === 0)).toBe(true);
    const scoped = exampleReview({ now: { seed: 2026 }, unitScope: ['services-15'] });
    expect(officialTargets(scoped).map(({ gained, after }) => [gained, after?.rank])).toEqual([[null, null]]);
  });

  it('mark a place that the published range does not hold', () => {
    const [ranked] = table.targets.filter((target) => target.status === 'ranked');
    if (ranked === undefined) throw new Error('the example ranks no unit');
    const [inside, outside] = [ranked.rank[1], ranked.rank[1] + 1].map(
      (to) => moveRows({ table, targets: [targetOf(ranked.targetId, ranked.rank[0], to)], labelOf: (id) => id })[0],
    );
    expect(inside?.beyondRange).toBe(false);
    expect(outside?.beyondRange).toBe(true);
  });

  it('say in words how far and how exactly', () => {
    expect(gainedText(targetOf('services-01', 1, 4))).toBe('降 3');
    expect(gainedText(targetOf('services-01', 4, 1))).toBe('升 3');
    expect(gainedText(targetOf('services-01', 4, 4))).toBe('不变');
    expect(placeText(null)).toBe('–');
    expect(scoreText(targetOf('services-01', 1, 4).before)).toBe('89.00');
    expect(howText(review, targetOf('services-01', 1, null))).toBe('不出分：票数不够');
    const near = { ...targetOf('services-01', 1, 4), exact: false };
    expect(howText(review, { ...near, approximations: [{ reason: 'withheld-groups' }] })).toBe(
      '近似：有主体不公布，它们合起来的平均不变',
    );
    expect(howText(review, { ...near, approximations: [{ reason: 'partial-cards', group: 'public' }] })).toMatch(
      /^近似：服务对象与群众：有的卡没有答全/,
    );
  });
});

describe('the summary', () => {
  const moves = (changes: Partial<CategoryMoves>): CategoryMoves => ({
    categoryId: 'services',
    compared: 19,
    kendallTau: 0.93,
    reason: null,
    moved: 4,
    biggestMover: { targetId: 'services-03', from: 9, to: 14 },
    unchangedFirst: 5,
    ...changes,
  });
  const unit = targetLabel(review, 'services-03');

  it('says of one category how many first places stay, and who moves farthest', () => {
    const { title, subtitle } = summaryOf(review, [moves({})], []);
    expect(title).toBe(`前 5 名不变，19 家里 4 家换名次，变动最大的是${unit}，从第 9 到第 14`);
    expect(subtitle).toBe(
      '与正式次序的 Kendall τ 0.93，1 为完全不变；各家的得分与重新计票完全一样；新名次都在原来的名次区间里',
    );
    expect(summaryOf(review, [moves({ unchangedFirst: 0 })], []).title).toMatch(/^第 1 名就换了，/);
    expect(summaryOf(review, [moves({ moved: 0, biggestMover: null })], []).title).toBe('19 家单位的名次都不变');
  });

  it('adds up categories and names the order that changes most', () => {
    const other = moves({ categoryId: 'justice', kendallTau: 0.81, moved: 1, biggestMover: null });
    const { title, subtitle } = summaryOf(review, [moves({}), other], []);
    expect(title).toBe(`38 家里 5 家换名次，变动最大的是${unit}，从第 9 到第 14`);
    expect(subtitle).toMatch(/^与正式次序的 Kendall τ 最低 0\.81（司法政法）/);
  });

  it('speaks of no ranks to a reader who does not see all units', () => {
    const hidden = moves({ moved: null, kendallTau: null, reason: 'other-units', biggestMover: null });
    expect(summaryOf(review, [hidden], []).title).toBe('您只看得到部分单位，能看得分怎么变，不能看名次');
  });

  it('fits what the domain answers', () => {
    const groupWeights = rebalance(official.groupWeights, { id: 'peers', value: 5 }, official.groupWeights);
    const answer = whatIf({ question, review: table, tabulation }, { groupWeights });
    if (!answer.ok) throw new Error('the example refuses the change');
    const rows = moveRows({ table, targets: answer.value.targets, labelOf: (id) => id });
    const { title, subtitle } = summaryOf(review, answer.value.categories, rows);
    expect(title).toMatch(/^120 家里 \d+ 家换名次，变动最大的是/);
    expect(subtitle).toMatch(/1 家的得分是近似值/);
  });
});
