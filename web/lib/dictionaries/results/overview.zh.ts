import type { UnitBase } from '#domain/tabulation/findings/mean-over-units';
import { spaced } from '../../spaced';

interface ChangedIndex {
  readonly measure: string;
  readonly index: string;
  readonly since: string;
  readonly change: string;
}

interface ChangedThemes {
  readonly all: number;
  readonly risen: number;
  readonly fallen: number;
  /** The wave that they are compared with. */
  readonly since: string;
}

interface MovedMeasure {
  readonly measure: string;
  readonly before: string;
  readonly now: string;
  readonly difference: string;
  readonly range: string;
}

interface MainChange {
  readonly label: string;
  readonly measure: string;
  readonly before: string;
  readonly now: string;
  readonly since: string;
}

export const overview = {
  insufficient: (listed: number) => `${listed} 家单位都不出分`,
  withheld: (listed: number) => `您能看到 ${listed} 家单位的结果，全体的数据不显示`,
  withheldReason: '其他单位太少，公布全体的数据会让人推出它们的得分；您负责的单位见排名和计算过程',
  minimumReason: (minimum: number) =>
    `每类评价主体至少 ${minimum} 份才出分，现在不够；这是为了不让人猜出谁怎么答。下次可以合并评价主体或者多收一些`,
  ofOneMindReason: '有一类评价主体几乎人人评得一样的单位不出分，公布得分就等于公布他们的回答；开放前已经说明',
  oneWave: (text: { measure: string; index: string; ranked: number; above: number; below: number }) =>
    text.above + text.below === 0
      ? `${text.measure} ${text.index} 分，${text.ranked} 家单位之间分不出高下`
      : `${text.measure} ${text.index} 分；${text.ranked} 家单位中 ${text.above} 家明显高于本类均值，${text.below} 家明显低于`,
  changed: {
    risen: (text: ChangedIndex) =>
      `${text.measure} ${text.index} 分，比${text.since}高 ${text.change} 分，升幅超出误差`,
    fallen: (text: ChangedIndex) =>
      `${text.measure} ${text.index} 分，比${text.since}低 ${text.change} 分，降幅超出误差`,
    'within-error': (text: ChangedIndex) => `${text.measure} ${text.index} 分，与${text.since}相比的变化在误差内`,
  },
  butDown: (label: string, points: string) => spaced`；但${label}下降 ${points} 分`,
  butUp: (label: string, points: string) => spaced`；但${label}上升 ${points} 分`,
  scope: (text: { measure: string; units: string; received: string; counted: string }) =>
    `${text.measure}，0–100 分；${text.units} 家单位，收回 ${text.received} 份、有效 ${text.counted} 份`,
  intervalClause: (range: string) => `95% 区间 ${range}`,
  changeClause: (change: string, range: string) => `变化 ${change}（区间 ${range}）`,
  own: {
    title: (units: number) => (units < 2 ? '您的单位' : `您的 ${units} 家单位`),
    place: (category: string, band: string) => spaced`${category}类，${band}`,
    rank: (range: string, units: number) => `名次区间 ${range}（共 ${units} 家）`,
    since: (since: string, change: string) => spaced`比${since} ${change}`,
    forerunners: '这一轮之后机构有调整：这里列的是您的单位在这一轮里的前身；前身有一部分划给了别的单位的，不列出。',
    noForerunners: '这一轮之后机构有调整：您的单位在这一轮里没有能列出的前身；前身有一部分划给了别的单位的，不列出。',
  },
  scoredTwice: (units: number) => `两次都出分的 ${units} 家`,
  confidence: '（95%）',
  comparedWith: (since: string) => `比${since}，`,
  changeInterval: (range: string, contains: boolean) =>
    `区间 ${range}，${contains ? '含 0，在误差内' : '不含 0，变化显著'}`,
  firstWave: '这是第 1 次，还没有可比的数据',
  perHundred: (isWhole: boolean): string => (isWhole ? '每 100 次评价中' : '每 100 次公布的评价中（隐藏的不计）'),
  negativeTotal: (labels: string, share: string) => `${labels}：${share}`,
  trend: {
    risen: (since: string) => `比${since}上升，超出误差`,
    fallen: (since: string) => `比${since}下降，超出误差`,
    'within-error': (since: string) => `与${since}相比，变化在误差内`,
    subtitle: (measure: string, from: string) => `${measure}及 95% 区间，同题同量表；纵轴自 ${from} 起`,
    note: (ballots: string) => `${ballots} 份`,
    wave: '轮次',
    series: {
      rises: (waves: string, significant: boolean) =>
        significant ? `连续 ${waves} 轮逐轮上升，每一步都超出误差` : `连续 ${waves} 轮逐轮上升，但并非每一步都超出误差`,
      falls: (waves: string, significant: boolean) =>
        significant ? `连续 ${waves} 轮逐轮下降，每一步都超出误差` : `连续 ${waves} 轮逐轮下降，但并非每一步都超出误差`,
      mixed: (waves: string) => `${waves} 轮之间有升有降`,
      insufficient: (waves: string) => `${waves} 轮中有的没有公布，升降不作判断`,
    },
    steps: { risen: '显著', fallen: '显著', 'within-error': '误差内' },
    unknownStep: '未知',
    hidden: '未公布',
  },
  course: {
    title: (waves: number) => (waves === 2 ? '与上一轮对照' : `${waves} 轮走势`),
    wave: (number: number) => `第 ${number} 轮`,
    themes: '主题',
    themesChanged: ({ all, risen, fallen, since }: ChangedThemes) => {
      if (risen + fallen === 0) return `${all} 个主题与${since}相比，变化都在误差内`;
      const moves = [...(risen > 0 ? [`${risen} 个上升`] : []), ...(fallen > 0 ? [`${fallen} 个下降`] : [])];
      const rest = all - risen - fallen;
      return `${all} 个主题与${since}相比：${moves.join('，')}${rest > 0 ? `，${rest} 个的变化在误差内` : ''}`;
    },
    themesNote: '主题由几道题合成，看各题肯定占比的平均（%）；每轮的题目、选项和分值相同才连成一条线',
    questions: '各题',
    questionsNote: '有序选项看肯定占比（%），推荐题看净推荐值（−100 至 100），其他看均分；选项和分值相同才连成一条线',
    rule: '竖线为 95% 区间；各图纵轴都是各自量表中一样大的一段，起点不同，高低看数字，升降看斜率。主题一组、各题一组，组内每一步一起校正（Holm，5%），步步显著才说逐轮升降超出误差；各轮当作互相独立的样本。',
    question: '题目',
    measure: '指标',
    change: '比上一轮',
    statement: '走势',
    stepUnknown: '上一轮未公布，不比较',
    measures: {
      'index-favourable': '肯定占比',
      'index-mean': '均分',
      'favourable-share': '肯定占比',
      'net-promoter': '净推荐值',
      mean: '均分',
      'weighted-mean': '加权均分',
    },
    mainMeasures: {
      'index-favourable': '肯定占比',
      'index-mean': '均分',
      'favourable-share': '肯定占比',
      'net-promoter': '净推荐值',
      mean: '均分',
      'weighted-mean': '加权均分',
    },
    main: {
      risen: (text: MainChange) =>
        `「${text.label}」的${text.measure}从 ${text.before} 升到 ${text.now}，比${text.since}的升幅超出误差`,
      fallen: (text: MainChange) =>
        `「${text.label}」的${text.measure}从 ${text.before} 降到 ${text.now}，比${text.since}的降幅超出误差`,
    },
    moved: {
      risen: (text: MovedMeasure) =>
        `${text.measure}从 ${text.before} 升到 ${text.now}，${text.difference}（${text.range}）`,
      fallen: (text: MovedMeasure) =>
        `${text.measure}从 ${text.before} 降到 ${text.now}，${text.difference}（${text.range}）`,
    },
    everyStep: {
      rises: (waves: number) => `连续 ${waves} 轮逐轮上升，每一步都超出误差`,
      falls: (waves: number) => `连续 ${waves} 轮逐轮下降，每一步都超出误差`,
    },
    further: (count: string) => `还有 ${count} 题的变化也超出误差，见下面的走势。`,
    noneBefore: '前面的轮次没有公布的结果，没有可比的数据',
    noneCompared: '没有一题能与上一轮比较',
    notCompared: (count: string) => `${count} 题不与上一轮比较`,
    because: (text: string, reasons: string) => `${text}：${reasons}。`,
    reasons: {
      'not-asked': (count: number) => `${count} 题上一轮没有问`,
      'asked-otherwise': (count: number) => `${count} 题改过选项或分值`,
      'weighted-otherwise': (count: number) => `${count} 题只有一轮加了权`,
      'not-shown': (count: number) => `${count} 题上一轮没有公布`,
    },
  },
  spread: {
    ends: (text: { lowest: string; highest: string }) => `单位得分从 ${text.lowest} 到 ${text.highest}`,
    title: (text: { lowest: string; highest: string; middle: string }) =>
      `单位得分从 ${text.lowest} 到 ${text.highest}，一半在 ${text.middle} 之间`,
    subtitle: '各单位得分，一点一家；横轴截断',
  },
  participation: {
    title: (rate: string, least: string | undefined) =>
      least === undefined ? `收回率 ${rate}` : spaced`收回率 ${rate}，${least}最低`,
    titleWithoutRate: (received: string) => `收回 ${received} 份`,
    titleAbove: (received: string, expected: string) => `收回 ${received} 份，多于预计的 ${expected} 份`,
    moreThanExpected: (groups: string) =>
      `${groups}收回的多于预计：预计数填小了，链接传给了别人，或者有人答了不止一次。`,
    subtitle: '预计、收回与有效答卷，按评价主体',
    expected: '预计',
    received: '收回',
    rate: '收回率',
    counted: '有效',
    unknown: '未知',
  },
  responseRates: {
    title: 'AAPOR 回答率',
    basis: (cases: string, share: string | undefined) =>
      share === undefined
        ? `以 ${cases} 个个案为基数`
        : `以 ${cases} 个个案为基数；资格不明者估计 ${share} 合格（RR3、RR4）`,
    missing: (reason: string) => `无法计算：${reason}。`,
  },
  parts: {
    changes: '变化在哪里',
    levels: '高低在哪里',
    changesNote: (since: string) => `与${since}之差及 95% 区间，升降按 Holm 校正的 5% 水平`,
    withheld: '有的评价指标、评价主体不显示变化：前后公布的单位不同，公布变化会让人推出别的单位的得分。',
    levelsNote: '得分及 95% 区间',
    criteria: '评价指标',
    groups: '评价主体',
    categories: '类别（类内单位均值）',
    count: {
      criteria: (n: number) => `${n} 项评价指标`,
      groups: (n: number) => `${n} 类评价主体`,
      categories: (n: number) => `${n} 个类别，类内单位均值`,
    },
    name: {
      criteria: (label: string) => label,
      groups: (label: string) => spaced`${label}评价`,
      categories: (label: string) => spaced`${label}类`,
    },
    both: (text: { rise: string; risen: string; fall: string; fallen: string }) =>
      spaced`${text.fall}下降 ${text.fallen} 分，${text.rise}上升 ${text.risen} 分`,
    rise: (label: string, points: string) => spaced`${label}升得最多，${points} 分`,
    fall: (label: string, points: string) => spaced`${label}降得最多，${points} 分`,
    rose: {
      criteria: (total: number, risen: number) => `${total} 项里 ${risen} 项升幅超出误差`,
      groups: (total: number, risen: number) => `${total} 类主体里 ${risen} 类升幅超出误差`,
      categories: (total: number, risen: number) => `${total} 个类别里 ${risen} 个升幅超出误差`,
    },
    fell: {
      criteria: (total: number, fallen: number) => `${total} 项里 ${fallen} 项降幅超出误差`,
      groups: (total: number, fallen: number) => `${total} 类主体里 ${fallen} 类降幅超出误差`,
      categories: (total: number, fallen: number) => `${total} 个类别里 ${fallen} 个降幅超出误差`,
    },
    none: {
      criteria: '各项指标的变化都在误差内',
      groups: '各类主体的变化都在误差内',
      categories: '各类别的变化都在误差内',
    },
    highest: (label: string, score: string) => spaced`${label}最高（${score}）`,
    lowest: (label: string, score: string) => spaced`${label}最低（${score}）`,
    alike: { criteria: '各项指标分不出高下', groups: '各类主体分不出高下', categories: '各类别分不出高下' },
    notCompared: '公布的单位不一，不比高低',
    bases: {
      levels: ({ units, of }: UnitBase) => `；只算公布了的 ${units} 家（共 ${of} 家）`,
      moves: ({ units, of }: UnitBase) => `；只算两次都公布的 ${units} 家（共 ${of} 家）`,
      each: '；名称后是计入的家数',
      compared: (units: number) => `；比较只用共有的 ${units} 家`,
      leftOut: (labels: string) => spaced`，不含公布不到一半的${labels}`,
      notCompared: '；单位不同，不作比较',
      short: ({ units, of }: UnitBase) => `${units}/${of} 家`,
      long: (text: UnitBase & { label: string }) => `${text.label}（${text.of} 家里的 ${text.units} 家）`,
    },
    cutAxis: (from: string) => `；横轴自 ${from} 起`,
  },
  trust: {
    title: '这组数据能说明多少',
    tellApart: '能分出高下吗',
    tellApartText: (above: number, below: number, same: number) =>
      `${above} 家单位明显高于、${below} 家明显低于本类均值，${same} 家分不出`,
    reliable: '分数可靠吗',
    reliableText: (reliability: string | undefined, error: string) =>
      `${reliability === undefined ? '' : `单位得分信度 ${reliability}；`}标准误中位数 ${error} 分`,
    careful: '答卷有效吗',
    carefulText: (spoilt: string, share: string) => `废票 ${spoilt} 份（${share}），不计入任何结果`,
    voidText: (voided: string, share: string) => `按有效规则作废 ${voided} 份（${share}）`,
    known: '了解被评单位吗',
    knownText: (share: string) => `评到单位时，${share} 选了不了解，不计分`,
    unheard: '谁没有被听到',
    silentText: (groups: string) => spaced`${groups}一份都没有`,
    unheardText: (least: string, rate: string) => spaced`${least}收回率 ${rate}，最低`,
    unscored: '谁没有得分',
    unscoredText: (count: number) => (count === 0 ? '各单位都有得分' : `${count} 家单位不出分、不排名，原因见排名`),
    everyone: '各类主体收回率未知',
    onlyGroup: (rate: string) => `只有一类主体，收回率 ${rate}`,
    everyoneAlike: (rate: string) => `各类主体收回率相同，都是 ${rate}`,
    severalLeast: (rate: string) => `收回率最低的不止一类主体，都是 ${rate}`,
  },
};
