import type { Conversion } from '#domain/assessment/scheme/conversion';
import type { Direction, MissingPolicy, QuotaRounding } from '#domain/assessment/scheme/model';
import type { LetterLanguage } from '../letter-words';

export interface WorkbookWords {
  readonly sheets: Readonly<Record<'result' | 'points' | 'values' | 'ledger' | 'quotas' | 'tables', string>>;
  readonly facts: readonly [code: string, unit: string, category: string];
  readonly noCategory: string;
  readonly adjustment: string;
  readonly veto: string;
  readonly full: string;
  readonly parent: string;
  readonly missing: string;
  readonly policies: Readonly<Record<MissingPolicy, string>>;
  readonly coverage: string;
  readonly total: string;
  readonly conversion: string;
  readonly conversions: Readonly<Record<Conversion['kind'], string>>;
  readonly linear: (from: number, to: number) => string;
  readonly direction: string;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly source: string;
  readonly ledgerSource: string;
  readonly waveSource: (title: string | undefined) => string;
  /** Of a file of figures, and of the report of somebody else that they are from: SHA-256 in hexadecimal. */
  readonly fileSource: (name: string, hash: string) => string;
  readonly reportSource: (name: string, hash: string) => string;
  readonly noSource: string;
  readonly tableHeads: Readonly<Record<'steps' | 'ranks', readonly [string, string]>>;
  readonly ledgerHeads: readonly string[];
  readonly quotaHeads: readonly string[];
  readonly roundings: Readonly<Record<QuotaRounding, string>>;
  readonly yes: string;
  readonly no: string;
  readonly result: ResultHeads;
  readonly reading: string;
}

interface ResultHeads {
  readonly place: string;
  readonly effective: string;
  readonly grade: string;
  readonly takesPart: string;
  readonly ordering: string;
  readonly band: string;
  readonly breaker: (title: string) => string;
  readonly ceiling: string;
  readonly reached: (grade: string) => string;
  readonly given: (grade: string) => string;
  readonly computed: string;
  readonly reason: string;
  readonly change: string;
  readonly changeReason: string;
  readonly low: string;
  readonly high: string;
  readonly best: string;
  readonly worst: string;
  readonly lists: string;
  readonly listed: (list: string, reason: string) => string;
}

const zh: WorkbookWords = {
  sheets: { result: '结果', points: '得分', values: '数据', ledger: '台账', quotas: '名额', tables: '换算表' },
  facts: ['编号', '单位', '类别'],
  noCategory: '未分类单位',
  adjustment: '加减分',
  veto: '否决',
  full: '满分',
  parent: '上级',
  missing: '缺数据时',
  policies: { renormalise: '由其他指标折算', 'category-mean': '取类别平均', fail: '不计总分' },
  coverage: '有数据的分值占比',
  total: '合计',
  conversion: '换算',
  conversions: {
    linear: '按比例',
    'ratio-to-best': '与最好值之比',
    'rank-steps': '按位次递减',
    'rank-table': '按位次查表',
    stretch: '在类别内拉开',
    steps: '分段查表',
    points: '直接计分',
  },
  linear: (from, to) => `按比例，${from} 为零分，${to} 为满分`,
  direction: '方向',
  directions: { higher: '越高越好', lower: '越低越好' },
  source: '来源',
  ledgerSource: '台账',
  waveSource: (title) => (title === undefined ? '本系统的调查' : `调查“${title}”`),
  fileSource: (name, hash) => `${name === '' ? '粘贴的表格' : name}，SHA-256 ${hash}`,
  reportSource: (name, hash) => `所据报告“${name}”，SHA-256 ${hash}`,
  noSource: '无',
  tableHeads: { steps: ['达到', '得分'], ranks: ['从第一名起', '从末名起'] },
  ledgerHeads: ['项目', '单位编号', '单位', '分类', '日期', '事由', '佐证', '记分', '已撤销', '计入'],
  quotaHeads: ['类别', '等次', '最低分', '比例', '取整', '可评单位', '名额', '达线', '评定'],
  roundings: { floor: '舍去', 'half-up': '四舍五入', ceil: '进一' },
  yes: '是',
  no: '否',
  result: {
    place: '名次',
    effective: '总分',
    grade: '等次',
    takesPart: '参加排名',
    ordering: '排名用总分（九位小数）',
    band: '按分数的等次',
    breaker: (title) => `并列时比：${title}`,
    ceiling: '最高可评第几等',
    reached: (grade) => `够得上${grade}`,
    given: (grade) => `评为${grade}`,
    computed: '计得等次',
    reason: '低于按分数等次的原因',
    change: '经两人改定为',
    changeReason: '改定理由',
    low: '合计 95% 区间下限',
    high: '合计 95% 区间上限',
    best: '最好名次',
    worst: '最差名次',
    lists: '列入名单',
    listed: (list, reason) => `${list}：${reason}`,
  },
  reading:
    '合计、否决、名次、等次都是公式，可逐格核对；区间是抽样误差，取自计算结果。显示的小数按办法取位，算的是全部小数。',
};

const en: WorkbookWords = {
  sheets: {
    result: 'Result',
    points: 'Points',
    values: 'Values',
    ledger: 'Ledger',
    quotas: 'Quotas',
    tables: 'Tables',
  },
  facts: ['Code', 'Unit', 'Category'],
  noCategory: 'Units without a category',
  adjustment: 'Adjustment',
  veto: 'Veto',
  full: 'Full points',
  parent: 'Part of',
  missing: 'Where data are missing',
  policies: { renormalise: 'Others stand for it', 'category-mean': 'Category mean', fail: 'No total' },
  coverage: 'Share of points with data',
  total: 'Sum',
  conversion: 'Conversion',
  conversions: {
    linear: 'In proportion',
    'ratio-to-best': 'Ratio to the best',
    'rank-steps': 'Falling by place',
    'rank-table': 'Table of places',
    stretch: 'Stretched over the category',
    steps: 'Steps',
    points: 'Points as they are',
  },
  linear: (from, to) => `In proportion: none at ${from}, full at ${to}`,
  direction: 'Direction',
  directions: { higher: 'Higher is better', lower: 'Lower is better' },
  source: 'Source',
  ledgerSource: 'Ledger',
  waveSource: (title) => (title === undefined ? 'A survey held here' : `Survey “${title}”`),
  fileSource: (name, hash) => `${name === '' ? 'Pasted table' : name}, SHA-256 ${hash}`,
  reportSource: (name, hash) => `From the report “${name}”, SHA-256 ${hash}`,
  noSource: 'None',
  tableHeads: { steps: ['Reached', 'Points'], ranks: ['From the first on', 'From the last on'] },
  ledgerHeads: ['Item', 'Code', 'Unit', 'Kind', 'Date', 'What happened', 'Evidence', 'Points', 'Reversed', 'Counted'],
  quotaHeads: ['Category', 'Grade', 'Minimum', 'Share', 'Rounding', 'Eligible', 'Places', 'Reached', 'Given'],
  roundings: { floor: 'down', 'half-up': 'half up', ceil: 'up' },
  yes: 'yes',
  no: 'no',
  result: {
    place: 'Place',
    effective: 'Total',
    grade: 'Grade',
    takesPart: 'Takes a place',
    ordering: 'Total for the order (nine decimals)',
    band: 'Grade by points',
    breaker: (title) => `Breaks ties: ${title}`,
    ceiling: 'Best grade left',
    reached: (grade) => `In reach: ${grade}`,
    given: (grade) => `Given: ${grade}`,
    computed: 'Computed grade',
    reason: 'Why below the grade by points',
    change: 'Changed by two people to',
    changeReason: 'Reason of the change',
    low: '95% interval of the sum, low',
    high: '95% interval of the sum, high',
    best: 'Best place',
    worst: 'Worst place',
    lists: 'On the list',
    listed: (list, reason) => `${list}: ${reason}`,
  },
  reading:
    'Sums, vetoes, places and grades are formulas, to be checked cell by cell; intervals are sampling errors, as the calculation has them. Decimals are shown as the scheme says and calculated in full.',
};

export const WORKBOOK_WORDS: Readonly<Record<LetterLanguage, WorkbookWords>> = { zh, en };
