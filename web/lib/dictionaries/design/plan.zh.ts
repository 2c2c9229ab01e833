import type { IndexPreset } from '../../../design/survey/analysis/index-presets';
import type { PlanPart } from '../../../design/survey/analysis/plan-draft';

interface PartWords {
  readonly title: string;
  /** What it does, in one sentence. */
  readonly sentence: string;
  /** What the results show of it. */
  readonly gives: string;
}

const parts: Record<PlanPart, PartWords> = {
  breakdowns: {
    title: '分组',
    sentence: '按哪几道题把答卷分成组，其余每道题都分组列出。',
    gives: '每道题与分组题的交叉表，各组的占比和平均，组间差异的检验。',
  },
  weighting: {
    title: '加权',
    sentence: '答卷里各类人的比例与总体不同时，按已知的总体人数调整。',
    gives: '加权的占比和平均，连同误差；有效份数和设计效应；加权前后各类人的占比。各题页先写加权的数。',
  },
  indices: {
    title: '指数',
    sentence: '几道题合起来量一件事，得一个 0 到 100 的数。',
    gives: '指数的平均和好评占比，连同误差；信度，即各题是不是量同一件事。',
  },
  drivers: {
    title: '影响因素',
    sentence: '哪些指数与您最关心的那个一起升降，各占多大份量。',
    gives: '各指数的相关、标准化回归系数和相对重要性。说明一起变，不说明因果。',
  },
  careless: {
    title: '不认真的答卷',
    sentence: '哪些迹象会被查出来。只报告，从不悄悄删掉。',
    gives: '每种迹象有多少份，不算它们时结果差多少。',
  },
};

interface PresetWords {
  readonly name: string;
  readonly hint: string;
  /** Why it cannot be chosen, and what it takes. */
  readonly missing: string;
}

const presets: Record<IndexPreset, PresetWords> = {
  mean: {
    name: '各项平均',
    hint: '一组逐项评分题，各项一样重',
    missing: '要有逐项评分题或带分值的题',
  },
  engagement: {
    name: '敬业度指数',
    hint: '五项，每项按 0、25、50、75、100 计，取平均。英国公务员调查这样算',
    missing: '要有五项五档的评分题，分值为 0、25、50、75、100',
  },
  favourable: {
    name: '好评指数',
    hint: '先算每组题的好评占比，再取各组平均，看指数的好评占比。美国联邦雇员调查这样算',
    missing: '要有三档以上、带分值的逐项评分题',
  },
  customers: {
    name: '用户满意度指数',
    hint: '总体满意、符合预期、接近理想三题，1 到 10 分。美国用户满意度指数这样算，权重可改',
    missing: '要有三道 1 到 10 分的量表题',
  },
};

export const words = {
  parts,
  presets,
  tabs: { label: '计分与分析', scoring: '计分办法', analysis: '分析计划' },
  title: {
    empty: '还没有分析计划，结果只有问卷自带的分析',
    planned: (names: string) => `分析计划：${names}`,
    wrong: (count: number) => `分析计划有 ${count} 处要改`,
  },
  scope: '得分之外还算什么。不影响得分，开放时随计分办法一起定下，随结果公布。',
  locked: '看到答卷以后再挑怎么分组、怎么加权，总能挑出好看的数，所以分析计划在开放时定死，这里只能看。',
  question: (number: number, title: string) => `第 ${number} 题「${title}」`,
  quoted: (name: string) => `「${name}」`,
  unknown: (id: string) => `已删除的 ${id}`,
  listSeparator: '、',
  gives: '结果里有',
  where: '在结果的测量质量页',
  none: '没有设。',
  clear: '清除',
  clearOf: (name: string) => `清除${name}`,
  breakdowns: {
    legend: '按这些题分组',
    limit: (limit: number) => `最多 ${limit} 道`,
    options: (count: number) => `分成 ${count} 组`,
    tested:
      '答卷来自人时，交叉表和各组的平均不显示，只显示组间差异的检验；检验也只用已公布的数：发布方案里要有单独按这道题分的表，而且表里每一格都照实公布。',
    untested: (name: string) =>
      `${name}：发布方案里没有单独按它分的表，所以不会有检验。要检验，请先在发布方案里加上这张表。`,
    impossible: '问卷里没有单选题或量表题，不能分组。',
  },
  weighting: {
    impossible: '问卷里没有单选题或量表题，不能加权。',
    none: '不加权：每份答卷一样重。',
    first: '按已知的总体人数加权',
    more: '再加一道题',
    moreHint: '两道以上轮流调整，直到每道题的占比都与总体相同（raking）。',
    question: (number: number) => `第 ${number} 道加权的题`,
    remove: (name: string) => `不按${name}加权`,
    table: (name: string) => `${name}的总体人数`,
    head: { option: '选项', count: '总体人数', share: '占比', weight: '一份算' },
    countOf: (option: string) => `${option}的总体人数`,
    sum: '合计',
    paste: '填人数或百分比都行，只看比例。可以从表格里复制几行，粘贴到任何一格。',
    missing: (options: string) => `没有填：${options}。选它们的答卷和没答这道题的答卷，权数不调整。`,
    weight: (weight: string) => `${weight} 份`,
    even: (size: string) =>
      `假如 100 份答卷各选项一样多，加权后的精度相当于 ${size} 份不加权的答卷。调整得越多，损失越大。`,
    trim: '权数的上下限',
    lowest: '不低于中位数的',
    highest: '不高于中位数的',
    times: '倍',
    trimHint: '个别答卷的权数太大，一个人就能左右结果。超出的压到上下限，再调整一遍；总体占比始终对得上。',
  },
  indices: {
    suggested: '这些是问卷自带的：每组逐项评分题一个。改动任何一处，就成为这一轮自己定的。',
    none: '问卷里没有逐项评分题。可以把几道带分值的题合成一个指数。',
    name: '指数名称',
    nameOf: (name: string) => `${name}的名称`,
    remove: (name: string) => `删除指数${name}`,
    items: (text: { count: string; sum: string }) => `${text.count} 项，权重合计 ${text.sum}`,
    choose: '选题、反向和权重',
    table: (name: string) => `${name}的题目`,
    head: { item: '题目', reversed: '反向', weight: '权重', share: '占' },
    reversedOf: (item: string) => `${item}反向计分`,
    weightOf: (item: string) => `${item}的权重`,
    sum: '合计',
    reversed: '反向',
    reversedHint: '反向：问法是反的，越同意越差，先倒过来再算。权重只看比例，例如 0.3885、0.319、0.2925。',
    minimum: '至少答',
    minimumUnit: '项才有指数',
    add: '加一个指数',
    menu: '从一种算法开始',
  },
  drivers: {
    impossible: '要解释的题需要分值或数字，问卷里没有。',
    outcome: '最关心的',
    none: '不算影响因素',
    indexGroup: '指数',
    questionGroup: '题目',
    predictors: '用这些指数来解释',
    noPredictors: '没有可以用来解释的指数：要有与它没有共同题目的指数。先在上面加一个。',
    unchosen: '一个也没选，算不出。请至少勾选一个。',
    people: (count: number) => `答卷涉及个人时，至少 ${count} 份各项都答了才公布。`,
  },
  careless: {
    list: '会查的迹象',
    few: (count: number) => `问卷里的评分题不到 ${count} 项，看不出认真不认真，不查。`,
    own: '单位的评分卡和要作废、要标记的答卷，在计分办法的有效规则里定。',
    toRules: '去定有效规则',
    tooFew: (count: number) => `要有 ${count} 项才查`,
  },
  summary: {
    note: '在分析计划里看和改。',
    to: '去分析计划',
  },
};
