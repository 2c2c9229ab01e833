const fact = (term: string, value: string, about: string) => ({ term, value, about });

/** Words of the report on what an assessment tells apart. */
export const words = {
  semicolon: '；',
  view: '看法',
  views: { chart: '图', table: '表格' },
  subtitle: (units: number) => `按 ${units} 家有总分的单位、否决以前的总分计算`,
  sampled: (share: string) => `有抽样误差可算的指标占分值的 ${share}`,
  restDecides: (share: string, reliability: string) =>
    `有抽样误差可算的指标占分值的 ${share}，信度只有 ${reliability}，差距来自其余指标`,
  verdicts: {
    'tells-apart': (category: string) => `${category}：总分拉得开差距`,
    partly: (category: string) => `${category}：总分只能部分拉开差距`,
    alike: (category: string) => `${category}：总分大同小异，分不出高下`,
    'too-few': (category: string) => `${category}：单位太少，说不上拉开差距`,
  },
  facts: {
    range: (range: string, lowest: string, highest: string) =>
      fact('最高与最低相差', `${range} 分`, `从 ${lowest} 到 ${highest}`),
    deviation: (deviation: string) => fact('标准差', `${deviation} 分`, '多数单位离平均数的远近'),
    reliability: (share: string) => fact('信度', share, '总分差异里不是抽样误差的部分；80% 以上为好'),
    partReliability: (part: string, share: string, whole: string) =>
      fact(
        '信度',
        part,
        `只算有抽样误差的指标，它们占分值的 ${share}；其余分值当作没有误差，总分的信度才显得有 ${whole}。80% 以上为好`,
      ),
    noErrors: fact('信度', '—', '各项指标都没有抽样误差可算，说不上信度'),
    noReliability: fact('信度', '—', '总分都相等，说不上信度'),
    tiers: (tiers: number) => fact('档次', `${tiers} 档`, '一档之内，相邻单位分不出高下'),
  },
  influence: {
    subtitle: '空心为名义占比（分值在满分里的比例），实心为实际影响（与总分的协方差除以总分的方差）',
    asNominal: '各项指标的实际影响与分值大体相称',
    more: (name: string, nominal: string, actual: string) =>
      `${name}名义上占 ${nominal}，实际决定了 ${actual} 的得分差异`,
    beyond: (name: string, nominal: string, actual: string) =>
      `${name}名义上占 ${nominal}，拉开的差距是总分差距的 ${actual}，其余指标抵消了一部分`,
    opposed: '负的是反着来的：这项分高的单位，总分反而偏低，抵消别的指标拉开的差距；各项合计总是 100%',
    read: (name: string, nominal: string, actual: string) => `${name}名义 ${nominal}，实际 ${actual}`,
    table: '各项指标的名义占比与实际影响',
    heads: {
      indicator: '指标',
      nominal: '名义占比',
      actual: '实际影响',
      mean: '平均得分',
      deviation: '标准差',
      ceiling: '得满分的单位',
    },
  },
  reasons: {
    equal: '总分都相等',
    narrow: (range: string) => `最高与最低只差 ${range} 分，不到满分的 2%`,
    oneTier: '相邻的单位都分不出高下，连成一档',
    unreliable: (share: string) => `总分的差异一半以上可能是抽样误差：信度只有 ${share}`,
  },
  findings: {
    title: '为什么会这样',
    advice: '如需名实相符，可以调整折算办法或分值，先到「试算」看位次会怎么变。',
    allEqual: (name: string) => `${name}：所有单位得分一样，不起区分作用`,
    ceiling: (name: string, share: string) => `${name}：${share} 的单位得了满分`,
    littleSpread: (name: string, deviation: string) => `${name}：各单位得分很接近，标准差只有 ${deviation} 分`,
    more: (name: string, share: string) => `${name}：决定了 ${share} 的得分差异，比分值所占的比例大得多`,
    beyond: (name: string, share: string, offset: string) =>
      `${name}：拉开的差距是总分差距的 ${share}，其余指标合起来抵消了 ${offset}`,
    against: (name: string, share: string) => `${name}：分高的单位总分反而偏低，抵消了别的指标拉开的差距的 ${share}`,
    none: (name: string) => `${name}：对得分差异几乎没有影响`,
    less: (name: string, share: string) => `${name}：只决定 ${share} 的得分差异，比分值所占的比例小得多`,
  },
};
