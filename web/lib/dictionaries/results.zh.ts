import { overview } from './results-overview.zh';
import type { FigureRemark } from '#domain/figures/figure';
import { points } from './results-points.zh';
import { rules } from './results-rules.zh';
import { spaced } from '../spaced';

interface LeadingOption {
  readonly label: string;
  readonly share: string;
}

interface BandedUnits {
  readonly units: number;
  readonly above: number;
  readonly below: number;
  readonly same: number;
}

interface ChangedStatements {
  readonly all: number;
  readonly risen: number;
  readonly fallen: number;
  /** The wave that it is compared with. */
  readonly since: string;
}

/** How far, between which ends, and whether that is more than chance. */
interface StatementMove {
  readonly points: string;
  readonly range: string;
  readonly verdict: string;
}

export const words = {
  pages: {
    label: '结果',
    overview: '概览',
    ranking: '排名',
    heatmap: '热力图',
    changes: '与上轮比',
    questions: '各题',
    points: '计算过程',
    quality: '测量质量',
    'what-if': '试算',
    trace: '计算过程',
    hidden: '隐藏',
  },
  surveys: '调查',
  published: (date: string) => `已发布 ${date}`,
  counted: '已计票，待发布',
  onlyYou: '只有您看得到，发布后领导可见',
  notPublished: {
    title: '结果还没有发布',
    text: '计票和核对完成、组织方发布以后，这一页就有内容。',
  },
  notCounted: {
    title: '还没有计票',
    text: '收集关闭并计票以后，这一页就有内容。',
  },
  nothing: {
    title: '没有可以公布的数据',
    text: '有效答卷太少，或者公布会让人推出某一组的答案，按开放前公布的规则都不显示。',
  },
  provenance: {
    label: '答卷从哪里来',
    kinds: {
      sealed: (count: string) => `链接作答 ${count} 份`,
      paper: (count: string) => `纸票录入 ${count} 份`,
      imported: (count: string) => `导入 ${count} 份`,
    },
    sources: (kinds: string, imported: boolean) => `答卷来源：${kinds}${imported ? '（导入的不匿名）' : ''}`,
    noSuppression: '没有做隐藏：数据声明为不涉及任何个人',
  },
  noReview: '这次调查没有被评单位，看各题的结果',
  export: {
    menu: '导出',
    print: '打印或存为 PDF',
    targets: '各单位得分与分值（CSV）',
    questions: '各题结果（CSV）',
    inWeChat: '微信里不能下载文件，请点右上角，选在浏览器打开',
  },
  chart: '图',
  table: '表格',
  view: '显示方式',
  review: '评议项目',
  unit: '单位',
  category: '类别',
  group: '评价主体',
  weight: '权重',
  score: '得分',
  interval: '95% 区间',
  standardError: '标准误',
  change: '变化',
  total: '合计',
  everyone: '全体',
  n: '有效票',
  dontKnow: '不了解',
  unitsMapping: (wave: string) => `与「${wave}」的单位对应`,
  source: (wave: string, hash: string) => `来源：${wave}，结果编号 ${hash}`,
  scale: (options: string) => `量表 0–100（${options}）`,
  scaleOfNumbers: (steps: number, lowest: string, highest: string) =>
    `量表 0–100（${steps} 个不同的分，从 ${lowest} 到 ${highest}）`,
  option: (label: string, score: string) => `${label} ${score}`,
  listComma: '、',
  clauseComma: '，',
  semicolon: '；',
  brackets: (text: string) => `（${text}）`,
  quoted: (text: string) => `「${text}」`,
  /** What an error of 0 means. */
  remarks: {
    'no-variance': '背后的回答全都一样，误差为 0 并不说明排除了偶然',
    'whole-population': '所有人都已作答，没有抽样误差',
    'noise-added': '人数加过随机数，每个数都是约数',
  } satisfies Record<FigureRemark, string>,
  remark: (text: string) => `${text}。`,
  named: (name: string, text: string) => `${name}：${text}`,
  changeRange: (low: string, high: string) => `${low} 至 ${high}`,
  withinError: '误差内',
  beyondError: '显著',
  since: { year: '去年', last: '上次' },
  marks: { above: '明显高于类均值', same: '与类均值分不出高下', below: '明显低于类均值' },
  moves: { above: '上升', same: '误差内', below: '下降' },
  bands: { above: '明显高于类均值', 'not-distinguishable': '与类均值分不出高下', below: '明显低于类均值' },
  reasons: {
    'below-threshold': (minimum: number) => `少于 ${minimum}`,
    protected: () => '保护',
  },
  reasonSentences: {
    'below-threshold': (minimum: number) => `不足 ${minimum} 份的不公布，免得让人猜出谁怎么答。`,
    protected: () => '公布会让人推出某一组的答案，故隐藏。',
  },
  whyHidden: '为什么隐藏，下次怎么改',
  measure: { review: '综合满意度', satisfaction: '综合满意度', debriefing: '综合得分', poll: '综合得分' },
  overview,
  poll: {
    key: '主要各题',
    keyNote: '占比（%）：条左为否定合计，条右为肯定合计；同一量表的放在一起，按肯定占比排列',
    all: '看全部各题',
    before: '上一轮',
    now: '这一轮',
    changed: ({ all, risen, fallen, since }: ChangedStatements) => {
      if (risen + fallen === 0) return `${all} 题与${since}相比，变化都在误差内`;
      const moves = [...(risen > 0 ? [`${risen} 题上升`] : []), ...(fallen > 0 ? [`${fallen} 题下降`] : [])];
      const rest = all - risen - fallen;
      return `${all} 题与${since}相比：${moves.join('，')}${rest > 0 ? `，${rest} 题的变化在误差内` : ''}`;
    },
    change: ({ points, range, verdict }: StatementMove) => `${points}（${range}）${verdict}`,
    changeNote:
      '右上为两轮肯定占比之差（百分点）和 95% 区间；检验按大题一起校正（Holm），区间是每题单独算的，所以区间不含 0 的也可能仍在误差内；两轮当作互相独立的样本。',
  },
  ranking: {
    origin: {
      none: '变化：上一轮没有这家单位，不比较。',
      renamed: (names: string) => `变化：与上一轮的${names}比较。`,
      merged: (names: string) => `变化：与上一轮的${names}合在一起比较，得分按票数合并。`,
      part: (names: string) => `变化：这家单位是从${names}拆出来的，上一轮没有单独评，不比较。`,
    },
    titleCategory: (text: BandedUnits & { category: string }) =>
      text.above + text.below === 0
        ? spaced`${text.category}类 ${text.units} 家单位分不出高下`
        : spaced`${text.category}类 ${text.units} 家单位：${text.above} 家明显高于类均值，${text.below} 家明显低于，其余 ${text.same} 家分不出高下`,
    titleAll: (text: BandedUnits) =>
      text.above + text.below === 0
        ? `${text.units} 家单位分不出高下`
        : `${text.units} 家单位中，${text.above} 家明显高于本类均值，${text.below} 家明显低于，${text.same} 家分不出高下`,
    titleOwn: (text: BandedUnits & { category: string | undefined; all: number }) => {
      const place = text.category === undefined ? '' : spaced`${text.category}类 `;
      const seen = `${place}${text.all} 家单位中您看得到 ${text.units} 家`;
      return text.above + text.below === 0
        ? `${seen}，与类均值分不出高下`
        : `${seen}：${text.above} 家明显高于类均值，${text.below} 家明显低于，${text.same} 家分不出高下`;
    },
    titleInsufficient: (units: number) => `${units} 家单位有效票都不足，不出分、不排名`,
    unscored: (count: number) => `另有 ${count} 家票数不足，不出分`,
    subtitleCategory: (measure: string, votes: string) =>
      `${measure}（点）及 95% 区间；有效评议 ${votes} 张单位卡；高低按 Holm 校正的 5% 水平，名次区间按两两检验、Bonferroni 校正`,
    subtitleAll: (measure: string, categories: number) =>
      `${measure}及 95% 区间，${categories} 类分列；各类服务对象不同，只在类内比较、类内排名`,
    all: '全部',
    sort: '排序',
    sorts: { band: '分档，再按得分', score: '得分', n: '有效票', name: '名称' },
    overlap: '两条区间是否重叠不是判断依据，以检验为准',
    rankRange: '名次区间',
    rankRangeOf: (count: number) => `名次区间（1–${count}）`,
    rankText: (range: string) => `第 ${range} 名`,
    sinceColumn: (since: string) => `比${since}`,
    comparedWith: (unit: string) => spaced`与${unit}相比`,
    comparison: '与所选单位相比',
    selected: '所选',
    higher: '高',
    lower: '低',
    same: '≈ 分不出',
    bandCount: (count: number) => `${count} 家`,
    sameNote: '名次区间大半重叠，段内先后不说明问题',
    mean: (value: string) => `类均值 ${value}`,
    band: '分档',
    noScore: '不出分、不排名',
    insufficientAll: (units: number, reason: string) =>
      reason === '' ? `${units} 家单位不出分、不排名` : `${units} 家单位不出分、不排名：${reason}`,
    insufficientReasons: {
      have: (group: string, have: number) => `${group} ${have} 票`,
      needOne: (group: string, need: number) => `${group}，需 ${need} 票`,
      needEach: (groups: string, need: number) => `${groups}，各需 ${need} 票`,
      allGroups: (minimum: number) => `各类主体都少于 ${minimum} 票`,
      groupMissing: '按方案各类主体缺一不可',
      dontKnow: '选不了解的超过了方案的上限',
    },
    place: '名次',
    placeTied: (place: string) => `${place}（并列）`,
    tier: '梯队',
    placeNote: '名次只按得分排，同分并列。能不能分出先后，看名次区间和梯队：同一梯队里，相邻的单位分不出高下。',
    last: {
      one: (unit: string) => spaced`${unit}得分低于本类其他单位，有检验支持，可以写末位。`,
      several: (units: string, count: number) =>
        `不能写某一家是末位：最后的 ${count} 家合起来低于前面的单位，其中相邻的分不出高下（${units}）。`,
      unsupported: (unit: string, count: number, units: string) =>
        spaced`不能写谁是末位：得分最低的${unit}与 ${count} 家分不出高下（${units}）。`,
      unsupportedPlain: (unit: string) => spaced`不能写谁是末位：得分最低的${unit}与别的单位分不出高下。`,
    },
    note: {
      range: (unit: string, range: string) => spaced`${unit}排第 ${range} 名。`,
      only: (unit: string, range: string) => spaced`${unit}的名次确定在第 ${range} 名。`,
      alike: (count: number, units: string) => `按现有票数，它与 ${count} 家单位分不出高下：${units}。`,
      alikeNone: '它与本类其他单位都能分出高下。',
      wording: (text: { place: number; category: string; part: string }) =>
        spaced`不能写第 ${text.place} 名，可以写在${text.category}类中处于${text.part}。`,
      wordingWide: (place: number) => `名次区间跨了前、中、后段，不能写第 ${place} 名，也不能写处于哪一段。`,
      supported: (text: { category: string; part: string }) => spaced`可以写在${text.category}类中处于${text.part}。`,
      wide: '名次区间跨了前、中、后段，不能写处于哪一段。',
      parts: { front: '前段', middle: '中段', rear: '后段' },
      anomaly: (text: { unit: string; score: string; n: string }) =>
        spaced`${text.unit}得分更低（${text.score}），却未列入低于一段：它只有 ${text.n} 票，误差大，还不能断定低于类均值。`,
      open: '看计算过程',
      openRank: '看名次怎么排出来',
    },
    keys: '上下键换单位，回车看计算过程',
    legend: '点为得分，横线为 95% 区间；灰色竖带为所选单位的区间',
    legendPhone:
      '点为得分，横线为 95% 区间。名次区间按两两检验；同一段内的先后不说明问题。点任一单位，看它与谁分不出高下。',
    allLegend: '单位名后的小字为有效票数；名次为两两检验得出的名次区间',
  },
  questions: {
    extremes: (text: { best: string; bestShare: string; worst: string; worstShare: string }) =>
      `肯定占比最高的是「${text.best}」，${text.bestShare}；最低的是「${text.worst}」，${text.worstShare}`,
    plain: (count: number, counted: string) => `${count} 题，${counted} 份有效答卷`,
    none: '这份问卷只有对单位的评议，没有其他各题',
    hidden: '答卷太少，或者公布会让人推出某一组的答案，各题都不显示',
    hiddenReason: (minimum: number) =>
      `至少 ${minimum} 份才公布，这是为了不让人猜出谁怎么答。下次可以合并评价主体或者多收一些`,
    subtitle: (received: string, counted: string) => `收回 ${received} 份，有效 ${counted} 份；每题只算答了这题的人`,
    oneGroup: '评价主体只有一类，不再分开列',
    weighted: '占比和均值按权重推算到总体，人少时取整较粗，以免推出藏起来的数',
    answered: (n: string) => `${n} 人作答`,
    weighting: { weighted: '按权重推算到总体', unweighted: '未加权' },
    dontKnow: (n: string) => `${n} 人不了解，不计入占比`,
    outside: (n: string, options: string) => `另有 ${n} 人选${options}，不计入占比`,
    askedOf: {
      chosen: (question: string, options: string) => `只问「${question}」选了${options}的人`,
      some: '只问一部分人',
      or: '或',
    },
    favourable: (share: string) => `${share} 持肯定态度`,
    most: (label: string, share: string) => `选「${label}」的最多，${share}`,
    noneAhead: (one: LeadingOption, other: LeadingOption) =>
      `没有一项明显领先：选「${one.label}」的 ${one.share}，选「${other.label}」的 ${other.share}`,
    mean: (value: string, range: string) => `均值 ${value}（95% 区间 ${range}）`,
    meanShort: '均值',
    netPromoterShort: '净推荐值',
    netPromoter: (value: string, range: string) => `净推荐值 ${value}（95% 区间 ${range}）`,
    rankFirst: (label: string, points: string) => `平均得点最高：「${label}」，${points}`,
    rankPoints: '平均得点',
    hiddenTitle: '本题不显示',
    items: (count: number) => `${count} 项，按同意占比排列`,
    divergingNote: '占比（%）：条左为否定合计，条右为肯定合计',
    multipleNote: '可以多选，占作答人数的比例',
    byGroup: '按评价主体',
    agreementByGroup: '认同占比（%），小字为人数',
    shareByGroup: '占比（%），按评价主体',
    pointsByGroup: '平均得点，按评价主体',
    count: '人数',
    texts: {
      loading: '正在取文字答案',
      show: '看文字答案',
      count: (n: string) => `${n} 条`,
      none: '没有可以显示的文字答案',
      note: '顺序已打乱，不带时间',
      few: (minimum: number) => `文字答案不足 ${minimum} 条，不显示`,
      ofOneClass: '不显示：这道题只有部分群体作答，看到文字就等于知道作者属于哪个群体',
      protected: '不显示：显示出来可能泄露他人的答案',
      failed: '没有取到文字答案',
      more: (n: number) => `再看 ${n} 条`,
    },
    planned: {
      captions: {
        shares: '各格人数，选各项的占比（%）',
        mean: '各格人数和均值',
        words: '各格写了的人数',
      },
      class: '类别',
      people: '人数',
      mean: '平均',
      about: (text: string) => `约 ${text}`,
      noisy:
        '这张表与别的表交叉，每项的人数加了一点随机误差，只当约数看：每 20 个数里有 19 个与实数差不超过 3 人，合计差得多一点。',
      withheld: '这张表与别的表交叉，两表相减会推出个人，整张不公布。',
      more: (rows: string) => `再列 ${rows} 行`,
      scope: (text: { classes: string; hidden: string | undefined }) =>
        text.hidden === undefined ? `${text.classes} 类` : `${text.classes} 类，其中 ${text.hidden} 类隐藏`,
      leftOut: '没有印出：展开以后再打印，或者下载 CSV。',
      nothingShown: (classes: string) => `这张表的 ${classes} 类都不公布。`,
      folded: (tables: string) => `${tables} 张表收起来了，点表名展开`,
      openAll: '全部展开',
      foldAll: '全部收起',
      agreement: '肯定占比',
      view: '列哪些、怎么排',
      views: {
        plan: '全部，按方案的次序',
        lowest: (measure: string) => `${measure}从低到高`,
        highest: (measure: string) => `${measure}从高到低`,
        people: '人数从多到少',
        hidden: (count: number) => `只看隐藏的 ${count} 类`,
      },
      orderNote: '只按数字大小排，没有检验：相邻的几类多半分不出高下。隐藏的排在最后。',
      gridOfShares: '肯定占比（%），小字为人数',
      gridOfMeans: '均值，小字为人数',
      shades: {
        label: '底色',
        below: (end: number) => `低于 ${end}`,
        from: (start: number) => `${start} 起`,
      },
      csv: '下载 CSV',
      search: '找一类',
      noMatch: '没有找到',
      ofItem: (title: string, item: string) => `${title}：${item}`,
    },
    moreOptions: (count: string) => `再列 ${count} 项`,
    linkTo: (name: string) => `「${name}」的链接`,
    value: (count: string, share: string) => `${count}（${share}）`,
  },
  points,
  rules,
};
