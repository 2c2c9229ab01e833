import { beforeAll, describe, expect, it } from 'vitest';
import type { ValidityRule } from '#domain/scoring/validity-rule';
import { loadWords } from '../../../web/lib/i18n';
import { resultWords } from '../../../web/lib/words';
import { ruleCounts, ruleText } from '../../../web/results/rule-account';
import { exampleTabulation } from '../../support/fixtures/tabulation-fixture';

beforeAll(() => loadWords(resultWords));

const RULES: readonly ValidityRule[] = [
  { id: 'alike', scope: 'ballot', test: { kind: 'all-equal', ratings: 10 }, action: 'void' },
  { id: 'high', scope: 'card', test: { kind: 'too-many-high', score: 72.5, most: 3 }, action: 'flag' },
  { id: 'open', scope: 'ballot', test: { kind: 'answered-share', share: 0.5 }, action: 'void' },
  { id: 'fast', scope: 'ballot', test: { kind: 'too-fast', secondsPerRating: 2 }, action: 'flag' },
];

describe('the account of the rules', () => {
  it('reads a rule with its limits', () => {
    expect(RULES.map(({ id }) => ruleText(RULES, id))).toEqual([
      '10 个或更多评分全都一样',
      '72.5 分及以上的多于 3 个',
      '作答不到 50%',
      '平均每个评分不到 2 秒',
    ]);
    expect(ruleText(RULES, 'gone')).toBe('规则 gone');
  });

  it('lists rules of ballots and of cards', () => {
    const { ballots, reviews, ...rest } = exampleTabulation({ seed: 1, targets: 3 });
    const hit = { ruleId: 'alike', scope: 'ballot', action: 'void', hits: 4, decided: 3 } as const;
    const card = { ruleId: 'high', scope: 'card', action: 'flag', hits: 2, decided: 2 } as const;
    const tabulation = {
      ...rest,
      ballots: { ...ballots, rules: [hit] },
      reviews: reviews.map((review) => ({ ...review, rules: [card] })),
    };
    expect(ruleCounts(tabulation)).toEqual([hit, card]);
    expect(ruleCounts(exampleTabulation({ seed: 1, targets: 3 }))).toEqual([]);
  });
});
