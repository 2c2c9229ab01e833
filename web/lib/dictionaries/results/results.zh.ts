import { overview } from './overview.zh';
import type { FigureRemark } from '#domain/figures/figure';
import { points } from './points.zh';
import { questions } from './questions.zh';
import { rules } from './rules.zh';
import { spaced } from '../../spaced';

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

/** Of each band that is not empty how many units it has. */
function bandsText({ above, below, same }: Omit<BandedUnits, 'units'>, mean: string, rest = ''): string {
  return [
    ...(above > 0 ? [`${above} 家明显高于${mean}`] : []),
    ...(below > 0 ? [`${below} 家明显低于${above > 0 ? '' : mean}`] : []),
    ...(same > 0 ? [`${rest}${same} 家分不出高下`] : []),
  ].join('，');
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
      '右上为两轮肯定占比之差（百分点）和 95% 区间；检验把各题各轮的每一步一起校正（Holm），区间是每题单独算的，所以区间不含 0 的也可能仍在误差内；两轮当作互相独立的样本。',
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
        : spaced`${text.category}类 ${text.units} 家单位：${bandsText(text, '类均值', '其余 ')}`,
    titleAll: (text: BandedUnits) =>
      text.above + text.below === 0
        ? `${text.units} 家单位分不出高下`
        : `${text.units} 家单位中，${bandsText(text, '本类均值')}`,
    titleOwn: (text: BandedUnits & { category: string | undefined; all: number }) => {
      const place = text.category === undefined ? '' : spaced`${text.category}类 `;
      const seen = `${place}${text.all} 家单位中您看得到 ${text.units} 家`;
      return text.above + text.below === 0 ? `${seen}，与类均值分不出高下` : `${seen}：${bandsText(text, '类均值')}`;
    },
    titleInsufficient: (units: number) => `${units} 家单位都不出分、不排名`,
    unscored: (count: number) => `另有 ${count} 家不出分`,
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
      fewValid: (group: string) => `${group}有效票不足`,
      needOne: (group: string, need: number) => `${group}，需 ${need} 票`,
      needEach: (groups: string, need: number) => `${groups}，各需 ${need} 票`,
      allGroups: (minimum: number) => `各类主体都少于 ${minimum} 票`,
      groupMissing: '按方案各类主体缺一不可',
      dontKnow: '选不了解的超过了方案的上限',
      ofOneMind: (n: number) => `${n} 票，有一类主体几乎人人评得一样，出分就等于公布回答`,
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
    findUnit: '找单位',
    between: (count: number) => `中间还有 ${count} 家，展开`,
    allLegend: '单位名后的小字为有效票数；名次为两两检验得出的名次区间',
  },
  questions,
  points,
  rules,
};
