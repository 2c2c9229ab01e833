/** Words of the result of an assessment: places, grades, the life of a run, files. */

interface Chosen {
  readonly category: string;
  readonly count: number;
  readonly grade: string;
  readonly draft: boolean;
}

interface Border {
  readonly last: string;
  readonly first: string;
  readonly grade: string;
}

/** Where a tie made more or fewer units than places. */
interface TiedLine {
  readonly grade: string;
  readonly places: number;
  readonly given: number;
}

interface QuotaFacts {
  readonly share: string;
  readonly eligible: number;
  readonly exact: string;
  readonly rounding: string;
  readonly places: number;
}

interface AlikeFacts {
  readonly names: string;
  /** Beyond those that are named; 0 or less for none. */
  readonly more: number;
  readonly count: number;
  readonly last: string;
}

interface WorkbookProgress {
  readonly sheet: number;
  /** Null where it is not known yet. */
  readonly of: number | null;
  readonly megabytes: string;
}

export const words = {
  semicolon: '；',
  listComma: '、',
  computed: (day: string) => `${day}计算`,
  superseded: '已被更正',
  noUnits: '这次计算里没有您能看到的单位',
  title: {
    chosen: ({ category, count, grade, draft }: Chosen) =>
      count === 0 ? `${category}：没有单位评为${grade}` : `${category}：${count} 家${draft ? '拟评' : '评为'}${grade}`,
    tied: ({ last, first, grade }: Border) => `${grade}线上${last}与${first}同分`,
    alike: ({ last, first, grade }: Border) => `${grade}线两侧的${last}与${first}分不出高下`,
    apart: ({ last, first, grade }: Border) => `${grade}线两侧的${last}与${first}有明显差距`,
    tiedOut: (grade: string) => `${grade}线上同分的单位多于余下的名额，都不入围`,
    tiedIn: (grade: string, over: number) => `${grade}线上同分的单位都入围，比名额多 ${over} 家`,
    allTied: (grade: string) => `够${grade}线的最高分几家同分，多于名额，都不入围`,
    noPlaces: (grade: string) => `按占比算下来没有${grade}名额`,
    nobody: (category: string) => `${category}：没有单位排得出位次`,
    tiers: (category: string, units: number, tiers: number) =>
      tiers < 2 ? `${category}：${units} 家单位分不出档次` : `${category}：${units} 家单位分成 ${tiers} 档`,
    one: (name: string, total: string, grade: string | null) =>
      grade === null ? `${name}：${total} 分` : `${name}：${total} 分，${grade}`,
    oneWithout: (name: string) => `${name}：数据不足，没有总分`,
  },
  subtitle: {
    measure: (full: string) => `总分（满分 ${full}）及 95% 区间`,
    minimum: (points: string) => `总分不低于 ${points}`,
    quota: ({ share, eligible, exact, rounding, places }: QuotaFacts) =>
      `不超过可评单位的 ${share}（${eligible} × ${share} = ${exact}，${rounding}得 ${places}）`,
    and: '，且',
    rule: (grade: string, rule: string) => `${grade}须${rule}`,
    error: '区间只含评议与第三方的抽样误差',
  },
  roundings: { floor: '取整', 'half-up': '四舍五入', ceil: '进一' },
  category: '类别',
  view: '看法',
  views: { chart: '图', table: '表格' },
  tableLabel: '单位的得分、总分和等次',
  heads: { place: '位次', unit: '单位', plot: '总分及区间', total: '总分', interval: '95% 区间', grade: '等次' },
  minimumOf: (grade: string) => `${grade}最低分`,
  lineAfter: (grade: string, places: number) => `${grade}线：名额 ${places} 个止于此`,
  lineAtTie: ({ grade, places, given }: TiedLine) => `${grade}线：名额 ${places} 个，因同分评了 ${given} 家`,
  legend:
    '实心点为排进头等的单位，空心点为其余单位。* 表示有指标缺数据，按方案的规定处理。两条区间是否重叠不是判断依据，以检验为准。',
  toDiscrimination: '区分度：哪项指标决定了差距',
  starred: '有指标缺数据，按方案的规定处理',
  valueMissing: (names: string) => `没有总分：缺${names}，方案规定缺这一项不出总分`,
  coverageLow: ({
    names,
    covered,
    least,
  }: {
    readonly names: string;
    readonly covered: string;
    readonly least: string;
  }) => `没有总分：缺${names}，有数据的分值只占 ${covered}，不到 ${least}`,
  rowStates: { placed: '—', unranked: '不排位次', barred: '不排位次', insufficient: '数据不足' },
  marks: { veto: '否决', tie: '并列', changed: '改定', pending: '待审定' },
  note: {
    comma: '，',
    border: ({ grade, last, first }: { readonly grade: string; readonly last: number; readonly first: number }) =>
      `${grade}线在第 ${last} 与第 ${first} 位之间，`,
    difference: (difference: string, margin: string) => `两者相差 ${difference} 分，差值的 95% 误差为 ±${margin}。`,
    alike: ({ names, more, count, last }: AlikeFacts) =>
      more > 0
        ? `线外的${names}等 ${count} 家与${last}分不出高下，审定时应一并说明；`
        : `线外的${names}与${last}分不出高下，审定时应一并说明；`,
    noneAlike: '线外没有单位与线内末位分不出高下；',
    untied: '未舍入的总分不相等，并列规则没有用到。',
    tied: {
      'all-out': '线上同分的单位多于余下的名额，按方案都不入围。',
      'all-in': '线上同分的单位多于余下的名额，按方案都入围。',
      indicators: '未舍入的总分相等，按方案规定的指标先后比出高下。',
      'indicators-equal': '线上同分的单位多于余下的名额，按方案规定的指标也比不出高下，都不入围。',
    },
    nobodyIn: (grade: string) => `够${grade}线的最高分几家同分，多于名额，按方案都不入围。`,
    noPlaces: (grade: string, eligible: number) => `可评${grade}的有 ${eligible} 家，按占比算下来没有名额。`,
    about: (name: string) => `${name}：`,
    fact: (veto: string, entries: number) => `${veto}（佐证 ${entries} 条）`,
    total: (points: string) => `总分定为 ${points}。`,
    noRank: '总分不变，不排位次。',
    ceiling: (grade: string) => `总分不变，等次不高于${grade}，也不占更高等次的名额。`,
    changed: ({ from, to, reason }: { readonly from: string; readonly to: string; readonly reason: string }) =>
      `由${from}改定为${to}，经另一人审定。理由：${reason}`,
  },
  reason: '理由',
  reasonHint: '随决定保存，记入操作记录',
  proposal: {
    open: (unit: string, grade: string) => `${unit}现为${grade}，提议改等次`,
    title: (unit: string) => `提议更改${unit}的等次`,
    explained: '总分和位次不变，只改等次。提议要由另一位组织者审定；两个等次都会留下。',
    to: (grade: string) => `由${grade}改为`,
    overCeiling: (veto: string, grade: string) => `按方案，有「${veto}」的单位等次不高于${grade}，这样改就超过了。`,
    overPlaces: (grade: string, places: number, taken: number) =>
      `按方案，${grade}有 ${places} 个名额，这样改以后有 ${taken} 家。`,
    reasonHint: '写明依据的文件或事实，公布后看得到',
    submit: '提出',
  },
  proposals: {
    title: (open: number) => (open === 0 ? '等次调整：都已审定' : `等次调整：${open} 条待审定`),
    caption: '等次调整',
    heads: { unit: '单位', change: '调整', reason: '理由', decision: '审定' },
    change: (from: string, to: string) => `${from} → ${to}`,
    by: (own: boolean, day: string) => `${day}由${own ? '您' : '另一位组织者'}提出`,
    second: '须由另一位组织者审定',
    waiting: '待审定',
    takeBack: '撤回',
    decide: { approved: '同意', rejected: '不同意' },
    decided: { approved: '已同意', rejected: '未采纳' },
    question: { approved: '同意这条调整？', rejected: '不采纳这条调整？' },
  },
  toCard: '看成绩单',
  steps: { submit: '提交审定', approve: '审定', publish: '公布' },
  outcomeHash: '结果校验码',
  signature: '公布的签名（SHA-256）',
  check: {
    act: '由内容算出签名',
    file: '下载签名的全部内容（JSON）',
    agrees:
      '相符：由服务器现有的方案、数据、结果、等次调整和名单，算出的正是本页显示的签名。签名本身有没有换过，要与印发的通报或告知书对：64 位数字逐组相同，才是当时公布的内容。',
    differs: '不相符，算出的与本页的签名对不上：',
    parts: { scheme: '方案', inputs: '数据', outcome: '结果', signature: '签名的内容：决定、日期或各部分的校验码' },
    how: '不信这个网页，可以自己算：把文件里的 scheme、inputs、outcome 各按 RFC 8785 写成规范 JSON，SHA-256 应与 signed 里的校验码相同；signed 同样算出的就是签名。',
  },
  approve: {
    title: '审定这次结果？',
    consequences: [
      '总分、位次和等次从此不能再改，也不能再提等次调整。',
      '领导还看不到，公布以后才看得到。',
      '您的名字作为审定人记入操作记录。',
    ],
    ownTitle: '请另一位组织者审定',
    own: '这次结果是您算出来的，要由另一位组织者打开本页，按「审定」。',
    copy: '复制本页地址',
    onlyOne: '我是唯一的组织者',
    aloneHint: '自行审定要写明理由：它显示在结果页上，进入公布的签名，也记入操作记录',
    alone: '自行审定',
    others: '还有别的组织者，不能自行审定。请把本页地址发给其中一位。',
  },
  publish: {
    title: '公布这次结果？',
    consequences: [
      '领导立即看到自己单位的得分、位次和等次。',
      '公布的结果不能再改；有错只能另算一次作为更正，两次都会留下。',
      '方案、数据、结果、等次调整和末位名单合在一起签名，签名显示在结果页上。',
    ],
    appeals: (day: string) => `单位从现在起可以申诉，到 ${day}为止。`,
    noAppeals: '申诉期只到今天为止。',
    inTheWay: (number: number) =>
      `第 ${number} 次计算的结果已经公布，这次计算没有写明更正它，只供比较，不能公布。要换掉公布的结果，请作为更正再算一次。`,
    supersedes: (number: number) => `第 ${number} 次计算的结果从此标为「已被更正」。`,
  },
  selfApproved: (reason: string) => `这次结果由算出它的人自行审定，理由：${reason}`,
  supersededBy: (number: number) => `这次结果已被第 ${number} 次计算更正。`,
  toRun: '看更正后的结果',
  correctsRun: (number: number, reason: string) => `更正第 ${number} 次计算的结果，原因：${reason}。`,
  toCorrected: '看原来的结果',
  runs: {
    title: '历次计算',
    heads: { run: '计算', state: '状态', time: '时间', about: '说明' },
    units: (assessed: number, units: number) => `${units} 家单位，${assessed} 家有总分`,
    corrects: (number: number, reason: string) => `更正第 ${number} 次：${reason}`,
    again: '用现在的方案和数据再算一次',
    compare: '再算一次，只供比较',
    correct: (number: number) => `更正第 ${number} 次的结果`,
    correctTitle: (number: number) => `更正第 ${number} 次计算的结果？`,
    correctExplained:
      '用现在的方案和数据另算一次，写明它更正哪一次、为什么。已公布的结果留在原处，更正公布以后才标为「已被更正」。',
    correctConfirm: '计算',
  },
  noRun: {
    title: '还没有计算',
    explained: '按最近定稿的方案和现在的数据算出总分、位次和等次。算出来的是草稿，审定和公布以后才作数。',
    compute: '计算',
  },
  export: {
    menu: '导出',
    print: '打印或存为 PDF',
    files: {
      'results.xlsx': '结果表（XLSX，公式可复算）',
      'results.csv': '结果表（CSV）',
      'notice.docx': '通报（DOCX）',
    },
    letters: (units: number) => `${units} 家单位的告知书（ZIP）`,
  },
  download: {
    make: '生成',
    stop: '停止',
  },
  workbook: {
    title: '生成结果表',
    explained: (units: number, columns: number) => `${units} 家单位、${columns} 列得分，公式可复算，要等几秒到十几秒。`,
    progress: '已开始写的表',
    coming: ({ sheet, of, megabytes }: WorkbookProgress) =>
      `正在写第 ${sheet} 张表${of === null ? '' : `，共 ${of} 张`}，已收到 ${megabytes} MB`,
    saved: (megabytes: string) => `已生成，${megabytes} MB，请在浏览器的下载里查看。`,
  },
  letters: {
    title: (units: number) => `给 ${units} 家单位各写一份告知书`,
    explained: '每家一份 DOCX，写明各项得分、总分、位次和等次，合成一个 ZIP 文件。',
    progress: '已生成的告知书',
    written: (written: number, all: number) => `已生成 ${written} 份，共 ${all} 份`,
    saved: (written: number) => `${written} 份已生成，请在浏览器的下载里查看。`,
  },
};
