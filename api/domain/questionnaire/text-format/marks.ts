import type { QuestionKind } from '../model';
import type { ScalePresetId } from '../scale-presets';
import { arabicNumber } from './numerals';
import { presetNamed } from './preset-names';

/** What the brackets behind a question say about it. */
export interface Marks {
  readonly kind?: QuestionKind;
  readonly required?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Ends of a scale or of a number, both inclusive. */
  readonly range?: readonly [number | undefined, number | undefined];
  /** Words for single points of the range: 1=很不满意, 5分最高. */
  readonly ends?: readonly RangeEnd[];
  readonly dates?: readonly [string | undefined, string | undefined];
  readonly decimals?: number;
  readonly unit?: string;
  readonly length?: number;
  readonly places?: number;
  readonly recommend?: boolean;
  readonly preset?: ScalePresetId | 'by-title';
  readonly picking?: 'all' | 'familiar';
  /** Who is asked: 选“不满意”的回答. */
  readonly condition?: string;
}

export interface RangeEnd {
  readonly score: number;
  readonly label: string;
}

type Reader = (match: RegExpExecArray) => Marks;

const COUNT = '([0-9]+|[一二两三四五六七八九十]+)';

/** Patterns see normalised text: digits and brackets are half-width. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  // Left open for the answer, as on paper: 您的性别（ ）
  [/^[\s_]*$/, () => ({})],
  [
    /^(?:单选题?|单项选择题?|[只限请]?选\s*[一1]\s*项|(?:select |choose )?(?:single|one)(?: choice)?)$/i,
    () => ({ kind: 'single' }),
  ],
  [
    /^(?:可?以?多选题?|可?复选题?|多项选择题?|不定项选择题?|可选多项|不限项数?|multiple(?: choice)?|(?:select|choose|check) all that apply)$/i,
    () => ({ kind: 'multiple' }),
  ],
  [
    new RegExp(
      `^(?:(?:最多|至多|限|最多不超过|不超过|不得超过|不多于)可?以?任?选?择?|可以?选择?)\\s*${COUNT}\\s*[项个条种](?:以内)?$`,
    ),
    ([, n]) => ({ kind: 'multiple', maximum: arabicNumber(n ?? '') }),
  ],
  [
    new RegExp(`^选?择?\\s*${COUNT}\\s*[项个条种](?:以内|以下)$`),
    ([, n]) => ({ kind: 'multiple', maximum: arabicNumber(n ?? '') }),
  ],
  [
    new RegExp(`^请?[任必]?选[择出]?\\s*${COUNT}\\s*[项个条种]$`),
    ([, n]) => ({ kind: 'multiple', minimum: arabicNumber(n ?? ''), maximum: arabicNumber(n ?? '') }),
  ],
  [
    /^(?:select |choose )?(?:up to|max(?:imum)?|at most) (\d+)$/i,
    ([, n]) => ({ kind: 'multiple', maximum: Number(n) }),
  ],
  [
    new RegExp(`^(?:最少|至少|不少于)可?选?择?\\s*${COUNT}\\s*[项个条种]$`),
    ([, n]) => ({ kind: 'multiple', minimum: arabicNumber(n ?? '') }),
  ],
  [/^(?:select |choose )?(?:at least|min(?:imum)?) (\d+)$/i, ([, n]) => ({ kind: 'multiple', minimum: Number(n) })],
  [
    /^(?:[请可限任]?选择?\s*(\d+)\s*(?:到|至|-|–|—|~)\s*(\d+)\s*[项个条种]?|(\d+)\s*(?:到|至|-|–|—|~)\s*(\d+)\s*[项个])$/,
    ([, a, b, low = a, high = b]) => ({ kind: 'multiple', minimum: Number(low), maximum: Number(high) }),
  ],
  [/^(?:必答题?|必填题?|必选题?|required)$/i, () => ({ required: true })],
  [/^(?:选答题?|选填|可不答|可以不答|optional)$/i, () => ({ required: false })],
  [
    /^(?:每项|逐项)\s*(.*)$/,
    ([, scale]) => ({ kind: 'items', ...(rangeNamed(scale ?? '') ?? { preset: presetNamed(scale ?? '') }) }),
  ],
  [/^(?:矩阵题?|矩阵单选题?|矩阵量表题?|each item|matrix)$/i, () => ({ kind: 'items' })],
  [/^(?:评价?单位|评价?对象|rate units)$/i, () => ({ kind: 'targets' })],
  [/^(?:全部都?评|rate all)$/i, () => ({ picking: 'all' })],
  [/^(?:填空题?|单行文本|text)$/i, () => ({ kind: 'text' })],
  [/^(?:长文本|多行文本|问答题?|简答题?|long text)$/i, () => ({ kind: 'long-text' })],
  [
    /^(?:(?:最多|不超过|限)\s*(\d+)\s*字(?:以?内)?|(\d+)\s*字(?:以?内|以下))$/,
    ([, a, b]) => ({ length: Number(a ?? b) }),
  ],
  [/^(?:up to|max) (\d+) characters$/i, ([, n]) => ({ length: Number(n) })],
  [/^(?:数字题?|number)$/i, () => ({ kind: 'number' })],
  [/^(\d)\s*位小数$/, ([, n]) => ({ decimals: Number(n) })],
  [/^(?:单位|unit)\s*:\s*(.+)$/i, ([, unit]) => (unit === undefined ? {} : { unit })],
  [/^(?:日期题?|date)$/i, () => ({ kind: 'date' })],
  [
    /^(\d{4}-\d\d-\d\d)?\s*(?:到|至|to)\s*(\d{4}-\d\d-\d\d)?$/,
    ([, first, last]) => ({ kind: 'date', dates: [first, last] }),
  ],
  [/^(?:请?(?:[按从由].{1,16})?(?:进行|依次)?排[序列]题?|ranking)$/i, () => ({ kind: 'ranking' })],
  [
    new RegExp(`^请?(?:限|任|最多)?选[择出]?\\s*${COUNT}\\s*[项个条种]?并?(?:[按从由].{1,16})?排[序列]$`),
    ([, n]) => ({ kind: 'ranking', places: arabicNumber(n ?? '') }),
  ],
  [/^(?:排出?前\s*(\d+)\s*[位名项个]?|top (\d+))$/i, ([, a, b]) => ({ kind: 'ranking', places: Number(a ?? b) })],
  [/^(?:推荐度|nps)$/i, () => ({ kind: 'scale', range: [0, 10], recommend: true })],
  [
    /^(?:量表|打分|评分|scale)?\s*:?\s*(?:从\s*)?(-?\d+(?:\.\d+)?)?\s*分?\s*(?:到|至|-|–|—|~|to)\s*(-?\d+(?:\.\d+)?)?\s*分?$/i,
    ([, low, high]) => ({ range: [numberIn(low), numberIn(high)] }),
  ],
  [
    /^(?:(?:满分|总分)(?:为|是)?\s*(\d+)\s*分?|(\d+)\s*分制|(\d+)\s*分(?:为|是)?满分)$/,
    ([, a, b, c]) => outOf(Number(a ?? b ?? c)),
  ],
  [/^(五|十|百)分制$/, ([, name]) => outOf(name === '百' ? 100 : arabicNumber(name ?? ''))],
  [
    /^(\d+)\s*分?\s*(?:(?:=|:|为|是|表示|代表)\s*([^\d\s].*)|([最很非].+))$/,
    ([, score, named, label]) => ({ ends: [{ score: Number(score), label: (named ?? label ?? '').trim() }] }),
  ],
  [
    /^(最.{1,4}?)\s*(?:=|为|是)?\s*(\d+)\s*分$/,
    ([, label, score]) => ({ ends: [{ score: Number(score), label: label ?? '' }] }),
  ],
  [/^(?:量表题?|打分题?|评分题?|scale)$/i, () => ({ kind: 'scale' })],
  [/^([三四五]级.*|满意度|同意度|四个等次|等次)$/, ([, scale]) => ({ preset: presetNamed(scale ?? '') })],
];

function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

export function markOf(part: string): Marks | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(part);
    if (match) return read(match);
  }
  return undefined;
}

function rangeNamed(text: string): Marks | undefined {
  const marks = /\d/.test(text) ? markOf(text) : undefined;
  return marks?.range && { range: marks.range };
}

/** Few points begin with 1, many with 0: 满分 10 分 is 1 to 10, 百分制 0 to 100. */
function outOf(most: number): Marks {
  return most <= 100 ? { range: [most <= 10 ? 1 : 0, most] } : { kind: 'number', range: [0, most] };
}
