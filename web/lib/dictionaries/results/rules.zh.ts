import type { ValidityTest } from '#domain/scoring/validity-rule';

/** Limits of a rule, ready to be read. */
export interface RuleLimits {
  readonly count: string;
  readonly score: string;
  readonly share: string;
  readonly seconds: string;
}

const tests: Record<ValidityTest['kind'], (limits: RuleLimits) => string> = {
  'all-equal': ({ count }) => `${count} 个或更多评分全都一样`,
  'all-top': ({ count }) => `${count} 个或更多评分全是最高档`,
  'too-many-high': ({ count, score }) => `${score} 分及以上的多于 ${count} 个`,
  'too-many-low': ({ count, score }) => `低于 ${score} 分的多于 ${count} 个`,
  'too-few-low': ({ count, score }) => `低于 ${score} 分的少于 ${count} 个`,
  'forced-distribution': ({ share, score }) => `${score} 分及以上的不占 ${share}`,
  'top-share': ({ share }) => `最高档超过全部评分的 ${share}`,
  'answered-share': ({ share }) => `作答不到 ${share}`,
  'longest-run': ({ count }) => `连续 ${count} 个或更多评分相同`,
  'too-fast': ({ seconds }) => `平均每个评分不到 ${seconds} 秒`,
  duplicates: ({ count }) => `同一组里 ${count} 份或更多评分完全相同`,
};

/** What the rules of the scheme looked for and hit. */
export const rules = {
  tests,
  title: '有效规则碰上多少',
  note: '规则在开放前定下；同时碰上几条的，先碰上的一条说了算。作废的不计入任何结果，标记的照常计入。有结果隐藏时，次数取整到 10，不足 100 的不公布，以免推出隐藏的答案。',
  untold: '不公布',
  rule: '规则',
  hits: '碰上',
  outcome: '结果',
  scopes: {
    ballot: (rule: string) => `答卷：${rule}`,
    card: (rule: string) => `评分卡：${rule}`,
  },
  outcomes: {
    void: (count: string) => `作废 ${count}`,
    flag: (count: string) => `标记 ${count}`,
  },
  between: (lowest: string, highest: string) => `${lowest} 到 ${highest}`,
  unknown: (id: string) => `规则 ${id}`,
};
