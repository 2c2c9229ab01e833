import type { CellKind, HiddenReason } from '#domain/hidden/model';
import { isAsked } from '../../is-asked';
import { spaced } from '../../spaced';

interface ReasonWords {
  readonly short: (minimum: number) => string;
  /** What the rule is. */
  readonly rule: (minimum: number) => string;
  readonly next: string;
}

const reasons: Readonly<Record<HiddenReason, ReasonWords>> = {
  'below-threshold': {
    short: (minimum) => `少于 ${minimum}`,
    rule: (minimum) =>
      `一格不足 ${minimum} 份答卷就不公布。人太少，同事之间容易猜到是谁。收了几份照样写明：谁参加了，旁人本来就知道，要护住的是怎么答的。`,
    next: '只差几份的格，下次多收几份；组本来就小的，并进别的组。',
  },
  protected: {
    short: () => '保护',
    rule: () =>
      '公布它，就能推出某一组怎么答。要么是为了护住旁边的一格，要么是这一格几乎人人一样；只问部分人的题，还可能是因为有几个人作答，就等于说出前面那一题怎么答，而那一题在这里隐藏了。是哪一种不说：一说，就能推出那一格。',
    next: '下次把最小的组并进别的组，或者分得粗一些：小格少了，要陪着隐藏的格也少。只问部分人的题可以改成人人都问，加一个「不适用」。',
  },
  'whole-question': {
    short: () => '全题不公布',
    rule: (minimum) =>
      `整个调查里，答这道题的人太少（不到 ${minimum} 人，或者除去一个小组就不够），或者答得几乎一样，所以合计和各组都不公布。是哪一种不说：一说「一样」，自己答过的人就知道别人怎么答。只问部分人的题，也可能是决定问谁的那一题没有公布。`,
    next: '合并小组、减少表格都帮不上。下次把这道题改成必答，或者问得具体些，让看法不同的人都有得选。',
  },
  'cross-table': {
    short: () => '交叉',
    rule: () => '这张表和前面的表把同一批人切成两种样子，两表对照会露出很小的一块，所以整张不公布。',
    next: '下次两张表只留一张，或者改成一层套一层，例如先分单位，单位里再分年龄。',
  },
  'few-texts': {
    short: () => '条数不足',
    rule: () => '文字答案不足方案里定的条数，一条也不公布：条数少，凭文风就能认出是谁。',
    next: '下次多收一些，或者把几道文字题合成一道。',
  },
  'too-few-cards': {
    short: () => '票数不足',
    rule: (minimum) => `一类评价主体至少 ${minimum} 票才算进得分；够数的主体加起来不到一半权重，这家单位就不出分。`,
    next: '下次多收几份，把小的评价主体合并，或者让更多人评到这家单位。',
  },
  'group-missing': {
    short: () => '主体不全',
    rule: () => '计分办法要求各类评价主体都够数才出分，这家单位缺了一类。',
    next: '下次合并评价主体，或者在计分办法里改成缺一类也出分。',
  },
  'dont-know': {
    short: () => '不了解太多',
    rule: () => '选不了解的占比超过了计分办法的上限，所以这家单位不出分。',
    next: '下次只请打过交道的人来评，或者在计分办法里调整上限。',
  },
  'of-one-mind': {
    short: () => '几乎评得一样',
    rule: () =>
      '这家单位有一类评价主体几乎人人评得一样，公布得分就等于公布他们的回答；开放前已经说明，这样的得分不公布。',
    next: '下次让第二类评价主体也来评这家单位，多请些人评，或者在开放前说明这样的得分也公布。',
  },
};

const kinds: Readonly<Record<CellKind, string>> = {
  units: '单位得分',
  'unit-groups': '单位 × 评价主体',
  'unit-criteria': '单位 × 评价指标',
  'unit-details': '单位 × 主体 × 指标',
  everybody: '各题合计',
  'question-groups': '各题 × 评价主体',
  planned: '发布方案里的表',
  texts: '文字答案',
};

export const words = {
  reasons,
  kinds,
  finding: (text: { cells: string; shown: string; hidden: string; isPublished: boolean }) =>
    `计划的 ${text.cells} 格里${text.isPublished ? '公布了' : '可公布'} ${text.shown} 格，隐藏 ${text.hidden} 格`,
  allShown: (text: { cells: string; isPublished: boolean }) =>
    `计划的 ${text.cells} 格都${text.isPublished ? '公布了' : '可公布'}，没有隐藏的`,
  noCells: '这一轮没有可以公布的格',
  scope: '这一页只用已经公布的数和公开的人数，不看隐藏格里的数；隐藏的格在图、导出、考核和接口里同样不出现。',
  scopedReader: '只算您看得到的单位。',
  nothingToDo: '没有什么要改的。下次换了问卷、分组或者参与率，先在发布方案页试算。',
  noSuppression: '数据声明为不涉及任何个人，所以没有做隐藏。',
  summary: {
    title: '哪些表，什么原因',
    caption: '各类表公布和隐藏的格数',
    table: '表',
    shown: '公布',
    total: '合计',
    none: '–',
    wholeTable: '整张不公布的表算一格；不出分的单位只算一格；单位里整个隐藏的评价主体，它的各项指标不再另算。',
  },
  why: {
    title: '为什么隐藏',
    invented: '例子里的数都是编的，不是这一轮的。',
    cells: (count: string) => `${count} 格`,
    small: {
      label: '例：一格太小',
      groups: ['甲组', '乙组'],
      note: '乙组只有 3 人。其中两人知道自己怎么答的，看到结果，就知道第三人怎么答。',
    },
    pair: {
      label: '例：为什么再藏一格',
      groups: ['甲', '乙', '丙'],
      total: '合计',
      one: '只藏丙',
      two: '再藏甲',
      formula: (numbers: readonly [number, number, number, number]) =>
        `只藏丙：${numbers[0]} − ${numbers[1]} − ${numbers[2]} = ${numbers[3]}，一减就出来了。`,
      closed: (numbers: readonly [number, number, number]) =>
        `再藏甲：${numbers[0]} − ${numbers[1]} = ${numbers[2]}，是甲和丙一共的，分不开。藏的是够数的格里最小的一个。`,
    },
    alike: {
      label: '例：几乎一样',
      note: '一组 14 人，14 人都选满意：公布这一格，等于公布每个人。',
    },
    cross: {
      label: '例：两张表交叉',
      rows: ['甲单位', '乙单位'],
      columns: ['年轻', '年长'],
      total: '合计',
      note: '按单位一张、按年龄一张，合计都够大。可是甲单位年长的只有 1 人：知道几个同事怎么答，再对照两张表，就能推到他。',
    },
  },
  next: {
    title: '下次怎么改，能多公布',
    gain: (change: string, cells: string) => spaced`${change}，多公布约 ${cells} 格`,
    fewer: (change: string, cells: string) => spaced`${change}，少藏约 ${cells} 格，公布的不会更多`,
    none: '试算里，多收答卷、合并、减表，公布的格数多半都不变',
    likelyNothing: '照样再办一次，多半一格也不用隐藏',
    few: '试算里现在这样就没有格会隐藏：这一轮隐藏的，是试算没有分到的更细的格，或者碰巧。',
    units: (count: string) => `试算：${count} 家单位，按评价主体和指标分`,
    question: (title: string) => `试算：以「${title}」为例，其他题同样分`,
    basis: (text: { subject: string; base: string; cells: string; hidden: string; range: string }) =>
      `${text.subject}。${text.base}，${text.cells} 格里隐藏约 ${text.hidden} 格（九成在 ${text.range}）。`,
    oneAtATime: '一次只改一样：',
    atTurnout: (turnout: string) => `参与率仍是 ${turnout}`,
    sameBallots: '答卷份数不变',
    caption: '改法与隐藏、公布的格数',
    change: '改法',
    hidden: '隐藏',
    more: '多公布',
    onlyFewer: '分得粗一些：藏的少了，公布的格也不会更多',
    shown: '公布',
    arrow: (before: string, after: string) => `${before} → ${after}`,
    turnout: (to: string) => `参与率到 ${to}`,
    ballots: (share: string) => `答卷多收 ${share}`,
    merger: (one: string, other: string) => `把「${one}」与「${other}」并成一类`,
    answeredByAll: (question: string) => `「${question}」改成必答`,
    withoutTable: (table: string) => `去掉「${table}」这张表`,
    coarser: (table: string, by: string) => spaced`「${table}」不再按${by}分`,
    method: (runs: string) =>
      `试算，不是结果：人数取公开的，答案按已公布的分布随机抽，各算 ${runs} 次取中位数，用计票时同一套规则。只算到这几张表，不能与上面实际的格数相减。`,
    carry: '带进下一轮的方案',
    carried: '已带进下一轮的方案',
    notThere: '下一轮的方案里没有这张表，或者分法已经改过，请到发布方案页改。',
    gone: '下一轮的问卷换了选项，这样合并带不过去，请到发布方案页改。',
    toPlan: '看下一轮的发布方案',
    toGroups: '到下一轮合并评价主体',
    groupsNote: '评价主体合并后权重相加，得分不再分开看合并的两类。',
    noNext: { before: '没有还能改方案的轮次。', link: '在本轮的问卷页复制为新一轮', after: '，这里就能把改法带过去。' },
  },
  list: {
    title: '隐藏的每一格',
    caption: '隐藏的格和原因',
    place: '哪一格',
    table: '在哪张表',
    reason: '原因',
    filterQuestion: '题目',
    filterUnit: '单位',
    filterTable: '表',
    filterReason: '原因',
    allQuestions: '全部题目',
    allUnits: '全部单位',
    allTables: '全部表',
    allReasons: '全部原因',
    shownOf: (shown: string, all: string) => `${all} 格中的 ${shown} 格`,
    more: (count: string) => `再列 ${count} 格`,
    nothing: '没有符合的格。',
    whole: '整张表',
    named: (title: string, part: string) => (isAsked(title) ? title : `${title}：`) + part,
  },
};
