import { spaced } from '../../spaced';

/** Words of the scorecard on paper. The sheet takes out the spaces that only the screen has. */

interface TotalFacts {
  readonly unit: string;
  readonly title: string;
  readonly total: string;
  readonly full: string;
  /** Null without a sampling error. */
  readonly range: string | null;
}

interface PlaceFacts {
  readonly category: string;
  readonly units: number;
  readonly range: string;
  readonly tier: string;
}

export const words = {
  title: (title: string) => spaced`${title}成绩单`,
  by: (organisation: string, date: string) => `${organisation}　${date}`,
  date: (year: string, month: string, day: string) => `${year} 年 ${month} 月 ${day} 日`,
  head: (unit: string, title: string) => `${unit}　${title}`,
  inside: (number: number, hash: string) => `内部资料　第 ${number} 次计算　校验码 ${hash}`,
  draft: (number: number) => `拟定稿，未公布　第 ${number} 次计算`,
  superseded: (number: number) => `已被更正　第 ${number} 次计算`,
  parts: {
    whole: '一、总体情况',
    beside: '二、长处、短板和差距',
    peers: '三、同类比较',
    working: '四、得分怎样算出',
  },
  stop: '。',
  gapBetween: '',
  semicolon: '；',
  total: ({ unit, title, total, full, range }: TotalFacts) =>
    range === null
      ? spaced`${unit}${title}总分 ${total} 分（满分 ${full}，没有抽样误差）`
      : spaced`${unit}${title}总分 ${total} 分（满分 ${full}，95% 区间 ${range}）`,
  noTotal: (unit: string) => spaced`${unit}数据不足，没有总分`,
  graded: (grade: string, draft: boolean) => spaced`${draft ? '拟评' : '评为'}${grade}`,
  place: ({ category, units, range, tier }: PlaceFacts) =>
    spaced`在${category} ${units} 个排位单位中，位次区间为第 ${range} 名，${tier}`,
  noPlace: '不排位次',
  mean: {
    above: (mean: string, points: string) => `比本类均值 ${mean} 高 ${points} 分，超出误差`,
    'not-distinguishable': (mean: string, points: string) => `与本类均值 ${mean} 相差 ${points} 分，在误差内`,
    below: (mean: string, points: string) => `比本类均值 ${mean} 低 ${points} 分，超出误差`,
  },
  meanExact: (mean: string) => `本类均值 ${mean}`,
  change: {
    risen: (title: string, points: string) => spaced`与${title}相比高 ${points} 分，超出误差`,
    fallen: (title: string, points: string) => spaced`与${title}相比低 ${points} 分，超出误差`,
    'within-error': (title: string, points: string) => spaced`与${title}相比相差 ${points} 分，在误差内`,
  },
  changeExact: (title: string, before: string) => spaced`${title}为 ${before} 分`,
  strengths: '（一）长处。',
  weaknesses: '（二）短板。',
  gap: '（三）差距。',
  none: { above: '没有一项明显高于同类。', below: '没有一项明显低于同类。' },
  tableOne: '表 1　各项得分',
  tableOneLong: '表 1　各部分得分和突出的指标（其余指标见表 2）',
  tableTwo: '表 2　各项数据和算法',
  figure: (category: string) => spaced`图 1　${category}总分、95% 区间和位次区间（右列）`,
  omitted: (units: number) => `（另有 ${units} 家）`,
  ownFigure: '图 1　总分、95% 区间和位次区间（右列）',
  heads: { data: '数据', working: '算法' },
  counted: (value: string, n: string) => `${value}（${n} 份）`,
  entries: (count: number) => (count === 0 ? '没有记录' : `${count} 条记录`),
  cut: (points: string) => `，截为 ${points}`,
  missing: '缺数据',
  ledger: '台账：',
  entry: (date: string, reason: string, evidence: string, points: string) =>
    spaced`${date} ${reason}（${evidence}）${points}`,
  reversed: '（已撤销，不计）',
  marks: '注：●明显高于本单位，○与本单位分不出高下，◆明显低于本单位；底色一行是本单位，虚线是本类均值。',
  about:
    '说明：1.区间只含评议和第三方调查的抽样误差。2.两家是否有差别以两两检验为准（Bonferroni 校正），不以区间是否重叠判断。3.表中数字按方案舍入，计算用未舍入的值。4.▲▼是列入长处、短板的指标；比上次一列标*的超出误差，标≈的在误差内，没有标的是确数。5.每项得分在系统中可以逐级查到数据和规则。',
  signature: (hash: string) => `公布的签名（SHA-256）：${hash}`,
};
