import type { LocalizedText } from '#domain/questionnaire/model';

export const LETTER_LANGUAGES = ['zh', 'en'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Chinese where English is missing. */
export function textIn(language: LetterLanguage, text: LocalizedText): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}

interface TotalFacts {
  readonly total: string;
  readonly full: number;
  /** Null for a unit that takes no place. */
  readonly rank: number | null;
  /** Empty where there is none. */
  readonly grade: string;
}

interface LetterWords {
  readonly noticeTitle: (title: string) => string;
  readonly letterTitle: (title: string) => string;
  readonly noCategory: string;
  readonly noticeHead: readonly [rank: string, unit: string, total: string, grade: string];
  readonly letterHead: readonly [indicator: string, full: string, points: string];
  readonly insufficient: string;
  readonly addressed: (unit: string) => string;
  readonly withoutTotal: string;
  readonly total: (facts: TotalFacts) => string;
  readonly draft: string;
  readonly signature: (hash: string) => string;
}

const zh: LetterWords = {
  noticeTitle: (title) => `关于${title}结果的通报`,
  letterTitle: (title) => `${title}结果告知书`,
  noCategory: '未分类单位',
  noticeHead: ['名次', '单位', '总分', '等次'],
  letterHead: ['指标', '满分', '得分'],
  insufficient: '数据不足',
  addressed: (unit) => `${unit}：`,
  withoutTotal: '因数据不足，本次不计总分。',
  total: ({ total, full, rank, grade }) => {
    const place = rank === null ? '不参加排名' : `在本类单位中列第 ${rank} 位`;
    return `总分 ${total} 分（满分 ${full}），${place}${grade === '' ? '' : `，等次为${grade}`}。`;
  },
  draft: '草稿，尚未公布',
  signature: (hash) => `校验码 ${hash}`,
};

const en: LetterWords = {
  noticeTitle: (title) => `Notice of the result: ${title}`,
  letterTitle: (title) => `${title}: your result`,
  noCategory: 'Units without a category',
  noticeHead: ['Place', 'Unit', 'Total', 'Grade'],
  letterHead: ['Indicator', 'Full points', 'Points'],
  insufficient: 'Too few data',
  addressed: (unit) => `To ${unit}`,
  withoutTotal: 'There are too few data for a total this time.',
  total: ({ total, full, rank, grade }) => {
    const place = rank === null ? 'takes no place' : `is in place ${rank} of its category`;
    return `The unit has ${total} of ${full} points and ${place}${grade === '' ? '' : `; its grade is ${grade}`}.`;
  },
  draft: 'Draft, not published',
  signature: (hash) => `Signature ${hash}`,
};

/** What notices and letters say in either language. */
export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = { zh, en };
