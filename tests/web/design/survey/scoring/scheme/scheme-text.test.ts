import { beforeAll, describe, expect, it } from 'vitest';
import { checkScheme } from '#domain/scoring/check-scheme';
import { type ScoringScheme, USUAL_SCHEME } from '#domain/scoring/scheme';
import type { ValidityRule, ValidityTest } from '#domain/scoring/validity-rule';
import {
  findingOf,
  plainFigure,
  problemText,
  ruleText,
} from '../../../../../../web/design/survey/scoring/scheme/scheme-text';
import { loadWords, setLanguage } from '../../../../../../web/lib/i18n';
import { scoringWords } from '../../../../../../web/lib/words';
import { questionnaireOf, reviewOf, SETTINGS } from '../../../../../api/domain/tabulation/review/example-review';
import { rememberIn } from '../../../../lib/memory-storage';

const QUESTIONNAIRE = questionnaireOf(reviewOf(2));

rememberIn(globalThis);
beforeAll(() => loadWords(scoringWords));

function rule(test: ValidityTest, more: Partial<ValidityRule> = {}): ValidityRule {
  return { id: 'r1', scope: 'ballot', test, action: 'void', ...more };
}

describe('a rule in words', () => {
  it.each<[ValidityRule, string]>([
    [rule({ kind: 'all-equal', ratings: 5 }), '至少有 5 个评分、全都一样的答卷作废，不计入任何数字。'],
    [
      rule({ kind: 'all-top', ratings: 3 }, { scope: 'card' }),
      '至少评了 3 项、全是最高档的评分卡作废，不计入任何数字。',
    ],
    [rule({ kind: 'top-share', share: 0.9 }), '最高档超过全部评分 90% 的答卷作废，不计入任何数字。'],
    [
      rule({ kind: 'too-many-high', score: 90, most: 3 }),
      '在 90 分及以上的超过 3 张评分卡的答卷作废，不计入任何数字。',
    ],
    [rule({ kind: 'too-many-low', score: 62.5, most: 2 }), '低于 62.5 分的超过 2 张评分卡的答卷作废，不计入任何数字。'],
    [rule({ kind: 'too-few-low', score: 70, least: 2 }), '低于 70 分的不到 2 张评分卡的答卷作废，不计入任何数字。'],
    [
      rule({ kind: 'forced-distribution', score: 90, lowest: 0.1, highest: 0.3 }),
      '在 90 分及以上的不在 10% 到 30% 之间的答卷作废，不计入任何数字。',
    ],
    [rule({ kind: 'answered-share', share: 0.5 }), '作答不到 50% 的答卷作废，不计入任何数字。'],
    [
      rule({ kind: 'longest-run', ratings: 20 }, { action: 'flag' }),
      '连续 20 个或更多评分相同的答卷做标记，照常计票，另给一份不含它们的数字。',
    ],
    [
      rule({ kind: 'too-fast', secondsPerRating: 2 }, { action: 'flag' }),
      '平均每个评分不到 2 秒的答卷做标记，照常计票，另给一份不含它们的数字。',
    ],
    [
      rule({ kind: 'duplicates', ballots: 5 }, { action: 'flag' }),
      '同一组里有 5 份或更多评分完全相同的答卷做标记，照常计票，另给一份不含它们的数字。',
    ],
  ])('is a Chinese sentence: %j', async (one, sentence) => {
    await setLanguage('zh');
    expect(ruleText(one, true)).toBe(sentence);
  });

  it.each<[ValidityRule, string]>([
    [
      rule({ kind: 'all-equal', ratings: 5 }),
      'Ballots with at least 5 ratings, all the same, are void and in no figure.',
    ],
    [
      rule({ kind: 'too-many-high', score: 90, most: 3 }, { action: 'flag' }),
      'Ballots with more than 3 cards at 90 points or above are flagged; they count, and figures are given without them too.',
    ],
    [
      rule({ kind: 'answered-share', share: 0.5 }, { scope: 'card' }),
      'Cards with less than 50% answered are void and in no figure.',
    ],
  ])('is an English sentence: %j', async (one, sentence) => {
    await setLanguage('en');
    expect(ruleText(one, true)).toBe(sentence);
  });

  it('counts ratings where no units are rated, and shows an emptied field as a gap', async () => {
    await setLanguage('zh');
    expect(ruleText(rule({ kind: 'too-many-low', score: 60, most: 4 }), false)).toContain('超过 4 个评分的答卷');
    expect(ruleText(rule({ kind: 'all-equal', ratings: Number.NaN }), true)).toContain('至少有 — 个评分');
  });
});

describe('a scheme in words', () => {
  const findingIn = (scheme: ScoringScheme) => findingOf(scheme, checkScheme({ ...SETTINGS, scheme }, QUESTIONNAIRE));

  it('is its finding: usual, what differs, or what has to be mended', async () => {
    await setLanguage('zh');
    expect(findingIn(USUAL_SCHEME)).toBe('按常用办法计分');
    const trimmed: ScoringScheme = { ...USUAL_SCHEME, trimming: { kind: 'share', share: 0.05, cut: 'drop' } };
    expect(findingIn({ ...trimmed, missingGroup: 'fail' })).toBe('与常用办法不同：去高低分、缺一组时');
    const many: ScoringScheme = { ...trimmed, missingGroup: 'fail', maximumDontKnowShare: 0.3 };
    expect(findingIn({ ...many, statistic: { kind: 'top-share' } })).toBe('与常用办法有 4 处不同');
    expect(findingIn({ ...many, trimming: { kind: 'share', share: 0.5, cut: 'drop' } })).toBe('计分办法有 1 处要改');
  });

  it('tells of a limit what it may be', async () => {
    await setLanguage('zh');
    const scheme = { ...USUAL_SCHEME, validity: [rule({ kind: 'duplicates', ballots: 1 }, { action: 'flag' })] };
    const [problem] = checkScheme({ ...SETTINGS, scheme }, QUESTIONNAIRE);
    expect(problem && problemText(problem, scheme)).toBe('份数要是整数，至少 2 份才谈得上雷同');
    const cut: ScoringScheme = { ...USUAL_SCHEME, trimming: { kind: 'share', share: 0.5, cut: 'drop' } };
    const [tooMuch] = checkScheme({ ...SETTINGS, scheme: cut }, QUESTIONNAIRE);
    expect(tooMuch && problemText(tooMuch, cut)).toBe('每端去的要大于 0，最多 25%');
  });

  it('writes figures without needless decimals', () => {
    expect([7, 7.5, 7.25, 73.7575, 33.3333].map(plainFigure)).toEqual(['7', '7.5', '7.25', '73.76', '33.33']);
    expect(plainFigure(Number.NaN)).toBe('—');
  });
});
