import type { Option, Question, QuestionId } from '#domain/questionnaire/model';
import { scalePreset } from '#domain/questionnaire/scale-presets';

/** What the add menu offers: the kinds of question, and the variants that are asked for by name. */
export const BLOCK_IDS = [
  'targets',
  'items',
  'single',
  'multiple',
  'yes-no',
  'ranking',
  'recommend',
  'rating',
  'long-text',
  'text',
  'number',
  'date',
  'page',
] as const;

export type BlockId = (typeof BLOCK_IDS)[number];
export type QuestionBlockId = Exclude<BlockId, 'page'>;

/** Pinyin initials and full pinyin of the usual names, and English words; the first one is printed in the menu. */
export const BLOCK_ALIASES: Readonly<Record<BlockId, readonly string[]>> = {
  targets: ['pj', 'pingjia', 'bpdw', 'danwei', 'rate', 'units', 'targets'],
  items: ['zx', 'zhuxiang', 'zhupf', 'juzhen', 'jz', 'items', 'matrix', 'grid'],
  single: ['dx', 'danxuan', 'dxt', 'single', 'choice', 'radio'],
  multiple: ['dxx', 'duoxuan', 'fx', 'fuxuan', 'multiple', 'checkbox'],
  'yes-no': ['sf', 'shifou', 'pd', 'panduan', 'yesno', 'yes', 'no'],
  ranking: ['px', 'paixu', 'rank', 'order'],
  recommend: ['tj', 'tuijian', 'nps', 'recommend', 'likelihood'],
  rating: ['pf', 'pingfen', 'lb', 'liangbiao', 'dafen', 'rating', 'scale'],
  'long-text': ['py', 'pingyu', 'yj', 'yijian', 'wd', 'wenda', 'remark', 'long', 'comment'],
  text: ['tk', 'tiankong', 'wb', 'wenben', 'text', 'short'],
  number: ['sz', 'shuzi', 'number'],
  date: ['rq', 'riqi', 'date', 'day'],
  page: ['fy', 'fenye', 'page', 'break'],
};

/** In Chinese input "/" arrives as "、": either opens the menu and is no part of what is searched for. */
export function blockQuery(typed: string): string {
  return typed
    .trim()
    .replace(/^[/、／]/u, '')
    .toLowerCase();
}

/** Blocks whose alias starts with the query or whose name, as shown, holds it. */
export function matchingBlocks(query: string, nameOf: (id: BlockId) => string): readonly BlockId[] {
  if (query === '') return BLOCK_IDS;
  return BLOCK_IDS.filter(
    (id) => BLOCK_ALIASES[id].some((alias) => alias.startsWith(query)) || nameOf(id).toLowerCase().includes(query),
  );
}

const EMPTY = { zh: '' } as const;
const SHORT_TEXT_LENGTH = 60;
const LONG_TEXT_LENGTH = 500;
const TEN = 10;

export function newQuestion(block: QuestionBlockId, id: QuestionId): Question {
  const base = { id, title: EMPTY, required: true };
  const remark = { ...base, required: false };
  switch (block) {
    case 'single':
      return { ...base, kind: 'single', options: blankOptions(2) };
    case 'yes-no':
      return { ...base, kind: 'single', options: YES_NO };
    case 'multiple':
      return { ...base, kind: 'multiple', options: blankOptions(3) };
    case 'ranking':
      return { ...base, kind: 'ranking', options: blankOptions(3), places: 3 };
    case 'items':
      return { ...base, kind: 'items', items: [{ id: 'i1', label: EMPTY }], scale: scalePreset('satisfaction-5') };
    case 'recommend':
      return { ...base, kind: 'scale', from: 0, to: TEN, ...RECOMMEND_ENDS, recommend: true };
    case 'rating':
      return { ...base, kind: 'scale', from: 1, to: TEN, ...RATING_ENDS };
    case 'text':
      return { ...remark, kind: 'text', maximumLength: SHORT_TEXT_LENGTH };
    case 'long-text':
      return { ...remark, kind: 'long-text', maximumLength: LONG_TEXT_LENGTH };
    case 'number':
      return { ...base, kind: 'number', decimals: 0 };
    case 'date':
      return { ...base, kind: 'date' };
    case 'targets':
      return {
        ...base,
        kind: 'targets',
        criteria: [{ id: 'c1', title: EMPTY, weight: 1 }],
        scale: scalePreset('satisfaction-5'),
        picking: 'familiar',
        selection: { kind: 'all' },
        categories: [],
        targets: [],
      };
  }
}

const YES_NO: readonly Option[] = [
  { id: 'yes', label: { zh: '是', en: 'Yes' } },
  { id: 'no', label: { zh: '否', en: 'No' } },
];

const RECOMMEND_ENDS = {
  lowLabel: { zh: '完全不可能', en: 'Not at all likely' },
  highLabel: { zh: '非常可能', en: 'Extremely likely' },
} as const;

const RATING_ENDS = {
  lowLabel: { zh: '很差', en: 'Very poor' },
  highLabel: { zh: '很好', en: 'Very good' },
} as const;

function blankOptions(count: number): readonly Option[] {
  return Array.from({ length: count }, (_, index) => ({ id: `o${index + 1}`, label: EMPTY }));
}
