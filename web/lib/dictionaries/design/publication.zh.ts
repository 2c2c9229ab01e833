import type { PUBLICATION_PROBLEMS } from '#domain/disclosure/check-publication';
import type { PreviewKind, PreviewReason } from '#domain/preview/preview-model';
import { spaced } from '../../spaced';

interface ReasonWords {
  readonly short: (minimum: number) => string;
  readonly sentence: string;
}

const reasons: Readonly<Record<PreviewReason, ReasonWords>> = {
  'below-threshold': { short: (minimum) => `少于 ${minimum}`, sentence: '人太少，同事之间容易猜到是谁。' },
  complement: { short: () => '防相减', sentence: '只藏一格的话，用合计减一下就知道了，所以再藏份数最少的一格。' },
  homogeneous: { short: () => '几乎一致', sentence: '几乎人人选同一项，公布它等于公布每个人。' },
  'source-hidden': {
    short: () => '前题隐藏',
    sentence: '问不问这道题，看前面一道题怎么答；那道题在这一格隐藏，问到的人数会说出那里的答案，所以也隐藏。',
  },
  'no-score': {
    short: () => '不出分',
    sentence:
      '份数够的评价主体权重合计不到一半，计分办法要求各组齐全而缺了一组，或者得分会透露一组人评了什么：这个单位不出分，各格都不公布。',
  },
  'cross-table': { short: () => '交叉', sentence: '这张表与别的表交叉，有一格藏不住，就整张不公布。' },
};

type Details = Readonly<Record<string, string>>;

const problems: Readonly<Record<(typeof PUBLICATION_PROBLEMS)[number], (details: Details) => string>> = {
  'publication.table-undivided': () => '这张表没有选按什么分。',
  'publication.divided-twice': ({ question }) =>
    `它按${question === undefined ? '评价主体' : `「${question}」`}分了两次。请去掉一次，或者分成两张表。`,
  'publication.table-twice': () => '前面已经有一张同样的表。',
  'publication.too-many-crossings': ({ beside = '' }) =>
    `它与前面的表交叉，而交叉的表只能有一张，已经是「${beside}」。几张交叉的表相减，就能推出个人。`,
  'publication.too-large': ({ cells = '0', limit = '0' }) => `分得太细：一共 ${cells} 格，最多 ${limit} 格。`,
  'publication.question-unknown': () => '按它分的那道题已经不在问卷里。',
  'publication.question-without-options': () => '按它分的那道题不是单选，一个人可能落在几格里。',
  'publication.question-of-some': ({ question = '' }) =>
    `「${question}」只问一部分人，各类的人数会说出他们前面怎么答的。请改成人人都问，或者去掉它。`,
  'publication.without-classes': () => '归成大类以后一类也没有。请写上各类，或者不归类。',
  'publication.class-empty': ({ class: name = '' }) => `「${name}」里一个选项也没有。`,
  'publication.class-twice': ({ class: name = '' }) => `「${name}」出现了两次。`,
  'publication.member-unknown': ({ member = '', holding }) =>
    `「${holding ?? member}」${holding === undefined ? '' : '里有选项'}已经不在问卷或评价主体里。`,
  'publication.member-twice': ({ member = '' }) => `「${member}」同时归在两类里。`,
  'publication.text-threshold-too-low': ({ lowest = '0' }) => `文字答案最低 ${lowest} 条才公布。`,
};

interface KindWords {
  readonly title: string;
  readonly hint: string;
}

const kinds: Readonly<Record<PreviewKind, KindWords>> = {
  units: { title: '单位得分', hint: '排名、单位画像' },
  'unit-groups': { title: '单位 × 评价主体', hint: '各组均分，加权成综合得分' },
  'unit-criteria': { title: '单位 × 指标', hint: '热力图、单位画像' },
  'unit-details': { title: '单位 × 评价主体 × 指标', hint: '每组对每项打了什么' },
  everybody: { title: '所有人', hint: '总是公布，除非人太少' },
  planned: { title: '发布方案里的表', hint: '' },
};

export const words = {
  scope: '这里定的是将来公布什么。开放后固定下来，用名册的还写进公示清单，谁也改不了；计票时按它一次算好，不能再加表。',
  scopeFixed: '开放时定下，写进了这一轮，用名册的也写进了公示清单；计票只按它算一次。',
  locked: '这一轮已经开放，发布方案固定了，谁也改不了。',
  lockedSince: (time: string) => `${time} 开放时，发布方案固定了，谁也改不了。`,
  nextPlan: '下一轮的发布方案',
  toQuestionnaire: '下一轮可以另定：计票后在「问卷」页复制为新一轮',
  counted: '计票后实际藏了哪些格、为什么',
  fixed: (tables: number, minimum: number) => `定下公布 ${tables} 张表，每格至少 ${minimum} 份`,
  none: '现在只公布所有人的合计',
  planned: (tables: number) => `计票时公布 ${tables} 张表`,
  finding: (turnout: string, cells: string, hidden: string) =>
    `参与率 ${turnout} 时，${cells} 格里通常有 ${hidden} 格会隐藏`,
  allShown: (turnout: string, cells: string) => `参与率 ${turnout} 时，${cells} 格都会公布`,
  mostlyShown: (turnout: string, cells: string, most: string) =>
    `参与率 ${turnout} 时，${cells} 格通常都会公布，少数试算里会藏到 ${most} 格`,
  worseFinding: ({
    turnout,
    cells,
    usual,
    worse,
    worst,
  }: Readonly<Record<'turnout' | 'cells' | 'usual' | 'worse' | 'worst', string>>) =>
    usual === '0'
      ? `参与率 ${turnout} 时，${cells} 格通常都会公布；${worse}，${worst}`
      : `参与率 ${turnout} 时，${cells} 格里通常有 ${usual} 格会隐藏；${worse}，${worst}`,
  worseCase: {
    uneven: '各类人数悬殊的话',
    agreed: '人数悬殊、答案又一边倒的话',
    ticks: '若是多选题',
    ranking: '若是排序题',
  },
  worseRated: { uneven: '只有一半人评的话', agreed: '只有一半人评、评价又一边倒的话' },
  worseFollowUp: (question: string, isSupposed: boolean) =>
    `追问「${question}」${isSupposed ? '在不利的情况下' : '里'}`,
  worseCases: (worst: string) => `情况不利时 ${worst}`,
  followUps: '只问一部分人的题，会藏多少',
  followUpsHint: '问到的人少，藏得就多。前面那道题在一格里隐藏，追问在那一格也隐藏，不然人数会说出前面怎么答的。',
  decidedBy: (questions: readonly string[], answered: string) =>
    `${questions.map((question) => `「${question}」`).join('和')}的回答决定问不问，约 ${answered} 人会答。`,
  sourceHidden: (count: string) => `有 ${count} 格只因为前面那道题在那里隐藏。`,
  scenarios: '换一种情况，会藏多少',
  scenarioTried: '按上面试算的',
  scenario: {
    uneven: () => '各类人数悬殊：最大的一类是第二大的两倍、第三大的三倍，依此类推',
    agreed: (share: string) => `人数悬殊，而且 ${share} 的人选同一项`,
    ticks: () => '多选题：不能加噪声，与别的表交叉的表多半整张不公布',
    ranking: () => '排序题：名次和得分合起来会说出更多，有时要多藏几格',
  },
  ratedScenario: {
    uneven: () => '每个单位只有一半的人评',
    agreed: (share: string) => `只有一半的人评，而且 ${share} 的评价是同一档`,
  },
  ofCells: (hidden: string, cells: string) => `${cells} 格里会藏 ${hidden} 格`,
  nineInTen: (low: string, high: string) => `（九成在 ${low}–${high}）`,
  merging: (left: string) => `；合并一处就剩 ${left} 格`,
  refused: (count: number) => `${count} 处要改，改好才能开放`,
  print: '打印给单位看',
  next: '检查并开放',
  trial: '试算参与率',
  turnout: (share: string) => `参与率 ${share}`,
  lastTurnout: (share: string) => `上一轮 ${share}`,
  otherTurnout: '别的参与率',
  supposed:
    '答案和不答的比例按上一轮；没有上一轮，就按各类人数、各项答案都平均，可跳过的题 5% 的人不答，另外算几种不利的情况。没写预计人数的组，按 100 人算。各题的答案互不相关；只问一部分人的题，按问卷里的条件另外模拟。',
  method: (runs: string) =>
    `每种参与率模拟 ${runs} 次（只问一部分人的题次数少些），隐藏的格数取中位数，标出的是最常隐藏的那几格。`,
  minimum: '每格至少',
  minimumUnit: '份',
  minimumLow: (lowest: number) => `最低 ${lowest} 份`,
  unanimous: {
    title: '几乎人人评得一样的单位',
    options: {
      withheld: {
        label: '得分不公布',
        hint: '看得分就知道某类评价主体一致评了什么时，这家单位不出分、不排名，试算里算作隐藏。',
      },
      shown: {
        label: '得分照样公布',
        hint: '分组明细隐藏，得分公布。人人评得一样时，看得分就知道每个人评了什么。',
      },
    },
  },
  dissent: '一格里除了人数最多的选项，还要至少 2 人选别的，否则也隐藏。',
  unsavedLeave: '有没保存的修改，确定离开吗？',
  textThreshold: '文字答案至少',
  textUnit: '条',
  tables: (count: number) => `将公布 ${count} 张表`,
  tablesFixed: (count: number) => `定下公布的 ${count} 张表`,
  tablesHint: '排在前面的先保住',
  tablesKeys: '，拖动或按 Alt ↑↓ 调整',
  everybody: '所有人',
  kinds,
  ofQuestions: '用于评价以外的各题',
  cells: (count: string) => `${count} 格`,
  hidden: (count: string) => `${count} 格隐藏`,
  sometimesHidden: (count: string) => `${count} 格有时隐藏`,
  noneHidden: '无隐藏',
  hiddenIn: (share: string) => `${share} 隐藏`,
  sometimes: (count: string, share: string) => `另有 ${count} 格在 ${share} 以上的试算里隐藏，份数旁边标着隐藏的比例。`,
  texts: '文字答案',
  textsHint: '只分到最上一层，打乱顺序，审看后公布',
  add: '添加一张表',
  edit: '修改',
  remove: '去掉',
  removeOf: (title: string) => `去掉「${title}」`,
  editOf: (title: string) => `修改「${title}」`,
  upOf: (title: string) => `把「${title}」往前排`,
  downOf: (title: string) => `把「${title}」往后排`,
  moved: (title: string, place: number) => `「${title}」排在第 ${place}`,
  tooFine: ({ cells, minimum, needed, people }: Readonly<Record<'cells' | 'minimum' | 'needed' | 'people', string>>) =>
    `分成 ${cells} 格，每格至少 ${minimum} 份，一共要 ${needed} 份；预计只有 ${people} 人，人人都参加也不够。请把几类归成大类，或者去掉一种分法。`,
  tooFineCrossing: ({
    beside,
    cellsBeside,
    cells,
    parts,
    minimum,
    needed,
    people,
  }: Readonly<Record<'beside' | 'cellsBeside' | 'cells' | 'parts' | 'minimum' | 'needed' | 'people', string>>) =>
    `它与「${beside}」交叉：${cellsBeside} 格和 ${cells} 格切出 ${parts} 块，有人的每一块都要满 ${minimum} 人才照实公布，一共要 ${needed} 人；预计只有 ${people} 人，多半不能照实公布：每格都满 100 人的加一点随机误差，否则整张不公布。请把几类归成大类，或者两张表只留一张。`,
  refusedTable: (title: string) => `不能公布：${title}`,
  dropStrangers: '去掉这些选项',
  changeTo: (title: string) => `改为${title}`,
  raterGroups: '评价主体',
  by: (parts: string) => `按${parts}`,
  divisions: { target: '被评单位', 'rater-group': '评价主体', criterion: '评价指标' },
  fixedCells: (cells: string, minimum: string) =>
    `一共 ${cells} 格。一格满 ${minimum} 份才公布；几乎一致的、用别的格子相减能算出来的，也不公布。`,
  dividedInto: (name: string, classes: string) => `${name}，分 ${classes} 类`,
  takenTogether: (members: readonly string[]) => `（${members.join('、')}）`,
  cross: ' × ',
  grid: (title: string) => `${title}：预计份数`,
  withHidden: '有隐藏的',
  allRows: (count: string) => `全部 ${count} 行`,
  rowsShown: '看哪些行',
  nothingHidden: '这张表没有格子会隐藏。',
  total: '合计',
  subject: '单位',
  class: '类别',
  ballots: '预计份数',
  example: (question: string) => `以「${question}」试算，别的题也这样分。`,
  notResult: '试算，不是结果。隐藏的格子在图、导出、考核和接口里同样不出现。',
  more: '列出其余的行',
  why: '为什么隐藏',
  reasons,
  lastHidden: '上一轮藏了哪些格、为什么',
  mergers: '建议合并',
  mergersNone: '没有能多公布格子的合并。',
  merger: (one: string, other: string, table: string) => spaced`在「${table}」里把${one}与${other}并成一类。`,
  mergerOfGroups: (one: string, other: string) =>
    spaced`在「评价主体」页把${one}与${other}并成一组，权重相加。各题的表不变。`,
  toGroups: '去「评价主体」改',
  answers: '建议必答',
  answeredByAll: (question: string) =>
    `把「${question}」改成必答。跳过它的人不在任何一格里，人数又少，要另藏一格来护住他们；加一个「不愿回答」的选项没有用，那一格同样太小。`,
  toQuestions: '去问卷改',
  mergerGain: (before: string, after: string) => `隐藏 ${before} 格 → ${after} 格`,
  mergerLoss: (before: string, after: string) => `公布 ${before} 格 → ${after} 格`,
  adopt: '采用合并',
  chart: '参与率变了，会多藏几格',
  chartScope: '所有表合计隐藏的格数，点为中位数，线为九成范围',
  chartRow: (low: string, high: string) => `${low}–${high}`,
  working: '正在试算',
  failed: '没有算成，请再试一次',
  retry: '再试一次',
  dialog: {
    addTitle: '添加一张表',
    editTitle: '修改这张表',
    by: '按什么分',
    byHint:
      '选一样或几样。选几样，就是它们的每一种组合各一格。谁属于哪一类，按同事本来就知道来算，各类有多少人可能看得出来：答案敏感的题，不要用来分。',
    nothing: '问卷里没有人人只选一项的题，评价主体也只有一组，没有别的表可以加。',
    ofSome: '只问一部分人，各类的人数会说出他们前面怎么答的，不能按它分。',
    title: '表名',
    titleHint: '会出现在结果页里，用名册的还在公示清单里',
    merge: (name: string) => `把「${name}」归成大类`,
    mergeHint:
      '写同一个名称的归为一类，空着的自成一类。例如把单位归成系统、把年龄段并粗。也可以从表格里复制「选项、归入」两列，粘贴在任一格里。',
    byCategory: '按单位的类别归并',
    filled: (_count: number, options: string) => `已给 ${options} 个选项写上大类`,
    unknownRows: (rows: string, first: string) => `；有 ${rows} 行对不上选项，例如「${first}」`,
    search: '找一个选项',
    noMatch: '没有这个选项',
    member: '选项',
    className: '归入',
    classOf: (member: string) => `${member}归入`,
    cancel: '取消',
    save: '放进方案',
  },
  problems,
};
