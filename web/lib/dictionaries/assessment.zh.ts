/** Words that all pages of assessments share. */
export const words = {
  assessments: '考核',
  tabsLabel: '考核的各页',
  tabs: { scheme: '方案', data: '数据', result: '结果', 'what-if': '试算', appeals: '申诉' },
  list: {
    title: (count: number) => `${count} 项考核`,
    heads: { name: '考核', state: '状态', changed: '最近改动' },
    empty: '还没有考核',
    leaderEmpty: '还没有公布的考核结果',
  },
  /** Of the state of a run; the picture of the result says 拟定. */
  runStates: { draft: '拟定', approved: '已审定，待公布', published: '已公布' },
  noRun: '还没有计算',
  runNumber: (number: number) => `第 ${number} 次计算`,
  versionNumber: (number: number) => `第 ${number} 版方案`,
  kinds: {
    ballot: '评议',
    survey: '问卷',
    'third-party': '第三方',
    objective: '目标',
    ledger: '台账',
    quiz: '测试',
    branch: '分组',
    veto: '否决',
  },
  missingPolicies: {
    renormalise: '由同组其他指标按分值顶替',
    'category-mean': '取本类平均',
    fail: '不出总分',
  },
  missingReasons: {
    'no-source': '没有选数据来源',
    'not-in-file': '文件里没有',
    'not-in-wave': '这一轮没有问到',
    'not-released': '份数太少，没有发布',
    'ratio-undefined': '本类最好值不大于 0，折不成比率',
  },
  points: (text: string) => `${text} 分`,
  units: (count: number) => `${count} 家单位`,
  allUnits: '全部单位',
  noCategory: '未分类',
  listComma: '，',
};
