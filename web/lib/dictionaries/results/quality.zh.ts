import { spaced } from '../../spaced';

/** Words of the page that says how well the wave measured. */
export const words = {
  insufficient: (have: string, need: string) => `不足：需要 ${need}，现有 ${have}`,
  insufficientNeed: (need: string) => `不足：需要 ${need}`,
  because: (reason: string) => `算不出：${reason}`,
  hidden: (reason: string) => `不显示：${reason}`,
  sentence: (text: string) => `${text}。`,
  leftOut: (count: number) => `另有 ${count} 家不计入：它们有评价主体或指标不显示，或者没有得分。`,
  explained: (meaning: string, method: string) => `${meaning}算法：${method}。`,
  head: { measure: '指标', value: '数值', interval: '95% 区间', n: 'n', error: '标准误' },
  contents: '本页内容',
  nothing: {
    title: '这一轮没有测量质量的数据',
    text: '这份汇总里没有这项分析。声明不涉及个人的导入数据可以重新汇总，别的从下一轮起就有。',
  },
  empty: {
    title: '没有可以说明的测量质量',
    text: '这一轮没有对单位的评议，也没有几道题合成的题组；各题的结果见各题页。',
  },

  title: {
    apart: (text: { share: string; lowest: string; highest: string }) =>
      `单位之间分得开：从 ${text.lowest} 到 ${text.highest} 分，差异的 ${text.share} 不是误差`,
    barely: (text: { share: string; lowest: string; highest: string }) =>
      `单位之间勉强分得开：从 ${text.lowest} 到 ${text.highest} 分，差异只有 ${text.share} 不是误差`,
    alike: (text: { share: string; lowest: string; highest: string }) =>
      `结果大同小异：从 ${text.lowest} 到 ${text.highest} 分，差异只有 ${text.share} 不是误差`,
    unknown: (reason: string) => `单位之间分不分得开，${reason}`,
    causes: {
      ceiling: (share: string) => `${share} 的评分给了最高档`,
      identical: (share: string) => `${share} 的答卷从头到尾一样`,
      tiers: (categories: number): string =>
        categories === 1 ? '相邻的分不出高下，只有一个梯队' : '相邻的分不出高下，各类都只有一个梯队',
    },
    indices: (text: { count: number; good: number; lowest: string; name: string }) =>
      text.good === text.count
        ? `${text.count} 个题组的信度都在 0.70 以上，最低 ${text.lowest}（${text.name}）`
        : `${text.count} 个题组里 ${text.good} 个信度在 0.70 以上，最低 ${text.lowest}（${text.name}）`,
    index: (text: { name: string; alpha: string; good: boolean }) =>
      `题组「${text.name}」的信度 ${text.alpha}，${text.good ? '一般可用' : '不到通常要的 0.70'}`,
    careless: (share: string) => `${share} 的答卷有不认真的迹象`,
    plain: (n: string) => `${n} 份有效答卷测得怎么样`,
  },
  subtitle: {
    review: (text: { cards: string; raters: string; targets: string; rounded: boolean }) =>
      `${text.rounded ? '约 ' : ''}${text.raters} 人给 ${text.targets} 家单位的 ${text.cards} 张评分卡`,
    poll: (n: string) => `${n} 份有效答卷`,
    intervals: '区间均为 95%；每个数下面写明怎么看、谁定的界限；点数值看它怎么来',
  },

  sections: {
    discrimination: '区分度',
    effects: '主体的影响',
    agreement: '一致性',
    leniency: '宽严检查',
    indices: '题组信度',
    careless: '不认真的答卷',
    drivers: '影响因素',
    sample: '加权与抽样',
    breakdowns: '分组比较',
  },

  discrimination: {
    found: (text: { lowest: string; highest: string; tiers: string; categories: number }) =>
      `得分从 ${text.lowest} 到 ${text.highest}，${text.categories === 1 ? '' : '各类'}分出 ${text.tiers} 个梯队`,
    plain: '得分拉开了多少',
    categories: '各类别',
    spreadHidden: (reason: string) => `得分的范围、标准差和信度，全部的和各类别的都不显示：${reason}。`,
    tiers: '梯队',
    units: '单位',
  },

  effects: {
    found: (text: { group: string; nominal: string; actual: string }) =>
      spaced`${text.group}名义上占 ${text.nominal}，实际决定了 ${text.actual} 的得分差异`,
    near: '各类主体的实际影响与名义权重都相差不到 5 个百分点',
    unknown: '各类主体对排名的实际影响算不出',
    note: (method: string) =>
      `权重说的是分数怎么合成，影响说的是谁决定了先后：打分拉得开的主体，影响大过它的权重。${method}。`,
    nominal: '名义',
    difference: '相差',
    head: '评价主体',
  },

  agreement: {
    found: {
      alike: {
        high: (value: string) => `同一家单位的评分比乱打的集中得多（r_wg(j) 平均 ${value}）`,
        middle: (value: string) => `同一家单位的评分比乱打的集中一些（r_wg(j) 平均 ${value}）`,
        low: (value: string) => `同一家单位的评分与乱打的差不多分散（r_wg(j) 平均 ${value}）`,
      },
      apart: {
        high: (value: string) => `单看一个人的评分就分得出单位（ICC(1) ${value}）`,
        middle: (value: string) => `单看一个人的评分多少分得出单位（ICC(1) ${value}）`,
        low: (value: string) => `单看一个人的评分几乎分不出单位（ICC(1) ${value}）`,
      },
      both: (alike: string, apart: string) => `${alike}，${apart}`,
      but: (alike: string, apart: string) => `${alike}，但${apart}`,
    },
    plain: '评价人之间有多一致',
    main: '主要的',
    other: '其他系数',
    shroutFleiss: 'Shrout–Fleiss 六种 ICC，人人评了所有单位才算得出',
    targets: (count: number) => `${count} 家单位各自的 r_wg(j)`,
  },

  leniency: {
    notice: '列在正式得分旁边，不代替正式得分：名次、梯队和考核得分都不变。',
    found: (text: { moved: string; compared: string; most: number }) =>
      `换算法扣掉宽严以后，${text.compared} 家里最多 ${text.moved} 家换名次，最多挪 ${text.most} 位`,
    same: '换算法扣掉宽严以后，没有一家换名次',
    plain: '扣掉宽严以后，名次会不会变',
    methods: '四种算法',
    summary: (text: { moved: string; compared: string; most: number }) =>
      text.most === 0
        ? `${text.compared} 家，都不变`
        : `${text.compared} 家里 ${text.moved} 家变，最多 ${text.most} 位`,
    parts: (count: number) =>
      `评价人与单位分成互不相连的 ${count} 片，名次只在同一片、同一类里比：片与片之间，手松的评价人和好的单位分不开。`,
    variances: '评分的差异从哪里来',
    ranks: '各单位的名次',
    official: '正式名次',
    tied: (rank: string) => `${rank}（并列）`,
    all: (count: number) => `列出全部 ${count} 家`,
    movedOnly: (count: number) => `只列变动最大的 ${count} 家`,
    moveUp: (places: number) => `升 ${places}`,
    moveDown: (places: number) => `降 ${places}`,
    missing: '–',
  },

  indices: {
    heading: (title: string, alpha: string) => `${title}（α ${alpha}）`,
    items: '各题',
    reversed: (label: string) => `${label}（反向）`,
    itemNote:
      '与其余相关 0.30 起算好（Nunnally、Bernstein 1994）；去掉后的 α 比整个题组的还高，这一题与别的题不像一件事。',
    correlations: '题间相关',
    minimum: (count: number, minimum: number) => `${count} 题，答了 ${minimum} 题以上的人才算`,
  },

  careless: {
    found: (share: string, change: string) => `${share} 的答卷至少碰上一条不认真的迹象；不算它们，均值变 ${change}`,
    plain: '不认真的答卷有多少',
    notice: '只是迹象，不是证据：有迹象的答卷都照常计入其他所有的数。',
    sign: '迹象',
    flagged: '占比',
    protectedNote: '逐条去掉的均值不显示：几个均值一减，会让人推出某些人的答案。',
    everybody: '全部答卷',
    unflagged: '不算碰上任何一条的',
    hits: '碰上几条',
    hitsOf: (hits: number) => (hits === 0 ? '一条也没有' : `${hits} 条`),
    ballots: '答卷',
    measure: {
      rating: '均值为参与比较的评分的平均，0 到 100 分。',
      index: (title: string) => `均值为题组「${title}」的均值。`,
      score: '均值为每份答卷评分卡得分的平均。',
    },
    ratings: (ratings: string) => `看 ${ratings} 个评分，按它们在答卷上的先后。`,
    source: '占到 10% 到 12% 是常见的（Meade、Craig 2012）；不到 2 秒答一题，一般来不及读（Huang 等 2012）。',
    noPaces: '没有记录用时',
    flags: '方案里的标记规则',
    paces: '答得多快',
    pacesNote: '手机上只分四档，不记时刻',
    pacesUnknown: (unknown: string) => `另有 ${unknown} 份没有这项数据`,
    pace: '平均每个评分',
  },

  drivers: {
    found: (text: { name: string; share: string; outcome: string }) =>
      `最能解释「${text.outcome}」的是「${text.name}」，占解释掉的差异的 ${text.share}`,
    plain: (outcome: string) => `什么与「${outcome}」一起变动`,
    notice: '只说明一起变动，不证明因果。',
    predictor: '题组',
    note: '相对权重把 R² 分给各题组，加起来是 100%（Johnson 2000）；β 为其他题组不变时的影响。都没有通用的界限，只比先后。',
  },

  sample: {
    found: (n: string, effective: string) => `${n} 份答卷，加权以后相当于 ${effective} 人的简单随机样本`,
    weighted: (n: string) => `${n} 份答卷按权重合计`,
    plain: '每份答卷一样重',
    weights: {
      none: '每份答卷的权重相同。',
      given: '用答卷自带的权重。',
      'post-stratified': '权重按总体一个变量的已知比例得出（事后分层）。',
      raked: '权重按总体的已知比例逐项调整（raking）得出。',
    },
    drawn: (text: { strata: number; units: string }) => `抽样：${text.strata} 层，${text.units} 个初级抽样单位。`,
    lone: (count: number) => `${count} 层只有一个初级抽样单位，它的离差取自全样本。`,
    corrected: (count: number) => `${count} 层知道总体数，误差作了有限总体校正。`,
    problem: (reason: string) => `抽样设计的数据有问题（${reason}），要用到它的数都没有值。`,
    raking: (cycles: number) => `逐项调整 ${cycles} 轮。`,
    multiplesOfMean: (low: string, high: string) => `平均权重的 ${low} 到 ${high} 倍`,
    multiplesOfMedian: (low: string, high: string) => `权重中位数的 ${low} 到 ${high} 倍`,
    trimmed: (count: string, limits: string) => `${count} 份的权重超出${limits}，截到界限再调。`,
    bounded: (limits: string) => `权重限制在${limits}之间。`,
    outside: (count: string) => `仍有 ${count} 份在界限之外。`,
    margin: '类别',
    population: '总体',
    before: '加权前',
    after: '加权后',
    questions: '加权后的各题',
    option: '选项',
    share: '占比',
    mean: '均值',
  },

  breakdowns: {
    found: (text: { tests: number; significant: number }) =>
      text.significant === 0
        ? `${text.tests} 项比较都在误差内`
        : `${text.tests} 项比较里 ${text.significant} 项的差异超出误差`,
    plain: '分组比较',
    adjusted: '各项检验一起按 Benjamini–Hochberg 校正到 5%。',
    single: '各项检验分别按 5% 判断；与各单位之间的检验一起校正的 p 会透露别家，不在这里给出。',
    note: 'Cramér V 说差异有多大：0.1 小，0.3 中，0.5 大（Cohen 1988）。答卷来自人时，只检验每一格都照实公布的表。',
    question: '题目',
    test: '检验',
    chiSquare: (value: string, degrees: string) => `X² = ${value}，自由度 ${degrees}`,
    raoScott: (value: string, degrees: string) => `F = ${value}，自由度 ${degrees}`,
    adjustedP: '校正后 p',
    verdict: '结论',
    differs: '有差异',
    alike: '误差内',
    open: '各组的结果',
    ticked: (question: string, option: string) => `${question}：${option}`,
    classes: '组',
    shares: '各行占比（%）',
    weighted: '按权重',
    n: '人数',
  },
};
