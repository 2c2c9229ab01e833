import type { GradeReason, TotalReason } from '#domain/assessment/run/outcome';
import type { PlaceSupport } from '#domain/assessment/run/place-support';
import type { LocalizedText } from '#domain/questionnaire/model';
import { words as en } from './letter-words.en';
import { words as zh } from './letter-words.zh';

export const LETTER_LANGUAGES = ['zh', 'en'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Chinese where English is missing. */
export function textIn(language: LetterLanguage, text: LocalizedText): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}

/** What a fact in the ledger led to. */
export interface VetoFacts {
  readonly day: string;
  readonly reason: string;
  readonly evidence: string;
  readonly veto: string;
}

/** Units that stand last, and those that they cannot be told apart from. */
export interface LastFacts {
  readonly last: readonly string[];
  /** Of the last, those whose total a veto set. */
  readonly set: readonly string[];
  /** As many as are named. */
  readonly alike: readonly string[];
  readonly alikeCount: number;
}

/** What notices and letters say; points come rounded and days in words. */
export interface LetterWords {
  readonly noticeTitle: (title: string) => string;
  readonly letterTitle: (title: string) => string;
  readonly addressed: (unit: string) => string;
  readonly noCategory: string;
  readonly runOf: (title: string, run: number) => string;
  readonly draft: string;
  readonly published: (day: string) => string;
  readonly corrects: (run: number, day: string | null, reason: string) => string;
  readonly correctedBy: (run: number, day: string | null) => string;
  readonly selfApproval: (reason: string) => string;
  readonly appeals: (day: string) => string;
  readonly signature: (hash: string) => string;
  readonly reading: string;
  readonly categoryHead: (place: number, category: string, units: number) => string;
  readonly noticeHead: readonly [
    place: string,
    unit: string,
    total: string,
    interval: string,
    range: string,
    grade: string,
  ];
  readonly letterHead: readonly [indicator: string, full: string, points: string];
  readonly tablePoints: string;
  readonly tableReasons: string;
  readonly none: string;
  readonly range: (low: string, high: string) => string;
  readonly insufficient: string;
  readonly unranked: string;
  readonly total: (total: string, full: string) => string;
  readonly interval: (low: string, high: string) => string;
  readonly exact: string;
  readonly withoutTotal: (reason: string) => string;
  readonly totalSet: (sum: string, total: string) => string;
  readonly place: (category: string, units: number, place: number) => string;
  readonly placeRange: (best: number, worst: number, alike: number) => string;
  readonly noPlace: Readonly<Record<'unranked' | 'barred', string>>;
  readonly ownLast: Readonly<Record<PlaceSupport, string>>;
  readonly grade: (grade: string) => string;
  readonly fact: (facts: VetoFacts) => string;
  readonly effects: {
    readonly total: (sum: string | null, total: string, grade: string) => string;
    readonly ceiling: (grade: string) => string;
    readonly noRank: string;
  };
  readonly lowered: (band: string, reason: string, grade: string) => string;
  readonly changed: (from: string, to: string, reason: string) => string;
  readonly listed: (list: string, reason: string) => string;
  readonly about: (unit: string) => string;
  readonly passedOver: (facts: {
    readonly band: string;
    readonly reason: string;
    readonly grade: string;
    readonly units: readonly string[];
  }) => string;
  readonly last: Readonly<Record<'one' | 'several' | 'veto' | 'unsupported', (facts: LastFacts) => string>>;
  readonly missing: (indicators: readonly string[]) => string;
}

export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = { zh, en };

/** Why a grade is below the one by points, or why there is no total, as the pages say it. */
export const REASON_WORDS: Readonly<Record<LetterLanguage, Readonly<Record<GradeReason | TotalReason, string>>>> = {
  zh: {
    quota: '名额已满',
    'tie-at-quota': '线上同分，名额不够',
    'no-places': '本类没有名额',
    veto: '因否决降等',
    'value-missing': '缺的指标按方案不出总分',
    'coverage-too-low': '有数据的分值太少，不出总分',
  },
  en: {
    quota: 'no places left',
    'tie-at-quota': 'tied at the line, too few places',
    'no-places': 'no places in the category',
    veto: 'lowered by a veto',
    'value-missing': 'without an indicator that is missing the scheme gives no total',
    'coverage-too-low': 'too few of the points have data for a total',
  },
};
