import type { SchemeProblem } from '#domain/scoring/check-scheme';
import type { RuleFigure, TestKind } from '../../../design/survey/scoring/rules/rule-draft';
import type { SampleBallot, Verdict } from '../../../design/survey/scoring/rules/sample-ballots';

type Details = Readonly<Record<string, string | number>>;

interface TestWords {
  readonly name: string;
  readonly hint: string;
  /** Goes before what is said about the ballot (答卷). */
  readonly ballot: (text: RuleText) => string;
  /** The same of one card (评分卡). */
  readonly card: (text: RuleText) => string;
}

/** Figures of a rule, ready to be read; `what` counts cards or ratings. */
export interface RuleText {
  readonly count: string;
  readonly what: string;
  readonly score: string;
  readonly share: string;
  readonly seconds: string;
}

export const tests: Record<TestKind, TestWords> = {
  'all-equal': {
    name: '全都一样',
    hint: '不管给谁评，选的都是同一档',
    ballot: ({ count }) => `至少有 ${count} 个评分、全都一样`,
    card: ({ count }) => `至少评了 ${count} 项、全都一样`,
  },
  'all-top': {
    name: '全是最高档',
    hint: '人人满分，分不出好坏',
    ballot: ({ count }) => `至少有 ${count} 个评分、全是最高档`,
    card: ({ count }) => `至少评了 ${count} 项、全是最高档`,
  },
  'top-share': {
    name: '最高档太多',
    hint: '最高档占全部评分的比例有上限',
    ballot: ({ share }) => `最高档超过全部评分 ${share} `,
    card: ({ share }) => `最高档超过全部评分 ${share} `,
  },
  'too-many-high': {
    name: '高分太多',
    hint: '例如 90 分及以上最多给 3 家',
    ballot: ({ what, score }) => `在 ${score} 分及以上的超过 ${what}`,
    card: ({ count, score }) => `在 ${score} 分及以上的超过 ${count} 项`,
  },
  'too-many-low': {
    name: '低分太多',
    hint: '例如低于 70 分的最多 2 家',
    ballot: ({ what, score }) => `低于 ${score} 分的超过 ${what}`,
    card: ({ count, score }) => `低于 ${score} 分的超过 ${count} 项`,
  },
  'too-few-low': {
    name: '低分太少',
    hint: '例如低于 70 分的至少要有 2 家',
    ballot: ({ what, score }) => `低于 ${score} 分的不到 ${what}`,
    card: ({ count, score }) => `低于 ${score} 分的不到 ${count} 项`,
  },
  'forced-distribution': {
    name: '强制分布',
    hint: '例如 90 分及以上的要占一到三成',
    ballot: ({ share, score }) => `在 ${score} 分及以上的不在 ${share} 之间`,
    card: ({ share, score }) => `在 ${score} 分及以上的不在 ${share} 之间`,
  },
  'answered-share': {
    name: '答得太少',
    hint: '该评的只评了一小部分',
    ballot: ({ share }) => `作答不到 ${share} `,
    card: ({ share }) => `作答不到 ${share} `,
  },
  'longest-run': {
    name: '连着一样',
    hint: '连续许多个评分相同，像是一路点下来的',
    ballot: ({ count }) => `连续 ${count} 个或更多评分相同`,
    card: ({ count }) => `连续 ${count} 项或更多评分相同`,
  },
  'too-fast': {
    name: '答得太快',
    hint: '手机上只量快慢的档次，不记时刻',
    ballot: ({ seconds }) => `平均每个评分不到 ${seconds} 秒`,
    card: ({ seconds }) => `平均每项不到 ${seconds} 秒`,
  },
  duplicates: {
    name: '几份雷同',
    hint: '同一组里几份答卷的评分完全一样，只能标记',
    ballot: ({ count }) => `同一组里有 ${count} 份或更多评分完全相同`,
    card: ({ count }) => `同一组里有 ${count} 张或更多评分完全相同`,
  },
};

export const problems: Record<SchemeProblem['code'], (details: Details) => string> = {
  'scheme.question-unknown': () => '这里留着一道已删除题目的分值，请去掉',
  'scheme.option-unknown': () => '这里留着一个已删除选项的分值，请改回问卷的分值再另定',
  'scheme.score-out-of-range': ({ position }) => `第 ${position} 档的分值要在 0 到 100 之间`,
  'scheme.scores-not-ascending': ({ position }) => `分值要从差到好不下降，第 ${position} 档比前一档低`,
  'scheme.floor-above-zero': ({ floor }) => `最差一档也得 ${floor} 分，会把所有结果抬高`,
  'scheme.too-many-rules': ({ count, limit }) => `有 ${count} 条规则，最多 ${limit} 条`,
  'scheme.rule-id-duplicate': () => '这条规则与另一条同名，请删去一条再加',
  'scheme.rule-not-for-cards': () => '这条规则只能看整份答卷，不能看单张评分卡',
  'scheme.likeness-only-flags': () => '雷同还不是作弊，这条规则只能标记，不能作废',
  'scheme.threshold-out-of-range': () => '界限不在可能的范围里',
  'scheme.rule-out-of-reach': ({ need, most }) => `要 ${need} 个才算，一份最多只有 ${most} 个，这条规则碰不上`,
  'scheme.trimming-out-of-range': () => '去掉的张数不在可能的范围里',
  'scheme.winsorising-shows-single-cards': () => '压到边上会让人算出单张评分卡的分，只有声明不涉及个人的导入数据才能用',
  'scheme.dont-know-out-of-range': () => '分值要在 0 到 100 之间，上限要大于 0、不超过 100%',
  'scheme.statistic-out-of-range': () => '界限要在 0 到 100 之间，不满意的界限不能高于满意的界限',
  'plan.question-unknown': ({ question }) => `用到的题目 ${question} 已删除，请去掉或换一道`,
  'plan.item-unknown': ({ index, question, item }) => `指数${index}：${question}里没有项目 ${item}，请去掉`,
  'plan.item-without-scale': ({ index, question }) =>
    `指数${index}：${question}没有分值，请去掉，或在问卷里给选项定分值`,
  'plan.item-twice': ({ index }) => `指数${index}里有一项用了两次，请去掉一次`,
  'plan.weight-out-of-range': ({ index }) => `指数${index}的权重都要大于 0；不要的项请取消勾选`,
  'plan.index-empty': ({ index }) => `指数${index}里一项也没有，请勾选题目，或删去这个指数`,
  'plan.index-twice': ({ index }) => `有两个指数的编号都是 ${index}，请删去一个`,
  'plan.minimum-out-of-range': ({ index, items }) => `指数${index}：至少答几项，要在 1 到 ${items} 之间`,
  'plan.outcome-unknown': () => '要解释的指数或题目已不存在，请另选',
  'plan.outcome-without-scale': ({ question }) => `要解释的${question}没有分值，请另选`,
  'plan.predictor-unknown': ({ index }) => `用来解释的指数 ${index} 已不存在，请去掉`,
  'plan.predictor-twice': ({ index }) => `用来解释的指数${index}写了两次，请去掉一次`,
  'plan.predictor-in-outcome': ({ index }) => `指数${index}与要解释的有相同的题目，当然会同升同降，请去掉`,
  'plan.too-many-breakdowns': ({ count, limit }) => `选了 ${count} 道分组的题，最多 ${limit} 道，请去掉几道`,
  'plan.breakdown-twice': ({ question }) => `${question}选了两次，请去掉一次`,
  'plan.breakdown-without-options': ({ question }) => `${question}不是单选或量表题，不能用来分组，请去掉`,
  'plan.margin-twice': ({ question }) => `${question}的总体人数写了两次，请去掉一次`,
  'plan.margin-without-options': ({ question }) => `${question}不是单选或量表题，不能用来加权，请换一道`,
  'plan.margin-option-unknown': ({ question, option }) => `${question}里没有选项 ${option}，请重填这道题的总体人数`,
  'plan.margin-sum': ({ question }) => `${question}的占比合计不是 100%，请填各选项的总体人数`,
  'plan.trim-out-of-range': () => '权数的下限要在 0 到 1 倍之间，上限不小于 1 倍',
};

/** What a limit may be, where one is impossible. */
export const thresholds: Record<TestKind, string> = {
  'all-equal': '个数要是整数，至少 2 个才谈得上一样',
  'all-top': '个数要是整数，至少 2 个',
  'top-share': '占比要大于 0，不超过 100%',
  'too-many-high': '分值要在 0 到 100 之间，个数要是整数',
  'too-many-low': '分值要在 0 到 100 之间，个数要是整数',
  'too-few-low': '分值要在 0 到 100 之间，个数要是整数，至少 1 个',
  'forced-distribution': '分值要在 0 到 100 之间，占比从 0 到 100%，下限不高于上限',
  'answered-share': '占比要大于 0，不超过 100%',
  'longest-run': '个数要是整数，至少 2 个才谈得上相同',
  'too-fast': '只能选 2 秒或 5 秒',
  duplicates: '份数要是整数，至少 2 份才谈得上雷同',
};

/** How much may be cut, by the kind of trimming. */
export const trimmingLimits: Record<'count' | 'share', string> = {
  count: '每端至少去 1 张，只有超过 4 倍张数的组才能去',
  share: '每端去的要大于 0，最多 25%',
};

export const figures: Record<RuleFigure['part'], { readonly label: string; readonly unit: string }> = {
  ratings: { label: '至少', unit: '个' },
  score: { label: '界限', unit: '分' },
  most: { label: '最多', unit: '个' },
  least: { label: '至少', unit: '个' },
  lowest: { label: '从', unit: '%' },
  highest: { label: '到', unit: '%' },
  share: { label: '占比', unit: '%' },
  ballots: { label: '达到', unit: '份' },
};

export const verdicts: Record<Verdict['kind'], (rule: number) => string> = {
  counts: () => '计票',
  void: (rule: number) => `第 ${rule} 条，整份作废`,
  flagged: (rule: number) => `第 ${rule} 条，标记，计票`,
  'cards-void': (rule: number) => `第 ${rule} 条，评分卡作废`,
  'cards-flagged': (rule: number) => `第 ${rule} 条，评分卡标记`,
};

export const samples: Record<SampleBallot, string> = {
  best: '全选最高档',
  same: '全选中间一档',
  open: '三项里只答一项',
  hasty: '每项不到 2 秒',
  careful: '有高有低，不慌不忙',
};
