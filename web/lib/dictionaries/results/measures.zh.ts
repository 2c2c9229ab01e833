import type { AnalysisMethod, AnalysisReason } from '#domain/analysis/figure';
import type { LENIENCY_METHODS, VarianceSource } from '#domain/analysis/review/review-model';
import type { Pace } from '#domain/answers/pace';
import type { AnalysisMeasure } from '#domain/figures/analysis/analysis-measures';
import type { CarelessnessRule } from '#domain/statistics/carelessness/rules';
import type { Counted } from '#domain/statistics/insufficient';

interface MeasureWords {
  readonly name: string;
  /** What it says, and from which value on it is usually called good, with the source of that. */
  readonly meaning?: string;
}

const measure = (name: string, meaning: string): MeasureWords => ({ name, meaning });

/** Every measure of the analysis in plain words. */
const measures: Record<AnalysisMeasure, MeasureWords> = {
  'score-reliability': measure(
    '得分信度',
    '单位得分的差异里，有多大一部分不是误差。0.70 起一般可用，要据以处置个别单位，以 0.90 起为好（Nunnally 1978）。',
  ),
  'score-range': measure('最高与最低之差', '得分拉开了多少分。没有通用的界限，要与标准误一起看。'),
  'score-deviation': measure('得分的标准差', '各单位得分离平均有多远。没有通用的界限。'),
  'ratings-top-share': measure('最好两档占比', '全部评分里，最好两档占多少。越高，各单位越难分出高下。'),
  'ratings-best-share': measure(
    '最高档占比',
    '全部评分里，最高档占多少。满分的人超过 15%，量表就算到顶了（Terwee 等 2007）：再好也高不上去。',
  ),
  'identical-ballots': measure(
    '从头到尾一样的答卷',
    '评了十项及以上、项项选同一档，分不出任何单位；有内容不显示的单位不看。没有通用的界限；细查过的调查里，不认真的答卷占 10% 到 12%（Meade、Craig 2012）。',
  ),

  'icc-1': measure(
    'ICC(1)',
    '一张评分卡能说明多少：评分的差异里，单位之间的差异占多大。0.01 小，0.10 中，0.25 大（LeBreton、Senter 2008）。',
  ),
  'icc-2': measure(
    'ICC(2)',
    '一家单位全部评分卡的平均有多稳：换一批人来评，还是不是这样。0.70 起算好（LeBreton、Senter 2008）。',
  ),
  'agreement-mean': measure(
    'r_wg(j) 平均',
    '评同一家单位的人，看法有多一致：1 为完全一致，0 为各档乱选。0.51 起中等，0.71 起强（LeBreton、Senter 2008）。',
  ),
  'agreement-median': measure('r_wg(j) 中位数', '一半单位的一致程度在它以上。界限同上。'),
  'criteria-alpha': measure(
    '各指标之间的 α',
    '几项指标量的是不是同一件事。0.70 起一般可用（Nunnally 1978）；高过 0.95，几项指标像是同一项（Streiner 2003）。',
  ),
  'krippendorff-nominal': measure(
    'Krippendorff α，定类',
    '只看选的是不是同一档。0.80 起可靠，0.667 起只能作初步结论（Krippendorff 2004）。',
  ),
  'krippendorff-ordinal': measure('Krippendorff α，定序', '还看两档隔得多远，按先后。界限同上。'),
  'krippendorff-interval': measure('Krippendorff α，定距', '还看两档差多少分。界限同上。'),
  'kendall-w': measure('Kendall W', '各人给单位排的先后有多一致，1 为完全一致。0.5 中等，0.7 起强（Schmidt 1997）。'),
  'shrout-fleiss-1': measure(
    'ICC(1,1)',
    '一个人评一次有多可靠；各单位由不同的人评。0.50 以下差，0.50 起中等，0.75 起好，0.90 起很好（Koo、Li 2016）。',
  ),
  'shrout-fleiss-1k': measure('ICC(1,k)', '同上，取全部评价人的平均。界限同上。'),
  'shrout-fleiss-2': measure('ICC(2,1)', '一个人评一次有多可靠；评价人算随机抽来的，宽严不一也算误差。界限同上。'),
  'shrout-fleiss-2k': measure('ICC(2,k)', '同上，取全部评价人的平均。界限同上。'),
  'shrout-fleiss-3': measure('ICC(3,1)', '一个人评一次有多可靠；只谈这几位评价人，宽严不一不算误差。界限同上。'),
  'shrout-fleiss-3k': measure('ICC(3,k)', '同上，取全部评价人的平均。界限同上。'),

  'index-alpha': measure(
    'Cronbach α',
    '题组里的题量的是不是同一件事。0.70 起一般可用，0.80 起好，要据以决定个人去留须 0.90 起（Nunnally 1978）。',
  ),
  'index-alpha-standardised': measure('标准化 α', '先把各题化成同样的离散程度再算。界限同上。'),
  'index-correlation': measure(
    '题间平均相关',
    '0.15 到 0.50 为宜：再低不像一件事，再高几道题像是同一道（Clark、Watson 1995）。',
  ),
  'index-mean': measure('题组均值', '0 到 100 分，反向题已经转正。高低要与别的轮次、别的题组比。'),
  'index-deviation': measure('标准差', '各人之间差多少分。没有通用的界限。'),
  'index-favourable': measure('肯定占比', '各题选了好的一半的占比，再取平均。高低要与别的轮次、别的题组比。'),

  'driver-r-squared': measure(
    'R²',
    '总体评价的差异里，这些题组合起来能解释多少。0.02 小，0.13 中，0.26 大（Cohen 1988）。',
  ),
  'driver-r-squared-adjusted': measure('调整后的 R²', '扣掉题组多了自然会高的那一部分。界限同上。'),

  'design-effect': measure('设计效应', '加权使误差的方差变为原来的几倍：1 为没有损失，2 相当于人数减半（Kish 1965）。'),
  'effective-size': measure('有效人数', '相当于多少人的简单随机样本。'),
  'margin-of-error': measure('抽样误差', '作答者若是随机样本，接近一半的占比上下各差这么多（95%）。'),

  'weighted-mean': { name: '加权均值' },
  'weighted-share': { name: '加权占比' },
  'weighted-total': { name: '加权总数' },
  'item-mean': { name: '均值' },
  'item-deviation': { name: '标准差' },
  'item-top': { name: '最好两档' },
  'item-bottom': { name: '最差两档' },
  'item-net': { name: '净差' },
  'item-rest-correlation': { name: '与其余相关' },
  'alpha-if-dropped': { name: '去掉后的 α' },
  'item-correlation': { name: '题间相关' },
  agreement: { name: 'r_wg(j)' },
  'score-lowest': { name: '最低得分' },
  'score-highest': { name: '最高得分' },
  'effective-weight': { name: '实际影响' },
  'leniency-rank': { name: '扣掉宽严的名次' },
  'leniency-effect': { name: '扣掉宽严的高低' },
  'leniency-moved': { name: '换名次的单位数' },
  'leniency-largest-move': { name: '最多挪的位数' },
  variance: { name: '评分方差' },
  'variance-share': { name: '占评分方差' },
  'careless-share': { name: '不认真迹象的占比' },
  'mean-with-careless': { name: '全部答卷的均值' },
  'mean-without-careless': { name: '不算它们的均值' },
  'flagged-share': { name: '标记规则的占比' },
  'mean-with-flagged': { name: '全部答卷的均值' },
  'mean-without-flagged': { name: '不算它们的均值' },
  'pace-share': { name: '答卷占比' },
  'driver-correlation': { name: '相关 r' },
  'driver-coefficient': { name: '标准化系数 β' },
  'driver-weight': { name: 'R² 里归它的一份' },
  'driver-share': { name: '相对权重' },
  'class-mean': { name: '组均值' },
  'cross-count': { name: '交叉表里的答卷' },
  'cross-test': { name: '检验量' },
  'cross-strength': { name: 'Cramér V' },
};

/** What differences between ratings come from. */
const components: Record<VarianceSource, MeasureWords> = {
  raters: measure('来自评价人的差异', '评分的差异里，有多大一部分只是因为有人手松、有人手紧。没有通用的界限。'),
  targets: measure('来自单位的差异', '评分的差异里，有多大一部分是单位本身的不同。没有通用的界限。'),
  residual: measure('其余的差异', '同一个人对各单位的看法不同，加上偶然。'),
};

/** How a value comes about. */
const methods: Record<AnalysisMethod, string> = {
  mean: '平均数，区间按 t 分布',
  'weighted-mean': '加权平均，误差按分层、整群和有限总体线性化',
  'weighted-total': '权重 × 数值之和，误差按分层、整群和有限总体线性化',
  'standard-deviation': '除以 n − 1',
  'wilson-share': '占比，Wilson 区间',
  'weighted-share': '加权占比，Wilson 区间按有效人数',
  quotient: '两个计数相除，不带抽样误差',
  'net-share': '最好两档减最差两档',
  'favourable-share': '各题占比的平均',
  median: '中位数',
  'kish-design-effect': 'n Σw² ÷ (Σw)²',
  'kish-effective-size': '(Σw)² ÷ Σw²',
  'margin-of-error': '1.96 × √（¼ ÷ 有效人数），总体人数已知时相应减小',
  'cronbach-alpha': '按成对作答的协方差，区间按 Duhachek 和 Iacobucci',
  'standardised-alpha': '由题间平均相关推出',
  'average-correlation': '每两题相关的平均',
  'alpha-if-dropped': '去掉这一题再算',
  'item-rest-correlation': '与其余各题之和的相关',
  correlation: 'Pearson 相关，区间按 Fisher',
  'icc-1': '单因素方差分析，k 为每家单位的平均卡数（Bliese 2000）',
  'icc-2': '单因素方差分析，k 为每家单位的平均卡数（Bliese 2000）',
  'within-group-agreement': '与各档均匀乱选相比（James 等 1984）',
  'krippendorff-nominal': '容许缺评（Krippendorff 2011）',
  'krippendorff-ordinal': '容许缺评（Krippendorff 2011）',
  'krippendorff-interval': '容许缺评（Krippendorff 2011）',
  'kendall-w': '经同分校正',
  'shrout-fleiss-1': '单因素随机（Shrout、Fleiss 1979）',
  'shrout-fleiss-1k': '单因素随机（Shrout、Fleiss 1979）',
  'shrout-fleiss-2': '双因素随机（Shrout、Fleiss 1979）',
  'shrout-fleiss-2k': '双因素随机（Shrout、Fleiss 1979）',
  'shrout-fleiss-3': '双因素混合（Shrout、Fleiss 1979）',
  'shrout-fleiss-3k': '双因素混合（Shrout、Fleiss 1979）',
  range: '最高得分减最低得分',
  lowest: '最低得分',
  highest: '最高得分',
  'score-reliability': '1 − 标准误平方的平均 ÷ 得分方差，小于 0 记 0',
  'effective-weight': '主体所得分与总分的协方差 ÷ 总分方差（Wang、Stanley 1970）',
  'reml-variance': '交叉随机效应，限制极大似然',
  'reml-variance-share': '交叉随机效应，限制极大似然',
  'r-squared': '最小二乘回归',
  'adjusted-r-squared': '最小二乘回归',
  'standardised-coefficient': '标准化回归系数',
  'relative-weight': '相对权重（Johnson 2000）',
  'chi-square': 'Pearson 卡方',
  'rao-scott-f': 'Rao–Scott 二阶校正的 F',
  'cramers-v': '由未加权的卡方推出',
};

/** Why there is no value. */
const reasons: Record<AnalysisReason, string> = {
  'nothing-answered': '没有人作答',
  'too-few': '不足',
  'no-variance': '全都一样，没有差异可算',
  'not-connected': '评价人与单位连不成一片',
  singular: '有的量可以由别的量推出',
  'empty-cell': '有一类没有人',
  'not-converged': '迭代没有收敛',
  'weight-missing': '有的答卷没有权重',
  'weight-negative': '有的权重小于 0',
  'no-weight': '权重全为 0',
  'population-varies': '同一层的总体数前后不一',
  'population-too-small': '总体数小于样本数',
  'margins-disagree': '各项总体比例不能同时满足',
  'group-not-in-population': '有人属于总体里没有的一类',
  'too-large': '评价人和单位太多，这种算法算不了',
  protected: '公布会让人推出某些人的答案',
  'outside-scope': '这要用全部单位的得分来算，您只看得到其中几家',
};

/** What the numbers of "too few" count. */
const counted: Record<Counted, (count: string) => string> = {
  people: (count) => `${count} 人`,
  cards: (count) => `${count} 张评分卡`,
  ratings: (count) => `${count} 个评分`,
  options: (count) => `${count} 档`,
  'whole-targets': (count) => `${count} 家全部显示的单位`,
};

/** How the mildness of raters is taken out. */
const adjustments: Record<(typeof LENIENCY_METHODS)[number], readonly [name: string, text: string]> = {
  'rater-centred': ['扣除各人平均', '每张卡减去这个人自己的平均分'],
  'within-rater-z': ['各人标准化', '每张卡换成在这个人自己的评分里高低几个标准差；至少评了 3 家、评分不全相同的人才算'],
  additive: ['相加模型', '得分 = 平均 + 评价人宽严 + 单位，用最小二乘分开'],
  crossed: ['交叉随机效应', '同上，评价人和单位都当作随机，票少的往平均收'],
};

/** Signs of carelessness. */
const signs: Record<CarelessnessRule['kind'], (limit: string) => string> = {
  'longest-run': (limit: string) => `连着 ${limit} 个或更多一样`,
  'average-run': (limit: string) => `平均每 ${limit} 个或更多才变一次`,
  'within-person-deviation': (limit: string) => (limit === '0' ? '从头到尾一样' : `自己的标准差不超过 ${limit}`),
  mahalanobis: (limit: string) => `答案的搭配少见（Mahalanobis 距离，${limit} 水平）`,
  duplicates: (limit: string) => `${limit} 份或更多答得完全相同`,
  pace: (limit: string) => `平均每个评分不到 ${limit} 秒`,
};

/** By the seconds that a rating took. */
const paces: Record<Pace, string> = { 0: '不到 2 秒', 1: '2 到 5 秒', 2: '5 到 15 秒', 3: '15 秒以上' };

/** Words of the figures of the analysis, wherever they stand. */
export const words = {
  measures,
  components,
  methods,
  reasons,
  counted,
  adjustments,
  signs,
  paces,
  by: (question: string) => `按「${question}」`,
  ticked: { ticked: '选了', 'not-ticked': '未选' },
};
