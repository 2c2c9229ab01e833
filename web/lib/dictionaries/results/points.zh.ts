import { spaced } from '../../spaced';

/** Words of the page that shows how points are worked out. */
type Rule = readonly [name: string, text: string];

const rule = (name: string, text: string): Rule => [name, text];

export const points = {
  title: (text: { unit: string; points: string; n: string }) =>
    spaced`${text.unit}的 ${text.points} 分，由 ${text.n} 张选票逐级算出，每一步都可手算复核`,
  titleWithheld: (text: { unit: string; points: string; n: string }) =>
    spaced`${text.unit}的 ${text.points} 分，由 ${text.n} 张选票算出；有评价主体不单独公布，不能全部手算复核`,
  titleInsufficient: {
    'too-few-cards': (unit: string) => spaced`${unit}有效票不足，不出分`,
    'group-missing': (unit: string) => spaced`${unit}缺评价主体，不出分`,
    'dont-know': (unit: string) => spaced`${unit}不了解的太多，不出分`,
    'of-one-mind': (unit: string) => spaced`${unit}几乎人人评得一样，不出分`,
  },
  subtitle: (full: string) => `满分 ${full} 分；点评价主体或指标，展开另一支`,
  chain: '从考核得分到选票',
  choose: '单位',
  levels: {
    points: '考核得分',
    score: '综合得分 S',
    group: (group: string) => `${group} M`,
    criterion: (criterion: string) => spaced`${criterion}均分`,
    ballots: '有效选票',
  },
  outOf: (full: string) => `满分 ${full}`,
  zeroToHundred: '0–100',
  weightOf: (weight: string) => `权重 ${weight}`,
  ballotUnit: '张',
  scoreFormula: 'S = Σ 权重 × 主体均分',
  groupFormula: 'M = Σ 指标权重 × 指标均分',
  pointsInterval: (half: string, range: string) => `不确定性随之换算：±${half}（95%），即 ${range}`,
  scoreInterval: (text: { variance: string; error: string; value: string; half: string; range: string }) =>
    `标准误 = √${text.variance} = ${text.error}；95% 区间 = ${text.value} ± ${text.half} = ${text.range}。`,
  rounding: '表中显示 4 位小数，合计用未舍入值，末位可差 1。',
  scoreWithheld:
    '有评价主体不公布均分，合计由全部主体算出，再按其中一人的回答能带来的变化取整，免得倒推出来；所以这里不能逐行相加。误差用其他单位公布出来的离散程度。',
  groupWithheld:
    '有指标不公布，主体均分由全部指标算出，再按一人的回答能带来的变化取整，免得倒推出来；所以这里不能逐行相加。',
  correction: '早先公布的结果按人折算没有答全的卡片，与按指标平均之差',
  heads: {
    weight: '权重 w',
    n: '有效票 n',
    mean: '均分 M',
    deviation: '标准差 s',
    product: 'w × M',
    variance: '方差贡献',
    criterion: '评价指标',
    ballots: '选票',
    criterionMean: '均分',
    criterionProduct: '权重 × 均分',
    option: '选项',
    value: '分值',
    votes: '票数',
    valueVotes: '分值 × 票数',
  },
  flow: {
    expected: '预计',
    received: '收回',
    spoilt: '废票',
    counted: '有效答卷',
    rated: '其中评到本单位',
    dontKnow: '选不了解',
    voidBallots: '按规则作废',
    void: '单位卡无效',
    used: '计入',
    rate: (rate: string) => `收回率 ${rate}`,
    familiar: '只评打过交道的单位',
    notScored: (share: string | null) => (share === null ? '不计分' : `不计分，占 ${share}`),
    voidUntold: '作废的评价卡有几张，这里不公布',
    half: '答了不到一半指标',
  },
  rules: {
    conversion: rule('换算', '线性：满分 × S ÷ 100'),
    round: rule('舍入', '仅在此步，四舍五入到 2 位'),
    weights: (weights: string) => rule('加权', `${weights}，和为 100%`),
    minimum: (minimum: number, reached: string) => rule('最少票', `每类主体不少于 ${minimum} 票；${reached}`),
    reached: '各类主体均达到',
    missing: (groups: string) => spaced`${groups}未达到，权重由其余主体按比例分担`,
    variance: rule('方差', 'w²s² ÷ n，各主体相加；区间用 t 分布'),
    trimming: rule('去高低', '没有启用'),
    criterionWeights: (weights: string) => rule('权重', weights),
    missingCriterion: rule('缺项', '一张卡至少答一半指标才计入；每项指标由答了它的人平均，再按权重合成'),
    values: rule('分值', '每个选项的分值在开放前定下'),
    release: (minimum: number) => rule('公布', `本格不少于 ${minimum} 票，且至少 2 票与多数不同，可以公布`),
    secrecy: rule('保密', '票数之下不再展开：系统不存人与票的对应'),
    spoiltRule: rule('废票', '规则在开放前公布，份数照实公布'),
    secrecyOfBallots: rule('清点', '收回 = 废票 + 有效'),
    accountWithVoid: rule('清点', '收回 = 废票 + 按规则作废 + 有效'),
  },
  all: {
    title: '各单位考核得分',
    subtitle: (full: string) => `满分 ${full} 分，得分 S ÷ 100 × 满分，四舍五入到 2 位`,
    points: '考核得分',
    find: '找单位',
    noUnit: '没有这样的单位。',
    download: '下载 CSV',
  },
};
