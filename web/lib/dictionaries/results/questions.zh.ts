import { isAsked } from '../../is-asked';

interface LeadingOption {
  readonly label: string;
  readonly share: string;
}

/** What is said of the questions beside those of ratings, and of their tables. */
export const questions = {
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
  nothingShown: '整个调查里，答这道题的人太少，或者答得几乎一样，所以合计和各组都不公布。',
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
    withUnlisted: (caption: string, count: number) => `${caption}；另有 ${count} 项见上图`,
    class: '类别',
    people: '人数',
    mean: '均值',
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
    nobody: '没有人答这一题。',
    ofItem: (title: string, item: string) => (isAsked(title) ? title : `${title}：`) + item,
  },
  moreOptions: (count: string) => `再列 ${count} 项`,
  linkTo: (name: string) => `「${name}」的链接`,
  value: (count: string, share: string) => `${count}（${share}）`,
};
