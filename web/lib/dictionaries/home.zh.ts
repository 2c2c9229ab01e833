import type { NextStepCode } from '#domain/survey/next-step';

interface Step {
  readonly sentence: string;
  /** The verb of the link behind the sentence. */
  readonly link: string;
}

const steps: Readonly<Record<NextStepCode, Step>> = {
  'edit-questionnaire': { sentence: '问卷还没有写完，或有错误要改。', link: '改问卷' },
  'set-groups': { sentence: '问卷已备好，还没有定谁来评。', link: '设评价主体' },
  open: { sentence: '问卷和评价主体都已备好。逐项核对后就可以开放。', link: '去开放' },
  'wait-for-opening': { sentence: '到时自动开放，可以先把链接和二维码备好。', link: '看链接' },
  'send-links': { sentence: '已经开放，还没有一组满 5 份。请把链接发下去。', link: '去分发' },
  import: { sentence: '已经开放，还没有导入数据。', link: '去导入' },
  watch: { sentence: '正在收集，不用操作。', link: '看参与情况' },
  'closes-soon': { sentence: '两天内截止，可以再提醒一次。', link: '看参与情况' },
  'close-overdue': { sentence: '已过截止时间。关闭后就可以计票。', link: '去关闭' },
  close: { sentence: '数据已导入。核对后关闭，就可以计票。', link: '去关闭' },
  'wait-for-ballots': { sentence: '已经关闭，盖过章的答卷还在交。宽限期过了再计票。', link: '看收集情况' },
  count: { sentence: '已经关闭，票箱还没有拆封。', link: '去计票' },
  counting: { sentence: '正在拆封计票，完成后再来核对。', link: '看进度' },
  'open-with-trustees': { sentence: '等保管人带着纸来：三位里来两位，就能打开答卷。', link: '请保管人开启' },
  publish: { sentence: '结果已算好并锁定。核对后发布。', link: '去核对' },
  'read-results': { sentence: '没有待办。', link: '看结果' },
};

export const words = {
  steps,
  title: {
    waiting: (count: number) => `${chineseCount(count)}项调查等您处理`,
    running: (count: number) => `没有要处理的，${chineseCount(count)}项调查正在进行`,
    nothing: '没有要处理的事',
    soFar: (finding: string, title: string, share: string) => `${finding}，${title}已收 ${share}`,
    empty: '还没有调查，从一份现成的问卷开始最快',
    leader: (count: number) => `${chineseCount(count)}项调查已有结果`,
    leaderEmpty: '还没有发布的结果',
  },
  subtitle: (today: string) => `${today}。收集中的份数向下取整到 5。`,
  emptySubtitle: '怎样开头都能随时改。开放之前，没有人会收到任何消息。',
  appeals: (count: number) => `考核有 ${count} 条申诉待答复`,
  leaderSubtitle: '只列出已经发布的调查。',
  leaderEmptyText: '组织者发布后，结果会出现在这里。',
  newSurvey: '新建调查',
  filterLabel: '按状态筛选',
  filters: {
    all: '全部',
    unopened: '未开放',
    collecting: '收集中',
    unpublished: '待发布',
    published: '已发布',
  },
  search: '按名称或轮次查找',
  noMatch: '没有符合的调查',
  clear: '清除条件',
  sections: { waiting: '等您处理', running: '进行中', done: '不用操作' },
  columns: { survey: '调查', kind: '类型', wave: '轮次', state: '状态', participation: '参与', next: '下一步' },
  units: (count: number) => `${count} 家单位`,
  criteria: (count: number) => `${count} 项指标`,
  questions: (count: number) => `${count} 题`,
  and: '，',
  daysLeft: (days: number) => `收集中，还有 ${days} 天`,
  endsToday: '收集中，今天截止',
  overdue: '收集中，已过截止时间',
  opens: (time: string) => `${time} 开放`,
  publishedOn: (day: string) => `${day} 发布`,
  noBallots: '还没有开放',
  ballots: (count: string) => `${count} 份`,
  of: (received: string, expected: string) => `${received} / ${expected}`,
  start: {
    templates: '用模板',
    templatesHint: '题目、分值都已配好，改单位名称就能用。',
    size: (questions: number, minutes: number) => `${questions} 题，约 ${minutes} 分钟`,
    blank: '或从空白开始',
    file: '导入文件',
    fileHint: '写好的问卷，或收集好的答卷。',
    drop: '把文件拖到这里，或选择文件',
    fileKinds: '问卷用 .txt。Word 里的问卷请全选、复制，粘贴到文字框里。',
    dataKinds: '答卷用 .csv 或 .xlsx：认出题目和评价主体，核对之后建成调查。',
    notText: '认不出这个文件，或太大。问卷请另存为 .txt，答卷请另存为 .xlsx 或 .csv。',
  },
  surveySteps: '一共八步，开放之前都可以改',
  stepHints: {
    questionnaire: '写题目，右边就是手机上的样子',
    groups: '定评价主体和权重',
    publication: '说定将公布哪些表，先试算',
    scoring: '一般不用改，有规定的照着填',
    opening: '逐项核对，生成钥匙',
    links: '复制链接，打印二维码',
    collection: '只看份数，关闭后才能拆封',
    results: '核对后发布，再下载报告',
  },
};

/** 一 to 十 read better in a heading than digits; 二 before a measure word is 两. */
function chineseCount(count: number): string {
  const digits = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
  return digits[count] ?? ` ${count} `;
}
