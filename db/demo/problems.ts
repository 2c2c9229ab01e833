import type { IndicatorId } from '#domain/assessment/scheme/model';

/** What a unit of the example has to put right, and what has become of it. */
export interface ExampleProblem {
  readonly unitCode: string;
  /** Null for what the public says. */
  readonly indicatorId: IndicatorId | null;
  readonly problem: string;
  readonly listedInDays: number;
  readonly dueInDays: number;
  readonly steps: readonly ExampleStep[];
}

export type ExampleStep = { readonly inDays: number } & (
  | { readonly kind: 'planned'; readonly responsible: string; readonly measure: string }
  | { readonly kind: 'reported'; readonly text: string; readonly evidence: string }
  | { readonly kind: 'returned'; readonly text: string; readonly dueInDays: number }
  | {
      readonly kind: 'voted';
      readonly satisfied: number;
      readonly voted: number;
      readonly source: string;
      readonly dueInDays: number;
    }
  | { readonly kind: 'closed' | 'dropped'; readonly text: string }
);

/** A year later nearly all are closed: by a vote at once, by a second one, by evidence; one was opened again and is overdue. */
export const PROBLEMS_OF_YEAR: readonly ExampleProblem[] = [
  {
    unitCode: '2004',
    indicatorId: 'satisfaction',
    problem: '满意度评议明显低于同类单位，意见集中在占道停车投诉无人回复',
    listedInDays: -316,
    dueInDays: -220,
    steps: [
      {
        kind: 'planned',
        inDays: -309,
        responsible: '陈立，副局长',
        measure: '投诉 3 个工作日内答复；每周公布各中队答复率；补建停车泊位 420 个',
      },
      {
        kind: 'reported',
        inDays: -226,
        text: '泊位建成 436 个；投诉 3 日答复率由 61% 升到 94%',
        evidence: '城管文第 17 号、12345 平台月报',
      },
      {
        kind: 'voted',
        inDays: -215,
        satisfied: 158,
        voted: 216,
        source: '对 216 位投诉人电话回访',
        dueInDays: -150,
      },
      {
        kind: 'reported',
        inDays: -158,
        text: '对不满意的 58 位逐一上门，夜间投诉改由值班中队当场处理',
        evidence: '城管文第 31 号、上门记录',
      },
      {
        kind: 'voted',
        inDays: -146,
        satisfied: 183,
        voted: 208,
        source: '第二次电话回访',
        dueInDays: -90,
      },
    ],
  },
  {
    unitCode: '3014',
    indicatorId: 'satisfaction',
    problem: '满意度评议明显低于同类单位，意见集中在开户、过户要跑多次',
    listedInDays: -316,
    dueInDays: -240,
    steps: [
      {
        kind: 'planned',
        inDays: -311,
        responsible: '赵海燕，客服部主任',
        measure: '开户、过户改为网上办理，材料由 7 件减为 3 件',
      },
      {
        kind: 'reported',
        inDays: -245,
        text: '网上办理已上线，办结时间由 6 天缩短到 1 天',
        evidence: '燃气集团公告第 4 号',
      },
      { kind: 'voted', inDays: -236, satisfied: 271, voted: 312, source: '营业厅现场投票', dueInDays: -180 },
    ],
  },
  {
    unitCode: '1014',
    indicatorId: 'satisfaction',
    problem: '满意度评议明显低于同类单位，意见集中在信访件办到哪一步查不到',
    listedInDays: -316,
    dueInDays: -230,
    steps: [
      {
        kind: 'planned',
        inDays: -305,
        responsible: '孙国平，办信处处长',
        measure: '受理、转送、办结三个节点发短信告知',
      },
      {
        kind: 'reported',
        inDays: -241,
        text: '短信告知已覆盖全部初次信访件',
        evidence: '信访系统截图',
      },
      {
        kind: 'returned',
        inDays: -234,
        text: '截图看不出覆盖面，请补交系统导出的告知清单',
        dueInDays: -215,
      },
      {
        kind: 'reported',
        inDays: -219,
        text: '补交清单：1,284 件中告知 1,279 件，5 件未留电话',
        evidence: '信访系统导出清单',
      },
      { kind: 'closed', inDays: -212, text: '清单抽查 50 件，均已告知' },
    ],
  },
  {
    unitCode: '4010',
    indicatorId: 'satisfaction',
    problem: '满意度评议明显低于同类单位，意见集中在充电桩报装慢',
    listedInDays: -316,
    dueInDays: -200,
    steps: [
      {
        kind: 'planned',
        inDays: -303,
        responsible: '吴斌，电力处处长',
        measure: '与供电公司并联审批，报装时限由 30 天压到 12 天',
      },
      {
        kind: 'reported',
        inDays: -204,
        text: '平均报装时间降到 15 天',
        evidence: '能源局专报第 6 期',
      },
      {
        kind: 'voted',
        inDays: -192,
        satisfied: 64,
        voted: 101,
        source: '对今年报装的 101 家企业和小区问卷回访',
        dueInDays: -21,
      },
    ],
  },
  {
    unitCode: '8015',
    indicatorId: 'satisfaction',
    problem: '满意度评议明显低于同类单位，意见集中在基站选址不公开',
    listedInDays: -316,
    dueInDays: -230,
    steps: [{ kind: 'dropped', inDays: -300, text: '选址审批由省通信管理局负责，已移交省局，不作为本市整改事项' }],
  },
];

/** Days after the publication: planned, reported, without anybody responsible. */
export const PROBLEMS_OF_QUARTER: readonly ExampleProblem[] = [
  {
    unitCode: '2016',
    indicatorId: 'satisfaction',
    problem: '满意度评议明显低于同类单位，意见集中在路面执法不出示证件',
    listedInDays: -5,
    dueInDays: 40,
    steps: [
      {
        kind: 'planned',
        inDays: -4,
        responsible: '何俊，支队长',
        measure: '执法记录仪全程开启，每周抽查 20 段；出示证件列入考评',
      },
    ],
  },
  {
    unitCode: '1006',
    indicatorId: 'key-tasks',
    problem: '重点任务得分不到六成：文明创建三项指标没有按期完成',
    listedInDays: -5,
    dueInDays: 25,
    steps: [],
  },
  {
    unitCode: '3005',
    indicatorId: null,
    problem: '群众反映午间窗口没有人，要跑两趟',
    listedInDays: -5,
    dueInDays: 5,
    steps: [
      {
        kind: 'planned',
        inDays: -5,
        responsible: '刘静，服务大厅主任',
        measure: '午间 12 点到 14 点留两个窗口轮班',
      },
      {
        kind: 'reported',
        inDays: -1,
        text: '轮班已经开始，首日午间办件 37 件',
        evidence: '大厅排班表、叫号记录',
      },
    ],
  },
  {
    unitCode: '2008',
    indicatorId: 'reminders',
    problem: '内涝点整改逾期，被月提示扣分',
    listedInDays: -5,
    dueInDays: 12,
    steps: [
      {
        kind: 'planned',
        inDays: -4,
        responsible: '黄志强，防汛处处长',
        measure: '滨江路泵站两周内通水试运行',
      },
    ],
  },
];
