import type { GradeReason } from '#domain/assessment/run/outcome';
import { spaced } from '../../spaced';

/** Words of the scorecard of a unit on the screen. */

interface Finding {
  readonly unit: string;
  readonly total: string;
  /** Null where there are no grades. */
  readonly grade: string | null;
  readonly draft: boolean;
}

interface Place {
  readonly category: string;
  readonly range: string;
}

interface Tier {
  readonly tier: number;
  readonly tiers: number;
}

interface Fact {
  readonly date: string;
  readonly reason: string;
  readonly evidence: string;
}

interface Counted {
  readonly name: string;
  readonly lead: string;
  readonly beside: number;
  readonly others: number;
}

const reasons: Record<GradeReason, string> = {
  quota: '名额已满',
  'tie-at-quota': '线上同分，名额不够',
  'no-places': '本类没有名额',
  veto: '因否决降等',
};

export const words = {
  semicolon: '；',
  comma: '，',
  listComma: '、',
  colon: '：',
  title: {
    total: ({ unit, total, grade, draft }: Finding) =>
      grade === null ? spaced`${unit} ${total} 分` : spaced`${unit} ${total} 分，${draft ? '拟评' : '评为'}${grade}`,
    place: ({ category, range }: Place) => spaced`在${category}排第 ${range} 名`,
    noPlace: '不排位次',
    changes: {
      risen: (points: string) => `比上次高 ${points} 分`,
      fallen: (points: string) => `比上次低 ${points} 分`,
      'within-error': (_points: string) => '与上次相比在误差内',
    },
    insufficient: (unit: string) => spaced`${unit}数据不足，没有总分`,
  },
  subtitle: {
    category: (category: string, units: number) => spaced`${category} ${units} 家单位之一`,
    tier: ({ tier, tiers }: Tier) => `第 ${tier} 档，共 ${tiers} 档`,
    oneTier: '本类不分档',
    alike: (units: number) => (units === 0 ? '位次与各家都分得出高下' : `位次与 ${units} 家单位分不出高下`),
  },
  facts: {
    label: '主要结果',
    total: '总分',
    fullWithInterval: (full: string, range: string) => `满分 ${full}，95% 区间 ${range}`,
    fullExact: (full: string) => `满分 ${full}，没有抽样误差`,
    grade: '等次',
    noGrade: '—',
    band: (grade: string, reason: string) => spaced`按分数为${grade}，${reason}`,
    changed: (grade: string) => spaced`计得${grade}，经两人改定`,
    least: (points: string) => `最低 ${points} 分`,
    draft: '拟定，未审定',
    reasons,
    place: '类内位次',
    computedPlace: (place: number, units: number) => `计得第 ${place} 位，共 ${units} 家`,
    noPlace: '—',
    noPlaceText: { unranked: '只计分，不参加排位', barred: '因否决不排位次', insufficient: '没有总分，不排位次' },
    mean: '与类均值之差',
    meanIs: (mean: string) => `类均值 ${mean}`,
    tested: (verdict: string, range: string) => `${verdict}，95% 区间 ${range}`,
    bands: { above: '明显高于', 'not-distinguishable': '误差内', below: '明显低于' },
    noTotal: '没有总分，不作比较',
    meanHidden: '可比的单位太少，或会透露某家的得分，不公布',
    meanCorrected: '本次结果已更正，均值见更正后的结果',
    change: '比上次',
    verdicts: { risen: '显著', fallen: '显著', 'within-error': '误差内' },
    exact: '没有抽样误差',
    noChange: '没有可比的上次',
  },
  grounds: {
    title: '分数以外的依据',
    veto: (rule: string) => spaced`否决：${rule}`,
    fact: ({ date, reason, evidence }: Fact) => spaced`${date} ${reason}（佐证：${evidence}）`,
    total: (points: string, set: string) => `总分由 ${points} 分定为 ${set} 分。`,
    noRank: '总分不变，不排位次。',
    ceiling: (grade: string) => spaced`总分不变，等次不高于${grade}。`,
    withAndWithout: (before: string, after: string) => spaced`不计这一条为${before}，计入后为${after}。`,
    unmoved: '计不计这一条，等次都一样。',
    quota: { quota: '名额已满', 'tie-at-quota': '线上同分', 'no-places': '没有名额' },
    byPoints: {
      quota: (band: string, grade: string) => spaced`按分数够${band}，分数更高的单位已够名额数，计为${grade}。`,
      'no-places': (band: string, grade: string) => spaced`按分数够${band}，本类按占比算下来没有名额，计为${grade}。`,
      'tie-at-quota': (band: string, grade: string) =>
        spaced`按分数够${band}，同分的单位多于余下的名额，按方案计为${grade}。`,
    },
    changed: '等次调整',
    fromTo: (before: string, after: string) => spaced`由${before}改定为${after}，总分和位次不变。`,
    proposed: (day: string, reason: string) => spaced`${day} 提出，理由：${reason}`,
    approved: (day: string, reason: string) => spaced`${day} 由另一位组织者审定，意见：${reason}`,
    alone: (day: string, reason: string) => spaced`${day} 由唯一的组织者自行审定，理由：${reason}`,
    listed: '列入名单。',
    correction: '更正',
    corrects: (corrected: number, own: number) => `这是第 ${own} 次计算，更正第 ${corrected} 次计算的结果。`,
    because: (reason: string) => spaced`原因：${reason}`,
  },
  choose: {
    unit: '看哪家单位',
    previous: '上一家',
    next: '下一家',
    keys: '按 [ 和 ] 换单位',
    since: '与哪次比',
    none: '不比',
    run: (title: string, number: number) => `${title}（第 ${number} 次计算）`,
    otherIndicators: (title: string) => `${title}（指标不同）`,
  },
  peers: {
    title: (alike: number) => (alike === 0 ? '与同类各家都分得出高下' : `与同类 ${alike} 家分不出高下`),
    noPlace: '同类单位的总分',
    alone: '同类只有本单位',
    subtitle: '总分及 95% 区间，横轴不从 0 起',
    shapes: { above: '明显高于本单位', same: '分不出高下', below: '明显低于本单位' },
    ownOnly: '其他单位的名称和得分不在这里显示。',
    window: (from: number, to: number, all: number) => `第 ${from}–${to} 行，共 ${all} 家`,
    all: (units: number) => `显示全部 ${units} 家`,
    mean: '类均值',
    table: '同类单位的总分',
  },
  remarks: {
    strengths: '长处',
    weaknesses: '短板',
    noStrengths: '没有一项明显高于同类',
    noWeaknesses: '没有一项明显低于同类',
    hidden: '可比的单位太少，或会透露某家的得分，不作比较',
    corrected: '本次结果已更正，与同类的比较见更正后的结果',
    tested: {
      above: ({ name, lead }: Counted) => spaced`${name}：比类均值高 ${lead} 分，超出误差。`,
      below: ({ name, lead }: Counted) => spaced`${name}：比类均值低 ${lead} 分，超出误差。`,
    },
    counted: {
      above: ({ name, lead, beside, others }: Counted) =>
        spaced`${name}：比类均值高 ${lead} 分，高于其他 ${others} 家中的 ${beside} 家。`,
      below: ({ name, lead, beside, others }: Counted) =>
        spaced`${name}：比类均值低 ${lead} 分，低于其他 ${others} 家中的 ${beside} 家。`,
    },
    how: '有抽样误差的指标经检验（Holm 校正）；没有的，四分之三以上的单位更低或更高才列出。',
  },
  next: {
    title: (grade: string) => spaced`离${grade}差多少`,
    best: '已是最高等次',
    missing: (grade: string, points: string) => spaced`离${grade}还差 ${points} 分`,
    missingMore: (grade: string, points: string) => spaced`离${grade}还差 ${points} 分以上`,
    equal: (grade: string) => spaced`在${grade}线上与别家同分`,
    noPlaces: (grade: string) => spaced`同类没有${grade}名额`,
    reached: (grade: string) => spaced`够${grade}的最低分`,
    minimum: (grade: string, minimum: string, total: string) => spaced`${grade}最低 ${minimum} 分，现在 ${total} 分。`,
    lineAbove: (line: string) => `名额有限，总分须超过 ${line} 分。`,
    lineAt: (line: string) => `名额有限，总分须达到 ${line} 分。`,
    lineEqual: '名额有限，总分须高过同分的单位。',
    obstacles: {
      veto: (_eligible: number) => '与分数无关：否决不撤销，分数再高也不能评。',
      'no-places': (eligible: number) => `同类可评的有 ${eligible} 家，按占比算下来没有名额，分数再高也评不上。`,
      cap: (_eligible: number) => '名额有限，线上的单位已到总分上限，超不过去。',
      'others-hidden': (_eligible: number) => '名额有限，差多少要看其他单位的总分，不在这里显示。',
    },
    ways: '其他单位不变时，能补上的指标',
    enough: (points: string) => `还可得 ${points} 分，够`,
    notEnough: (points: string) => `还可得 ${points} 分，单这一项不够`,
    value: (value: string) => `数值要到 ${value}`,
    more: (count: number) => `另有 ${count} 项还有余地。`,
    noneEnough: '没有一项单独补得上。',
    nothing: '各项都已得满，没有余地。',
  },
  table: {
    title: '各项得分',
    subtitle: '点开一项，看它怎样从数据和规则算出来',
    caption: '各项指标的得分',
    heads: {
      indicator: '指标',
      full: '满分',
      points: '得分',
      share: '得分率',
      place: '类内位次',
      mean: '类均值',
      change: '比上次',
    },
    total: '总分',
    missing: '缺数据',
    standIn: '代',
    standInTitle: '缺数据，按方案用别的数代替',
    askAbout: (name: string) => spaced`问${name}的得分`,
    changeNote: '比上次：标明显著或误差内的经检验（Holm 校正），没有标的是确数，没有抽样误差。',
    placeNote: '位次按两两检验（Bonferroni 校正），同分的占同一段。',
  },
  noUnit: '这次计算里没有这家单位',
  noUnitText: '它没有参加这次考核，或不在您能看的范围里。',
  toResult: '回到结果',
  print: '打印或存为 PDF',
};
