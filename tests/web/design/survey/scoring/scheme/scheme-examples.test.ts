import { describe, expect, it } from 'vitest';
import { USUAL_SCHEME } from '#domain/scoring/scheme';
import {
  dontKnowExample,
  evenMean,
  kaixianCase,
  missingGroupExample,
  statisticExample,
  trimmingExample,
} from '../../../../../../web/design/survey/scoring/scheme/scheme-examples';
import { GROUPS, SCORES } from '../../../../../api/domain/tabulation/review/example-review';

describe('examples beside the choices', () => {
  it('repeat the published case of Kaixian, 2010: 76, 2, 2, 85 votes give 73.76', () => {
    const { votes, worst, mean } = kaixianCase();
    expect([votes, worst]).toEqual([165, 85]);
    expect(mean).toBeCloseTo(73.76, 2);
  });

  it('cut two of 49 cards at each end where the rule says 5 per cent', () => {
    const rows = trimmingExample({ kind: 'share', share: 0.05, cut: 'drop' });
    expect(rows.find(({ cards }) => cards === 49)).toEqual({ cards: 49, each: 2, kept: 45 });
    expect(rows.find(({ cards }) => cards === 5)).toEqual({ cards: 5, each: 0, kept: 5 });
  });

  it('count what a vote for each option gives', () => {
    expect(evenMean(SCORES)).toBe(54);
    expect(statisticExample(SCORES, { kind: 'net-share', from: 80, below: 60 })).toEqual({
      counted: [0, 0, 50, 100, 100],
      mean: 50,
    });
  });

  it("leave out or score those who don't know, and say where there is no score", () => {
    expect(dontKnowExample(USUAL_SCHEME, SCORES)).toEqual({ best: 100, mean: 100, share: 0.3, insufficient: false });
    const scored = { ...USUAL_SCHEME, dontKnow: { kind: 'score', score: 50 }, maximumDontKnowShare: 0.2 } as const;
    expect(dontKnowExample(scored, SCORES)).toMatchObject({ mean: 85, insufficient: true });
  });

  it('share the weight of a missing group as the policy says', () => {
    const weightsWithout = (missing: string, policy: 'renormalise' | 'category-mean' | 'fail') => {
      const { rows, insufficient } = missingGroupExample({ groups: GROUPS, missing, policy });
      return { weights: rows.map(({ weight }) => weight), insufficient };
    };
    expect(weightsWithout('leaders', 'renormalise')).toEqual({ weights: [0, 37.5, 62.5], insufficient: false });
    expect(weightsWithout('leaders', 'category-mean')).toEqual({ weights: [20, 30, 50], insufficient: false });
    expect(weightsWithout('leaders', 'fail').insufficient).toBe(true);
    const half = [...GROUPS.slice(0, 2), { id: 'public', name: { zh: '群众' }, weight: 60 }];
    expect(missingGroupExample({ groups: half, missing: 'public', policy: 'renormalise' }).insufficient).toBe(true);
  });
});
