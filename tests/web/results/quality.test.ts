import { beforeAll, describe, expect, it } from 'vitest';
import { restrictAnalysis } from '#domain/analysis/readers/restrict-analysis';
import { restrictDivided } from '#domain/analysis/readers/restrict-divided';
import type { ReviewDiscrimination } from '#domain/analysis/review/review-model';
import { loadWords } from '../../../web/lib/i18n';
import { measureWords, qualityWords, resultWords } from '../../../web/lib/words';
import { agreementTitle } from '../../../web/results/quality/agreement-title';
import { areAdjusted, breakdownSummary } from '../../../web/results/quality/breakdown-summary';
import { effectRows, largestGap } from '../../../web/results/quality/effect-rows';
import { intervalText, pText, reasonText, valueText } from '../../../web/results/quality/figure-text';
import { leniencySummary, lenientRows } from '../../../web/results/quality/lenient-rows';
import { flaggedShare, pollFinding } from '../../../web/results/quality/quality-finding';
import { qualitySubtitle, qualityTitle } from '../../../web/results/quality/quality-title';
import { sectionsOf } from '../../../web/results/quality/sections';
import { rankedIn } from '../../../web/results/review';
import {
  exampleAnalysis,
  exampleDiscrimination,
  exampleIndex,
  exampleReviewAnalysis,
  figure,
  tooFew,
} from './quality-fixture';
import { exampleReview } from './review-fixture';

beforeAll(() => loadWords(resultWords, qualityWords, measureWords));

const review = exampleReview({ now: { seed: 2026 } });
const analysis = exampleAnalysis(review);
const own = exampleReviewAnalysis(review);

describe('the title of the quality of a review', () => {
  const titleWith = (changes: Partial<ReviewDiscrimination>) =>
    qualityTitle(analysis, { ...own, discrimination: { ...exampleDiscrimination(review), ...changes } });

  it('says how much of the differences is not error', () => {
    expect(titleWith({})).toBe('单位之间分得开：从 79.2 到 90.1 分，差异的 91% 不是误差');
    expect(titleWith({ reliability: figure(0.69, 'score-reliability') })).toMatch(/^单位之间勉强分得开/);
    expect(titleWith({ reliability: figure(0.7, 'score-reliability') })).toMatch(/^单位之间分得开/);
  });

  it('names what goes with results that are much alike', () => {
    const alike = { reliability: figure(0.31, 'score-reliability') };
    expect(titleWith(alike)).toBe('结果大同小异：从 79.2 到 90.1 分，差异只有 31% 不是误差');
    const causes = {
      ...alike,
      ceilingShare: figure(0.62, 'quotient'),
      identicalBallots: figure(0.14, 'quotient'),
      categories: exampleDiscrimination(review).categories.map((category) => ({ ...category, tiers: 1 })),
    };
    expect(titleWith(causes)).toMatch(
      /不是误差；62% 的评分给了最高档，14% 的答卷从头到尾一样，相邻的分不出高下，各类都只有一个梯队$/,
    );
  });

  it('adds that neighbours are alike where reliable scores form one chain', () => {
    const categories = exampleDiscrimination(review)
      .categories.slice(0, 1)
      .map((category) => ({ ...category, tiers: 1 }));
    expect(titleWith({ categories })).toMatch(/91% 不是误差；相邻的分不出高下，只有一个梯队$/);
  });

  it('says why it is not known', () => {
    expect(titleWith({ reliability: tooFew })).toBe('单位之间分不分得开，不足：需要 10，现有 3');
  });
});

describe('the title of agreement', () => {
  const { agreement } = own;
  const content = agreement.released ? agreement : undefined;
  const titleWith = (mean: number, icc1: number) => {
    if (content === undefined) throw new Error('the example withholds its agreement');
    const withinGroup = { ...content.withinGroup, mean: figure(mean, 'within-group-agreement') };
    return agreementTitle({ ...content, withinGroup, icc1: figure(icc1, 'icc-1') });
  };

  it('says whether units are told apart wherever it says that raters are alike', () => {
    expect(titleWith(0.93, 0.06)).toBe(
      '同一家单位的评分比乱打的集中得多（r_wg(j) 平均 0.93），但单看一个人的评分几乎分不出单位（ICC(1) 0.06）',
    );
    expect(titleWith(0.93, 0.31)).toMatch(/^同一家单位的评分比乱打的集中得多.*，单看一个人的评分就分得出单位/);
    expect(titleWith(0.2, 0.01)).toMatch(/^同一家单位的评分与乱打的差不多分散.*，单看一个人的评分几乎分不出单位/);
  });

  it('states no finding where one of the two is missing', () => {
    if (content === undefined) throw new Error('the example withholds its agreement');
    expect(agreementTitle({ ...content, icc1: tooFew })).toBe('评价人之间有多一致');
  });
});

describe('a reader of some units', () => {
  it('is told why there is no word on all units, and sees ranks of his own', () => {
    const [restricted] = restrictAnalysis(analysis, {
      scope: ['services-01'],
      seesWhole: () => true,
      categoryOf: () => 'services',
    }).reviews;
    if (restricted === undefined) throw new Error('the example has no review');
    expect(qualityTitle(analysis, restricted)).toBe(
      '单位之间分不分得开，不显示：这要用全部单位的得分来算，您只看得到其中几家',
    );
    const leniency = restricted.leniency.released ? restricted.leniency : undefined;
    const rows = leniency && lenientRows(leniency, rankedIn(review.table), ['additive']);
    expect(rows?.filter(({ moves }) => moves[0] !== null)).toHaveLength(1);
  });
});

describe('the title of the quality of a poll', () => {
  const index = (name: string, alpha: number) => exampleIndex(name, name, figure(alpha, 'cronbach-alpha'));

  it('speaks of the least reliable index', () => {
    expect(qualityTitle({ ...analysis, indices: [index('公平', 0.62)] }, undefined)).toBe(
      '题组「公平」的信度 0.62，不到通常要的 0.70',
    );
    expect(qualityTitle({ ...analysis, indices: [index('公平', 0.62), index('信任', 0.84)] }, undefined)).toBe(
      '2 个题组里 1 个信度在 0.70 以上，最低 0.62（公平）',
    );
  });

  it('falls back on careless ballots, then on their number', () => {
    const { careless: _, ...plain } = { ...analysis, indices: [] };
    expect(qualityTitle({ ...analysis, indices: [] }, undefined)).toBe('7.1% 的答卷有不认真的迹象');
    expect(qualityTitle(plain, undefined)).toBe('10,224 份有效答卷测得怎么样');
    expect(qualitySubtitle(plain, undefined)).toMatch(/^10,224 份有效答卷；/);
  });

  it('leaves out indices without a value', () => {
    const without = exampleIndex('空', '空', tooFew);
    expect(pollFinding({ ...analysis, indices: [without, index('信任', 0.84)] })).toMatchObject({
      kind: 'indices',
      lowest: { alpha: 0.84 },
    });
  });
});

describe('figures in words', () => {
  it('have the digits of their unit', () => {
    expect(valueText(0.913, 'coefficient')).toBe('0.91');
    expect(valueText(0.913, 'share')).toBe('91.3%');
    expect(valueText(91.26, 'score')).toBe('91.3');
    expect(intervalText({ interval: [0.18, 0.22] }, 'share')).toBe('18.0–22.0%');
    expect(intervalText({}, 'score')).toBe('–');
    expect(pText(0.0004)).toBe('< 0.001');
    expect(pText(0.034)).toBe('0.034');
  });

  it('give a reason in place of a value that is not there', () => {
    expect(reasonText({ reason: 'too-few', have: 3, need: 10 })).toBe('不足：需要 10，现有 3');
    expect(reasonText({ reason: 'too-few', have: 137_654, need: 1_215_730, counted: 'cards' })).toBe(
      '不足：需要 1,215,730 张评分卡，现有 137,654',
    );
    expect(reasonText({ reason: 'no-variance' })).toBe('算不出：全都一样，没有差异可算');
    expect(reasonText({ reason: 'protected' })).toBe('不显示：公布会让人推出某些人的答案');
  });
});

describe('the effect of rater groups', () => {
  it('names the group that decides most beyond its weight', () => {
    const rows = effectRows(review.groups, own.discrimination.groupEffects);
    expect(rows.map(({ nominal }) => nominal)).toEqual([0.2, 0.2, 0.2, 0.4]);
    expect(largestGap(rows)?.groupId).toBe('public');
  });

  it('names none where weights and effects agree', () => {
    const groups = [
      { id: 'public', weight: 60 },
      { id: 'peers', weight: 40 },
    ];
    const effects = (share: number) => [
      { groupId: 'public', effect: figure(share, 'effective-weight') },
      { groupId: 'peers', effect: figure(1 - share, 'effective-weight') },
    ];
    expect(largestGap(effectRows(groups, effects(0.56)))).toBeNull();
    expect(largestGap(effectRows(groups, effects(0.5)))?.groupId).toBe('public');
    expect(effectRows(groups, [{ groupId: 'public', effect: tooFew }])).toEqual([]);
  });
});

describe('ranks without leniency', () => {
  const leniency = own.leniency.released ? own.leniency : undefined;
  const methods = ['rater-centred', 'additive'] as const;

  it('put the farthest moved first and keep the official order among equals', () => {
    if (leniency === undefined) throw new Error('the example withholds its leniency check');
    const rows = lenientRows(leniency, rankedIn(review.table), methods);
    const moves = rows.map(({ largest }) => largest);
    expect(moves).toEqual(moves.toSorted((a, b) => b - a));
    expect(rows[0]?.moves[0]).toBeNull();
    expect(rows[0]?.moves[1]?.placesUp).toBe(-2);
    const still = rows.filter(({ largest }) => largest === 0).map(({ target }) => target.score.value);
    expect(still).toEqual(still.toSorted((a, b) => b - a));
  });

  it('are summed up by the method that moves most', () => {
    if (leniency === undefined) throw new Error('the example withholds its leniency check');
    expect(leniencySummary(leniency)).toEqual({ compared: 120, moved: 40, largestMove: 2 });
    expect(leniencySummary({ ...leniency, methods: leniency.methods.slice(1, 2) })).toBeNull();
  });
});

describe('parts of the page', () => {
  it('are left out where there is nothing to say', () => {
    const { careless: _, paces: _p, drivers: _d, questions: _q, ...rest } = analysis;
    const bare = {
      ...rest,
      indices: [],
      breakdowns: [],
      sample: { n: 12, weights: 'none' as const, designEffect: tooFew, effectiveSize: tooFew },
    };
    expect(sectionsOf(bare, undefined)).toEqual([]);
    expect(sectionsOf(bare, own)).toEqual(['discrimination', 'effects', 'agreement', 'leniency']);
    expect(sectionsOf(analysis, undefined)).toEqual(['indices', 'careless', 'drivers', 'sample', 'breakdowns']);
  });

  it('count the tests that find a difference', () => {
    expect(breakdownSummary(analysis.breakdowns)).toEqual({ tests: 2, significant: 1 });
    expect(flaggedShare({ hits: [] })).toBeUndefined();
    expect(flaggedShare({ hits: [{ hits: 0, ballots: 600 }] })).toBeUndefined();
  });

  it('say of tests whether they were adjusted together', () => {
    expect(areAdjusted(analysis.breakdowns)).toBe(true);
    const { breakdowns } = restrictDivided(analysis, {
      dividing: new Set(['none of these']),
      hidden: [],
      seesEverybody: true,
    });
    expect([breakdowns.length, areAdjusted(breakdowns)]).toEqual([analysis.breakdowns.length, false]);
  });
});
