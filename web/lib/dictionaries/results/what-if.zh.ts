import type { Approximation } from '#domain/figures/what-if/approximation';
import type { ChangeProblem } from '#domain/figures/what-if/check-changes';
import type { WhatIfTarget } from '#domain/figures/what-if/what-if';
import type { MissingGroupPolicy } from '#domain/scoring/scheme';
import { spaced } from '../../spaced';

const policies: Record<MissingGroupPolicy, string> = {
  renormalise: '由其余主体按比例分',
  'category-mean': '用同类单位的平均代替',
  fail: '不出分',
};

const approximations: Record<Approximation['reason'], string> = {
  'partial-cards': '有的卡没有答全，没答的部分照原样带过来',
  'trimmed-cards': '分值变了，该去掉哪几张可能也变，这里仍去原来那几张',
  'trimming-not-released': '这种去法的平均不公布，仍用原来的',
  'withheld-criteria': '有指标不公布，它们合起来的平均不变',
  'withheld-groups': '有主体不公布，它们合起来的平均不变',
  'group-not-shown': '有主体原来没有权重、也不公布，它的权重分给其余',
  'stand-in': '缺的主体用同类中主体齐全的单位里公布了的平均代替',
  'dont-know-limit': '参加的主体变了，不了解的上限没有重新核对',
};

const reasons: Record<NonNullable<WhatIfTarget['reason']>, string> = {
  'too-few-cards': '票数不够',
  'group-missing': '缺评价主体',
  'dont-know': '不了解的太多',
  'of-one-mind': '几乎人人评得一样',
  'group-not-shown': '只剩不公布的主体',
};

/** What the page can make wrong. */
const problems: Partial<Record<ChangeProblem['code'], string>> = {
  'what-if.group-unknown': '有一类评价主体不在这次调查里',
  'what-if.criterion-unknown': '有一项指标不在这次调查里',
  'what-if.weight-out-of-range': '权重不能小于 0',
  'what-if.weights-not-100': '主体权重的和要是 100%',
  'what-if.criteria-without-weight': '至少要有一项指标的权重大于 0',
  'what-if.points-out-of-range': '满分要大于 0',
  'scheme.score-out-of-range': '分值要在 0 到 100 之间',
  'scheme.scores-not-ascending': '分值要从差到好不下降',
  'scheme.trimming-out-of-range': '去高低分去得太多',
  'scheme.winsorising-shows-single-cards': '压到边上会让人算出单张评分卡',
};

/** Words of the page that tries out other rules. */
export const words = {
  policies,
  approximations,
  reasons,
  problems,
  notice: '试算，不保存，不作为正式结果',
  start: {
    title: '改一改权重和分值，看名次会怎么变',
    subtitle: '拖动滑块，名次随即重算；圆环是正式方案的值',
  },
  startWithoutRanks: {
    title: '改一改权重和分值，看得分会怎么变',
    subtitle: '您只看得到部分单位，所以不列名次。拖动滑块，得分随即重算；圆环是正式方案的值',
  },
  summary: {
    unknown: '您只看得到部分单位，能看得分怎么变，不能看名次',
    same: (compared: number) => `${compared} 家单位的名次都不变`,
    moved: ({ compared, moved }: { compared: number; moved: number }) => `${compared} 家里 ${moved} 家换名次`,
    firstStay: (places: number) => (places === 1 ? '第 1 名不变' : `前 ${places} 名不变`),
    firstChanges: '第 1 名就换了',
    mover: (text: { unit: string; from: number; to: number }) =>
      spaced`变动最大的是${text.unit}，从第 ${text.from} 到第 ${text.to}`,
    tau: (tau: string) => `与正式次序的 Kendall τ ${tau}，1 为完全不变`,
    lowestTau: (tau: string, category: string) => `与正式次序的 Kendall τ 最低 ${tau}（${category}），1 为完全不变`,
    exact: '各家的得分与重新计票完全一样',
    approximate: (count: number) => `${count} 家的得分是近似值`,
    lost: (count: number) => `${count} 家变得不出分`,
    withinRanges: '新名次都在原来的名次区间里',
    beyondRanges: (count: number) => `${count} 家的新名次出了原来的名次区间`,
  },
  panel: {
    title: '试着改',
    reset: '恢复正式方案',
    groupWeights: '评价主体的权重',
    sum: (sum: string) => `合计 ${sum}%`,
    sumWrong: (sum: string) => `合计 ${sum}%，等于 100% 才重算`,
    unsummed: '这里仍是正式结果：主体的权重合计等于 100% 才重算',
    rebalance: '改一个，其余按比例让',
    criterionWeights: '评价指标的权重',
    share: (share: string) => `占 ${share}`,
    optionScores: '选项的分值',
    trimming: '去高低分',
    missingGroup: '缺一类主体时',
    weightOf: (name: string) => spaced`${name}的权重`,
    scoreOf: (name: string) => spaced`${name}的分值`,
    official: (value: string) => `正式方案 ${value}`,
    exactly: (label: string) => `${label}，填数`,
  },
  trimmings: {
    none: '不去',
    count: (each: number, above: number) => `多于 ${above} 张的，每端去 ${each} 张`,
    share: (share: string) => `每端去 ${share}`,
    winsorise: (rule: string) => `${rule}，压到边上`,
  },
  results: {
    table: '单位名次和得分的变化',
    moversOf: (count: number) => `换名次的 ${count} 家，变动大的在前`,
    listed: (count: number) => `这里列 ${count} 家`,
    all: (count: number) => `列出全部 ${count} 家`,
    first: (count: number) => `只列前 ${count} 家`,
    nobody: '没有一家换名次。',
    category: (category: string, count: number) => spaced`${category}类 ${count} 家：原来的名次和试算的名次`,
    categoryScores: (category: string, count: number) => spaced`${category}类 ${count} 家：原来的得分和试算的得分`,
    subtitleScores: '只有您看得到的单位，不列名次',
    subtitle: '左边是正式名次，右边是试算名次；升降两位及以上的线有颜色',
    official: '正式',
    tried: '试算',
    place: '名次',
    gained: '升降',
    score: '得分',
    points: '考核得分',
    how: '怎么算的',
    exact: '与重新计票一样',
    up: (places: number) => `升 ${places}`,
    down: (places: number) => `降 ${places}`,
    unchanged: '不变',
    lost: (reason: string) => `不出分：${reason}`,
    approximate: (reason: string) => `近似：${reason}`,
    ofGroup: (group: string, reason: string) => `${group}：${reason}`,
    failed: '没有算成，过一会儿再试。',
  },
};
