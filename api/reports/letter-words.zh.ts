import type { LetterWords } from './letter-words';

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as documents number their sections. */
function numeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return `${ten}${tens > 0 && ones === 0 ? '' : NUMERALS[ones]}`;
}

/** A title that begins with digits or Latin keeps its distance from the Chinese before it. */
const after = (text: string) => (/^[A-Za-z0-9]/.test(text) ? ` ${text}` : text);
const onDay = (day: string | null) => (day === null ? '' : `（${day}公布）`);

export const words: LetterWords = {
  noticeTitle: (title) => `关于${after(title)}结果的通报`,
  letterTitle: (title) => `${title}结果告知书`,
  addressed: (unit) => `${unit}：`,
  noCategory: '未分类单位',
  runOf: (title, run) => `${title}，第 ${run} 次计算`,
  draft: '草稿，尚未公布。',
  published: (day) => `本结果于 ${day}公布。`,
  corrects: (run, day, reason) => `本结果更正第 ${run} 次计算的结果${onDay(day)}，原因：${reason}。`,
  correctedBy: (run, day) => `本结果已被第 ${run} 次计算的结果更正${onDay(day)}，不再有效。`,
  selfApproval: (reason) => `本结果由计算人自行审定，理由：${reason}。`,
  appeals: (day) => `对本结果有异议的，可于 ${day}前（含当日）通过本系统提出申诉。`,
  signature: (hash) => `签名（SHA-256）：${hash}`,
  reading:
    '总分含抽样调查成分的，附 95% 区间；位次范围是数据支持的最好和最差名次。范围重叠的单位，名次先后可能出于抽样误差。',
  categoryHead: (place, category, units) => `${numeral(place)}、${category}（${units} 家单位）`,
  noticeHead: ['名次', '单位', '总分', '95% 区间', '位次范围', '等次'],
  letterHead: ['指标', '满分', '得分'],
  tablePoints: '各项得分',
  tableReasons: '等次说明',
  none: '—',
  range: (low, high) => `${low}–${high}`,
  insufficient: '数据不足',
  unranked: '不排位次',
  total: (total, full) => `总分 ${total} 分（满分 ${full} 分）`,
  interval: (low, high) => `，抽样误差的 95% 区间为 ${low}–${high} 分。`,
  exact: '，没有抽样误差。',
  withoutTotal: (reason) => `本次没有总分：${reason}。`,
  totalSet: (sum, total) => `合计 ${sum} 分，因否决总分定为 ${total} 分，见下。`,
  place: (category, units, place) => `在${category}参加排名的 ${units} 家单位中列第 ${place} 位`,
  placeRange: (best, worst, alike) =>
    best === worst ? '。' : `；数据支持的位次在第 ${best} 至第 ${worst} 位之间，与同类 ${alike} 家单位分不出高下。`,
  noPlace: { unranked: '本单位只计分，不参加排名。', barred: '因否决不排位次，见下。' },
  ownLast: {
    data: '与其他单位的差距超出抽样误差，列为末档有数据支持。',
    none: '名次虽为最后，与其他单位的差距没有超出抽样误差，不应认定为末位。',
    veto: '名次最后，是因否决另定总分而来，不说明与其他单位的差距。',
  },
  grade: (grade) => `等次：${grade}。`,
  fact: ({ day, reason, evidence, veto }) => `${day}，${reason}（佐证：${evidence}），按“${veto}”：`,
  effects: {
    total: (sum, total, grade) =>
      sum === null
        ? `总分定为 ${total} 分。`
        : `总分由 ${sum} 分定为 ${total} 分${grade === '' ? '' : `，原按分数为${grade}`}。`,
    ceiling: (grade) => `总分不变，等次不高于${grade}。`,
    noRank: '总分不变，不排位次。',
  },
  lowered: (band, reason, grade) => `按分数为${band}，${reason}，评为${grade}。`,
  changed: (from, to, reason) => `计得等次为${from}，经两人改定为${to}，理由：${reason}。`,
  listed: (list, reason) => `列入“${list}”名单，理由：${reason}。`,
  about: (unit) => `${unit}：`,
  passedOver: ({ band, reason, grade, units }) =>
    `按分数为${band}，${reason}，评为${grade}的 ${units.length} 家：${units.join('、')}。`,
  last: {
    one: ({ last }) => `末位：${last.join('、')}，与其他单位的差距超出抽样误差。`,
    several: ({ last, set }) =>
      `末档：${last.join('、')}，与其他单位的差距超出抽样误差；这几家之间分不出先后，不单列末位。${
        set.length === 0 ? '' : `其中${set.join('、')}的总分因否决而定。`
      }`,
    veto: ({ last }) => `名次最后：${last.join('、')}，总分因否决而定，名次由此而来，不说明与其他单位的差距。`,
    unsupported: ({ last, alike, alikeCount }) =>
      `名次最后的${last.join('、')}与${alike.join('、')}${
        alikeCount > alike.length ? `等 ${alikeCount} 家` : ''
      }${alikeCount === 0 ? '其他单位' : ''}分不出高下，不认定末位。`,
  },
  missing: (indicators) => `缺数据的指标：${indicators.join('、')}，已按方案处理。`,
};
