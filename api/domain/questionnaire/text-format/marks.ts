import type { ScalePresetId } from '../scale-presets';
import type { QuestionKind } from '../model';
import { arabicNumber } from './numerals';

/** What the brackets behind a question say about it. */
export interface Marks {
  readonly kind?: QuestionKind;
  readonly required?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Ends of a scale or of a number, both inclusive. */
  readonly range?: readonly [number | undefined, number | undefined];
  readonly dates?: readonly [string | undefined, string | undefined];
  readonly decimals?: number;
  readonly unit?: string;
  readonly length?: number;
  readonly places?: number;
  readonly recommend?: boolean;
  readonly preset?: ScalePresetId | 'by-title';
  readonly picking?: 'all' | 'familiar';
}

export interface MarkedTitle {
  readonly title: string;
  readonly marks: Marks;
  /** Brackets that look like marks and are not; they stay in the title. */
  readonly unknown: readonly string[];
}

const BRACKETS_AT_END = /\s*[（(【[]\s*([^（()）【】[\]]*)\s*[)）】\]]\s*[：:]?\s*$/;
const BRACKETS_AT_START = /^\s*[【[]\s*([^【】[\]]*)\s*[】\]]\s*/;
const STAR_AT_END = /\s*[*＊]\s*$/;

/** Takes the marks off a title, from its end and, in square brackets, from its start. A star means required. */
export function readMarks(text: string): MarkedTitle {
  const starred = STAR_AT_END.test(text);
  let title = text.replace(STAR_AT_END, '').trim();
  let marks: Marks = starred ? { required: true } : {};
  for (;;) {
    const match = BRACKETS_AT_END.exec(title) ?? BRACKETS_AT_START.exec(title);
    const found = match && marksIn(match[1] ?? '');
    if (!found) break;
    marks = { ...found, ...marks };
    title = title.replace(match[0], '').trim();
  }
  const rest = BRACKETS_AT_END.exec(title) ?? BRACKETS_AT_START.exec(title);
  const suspect = rest && (/[【[]/.test(rest[0]) || LOOKS_LIKE_A_MARK.test(rest[1] ?? ''));
  return { title, marks, unknown: suspect ? [rest[0].trim()] : [] };
}

const LOOKS_LIKE_A_MARK = /选|必|题$|量表|矩阵|滑|打分|评分|上传|级$|required|choice|select|matrix|slider|upload/i;

/** All parts of one bracket, or nothing if any of them is unknown. */
function marksIn(content: string): Marks | undefined {
  const parts = content
    .normalize('NFKC')
    .split(/[,;、]/)
    .map((part) => part.trim());
  const found = parts.map(markOf);
  return found.every((mark) => mark !== undefined) ? Object.assign({}, ...found) : undefined;
}

type Reader = (match: RegExpExecArray) => Marks;

const COUNT = '([0-9]+|[一二三四五六七八九十]+)';

/** Patterns see normalised text: digits and brackets are half-width. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  // Left open for the answer, as on paper: 您的性别（ ）
  [/^[\s_]*$/, () => ({})],
  [
    /^(?:单选题?|单项选择题?|[只限请]?选\s*[一1]\s*项|(?:select |choose )?(?:single|one)(?: choice)?)$/i,
    () => ({ kind: 'single' }),
  ],
  [
    /^(?:可?多选题?|多项选择题?|不定项选择题?|可选多项|multiple(?: choice)?|(?:select|choose|check) all that apply)$/i,
    () => ({ kind: 'multiple' }),
  ],
  [
    new RegExp(`^(?:最多|至多|限)可?选?\\s*${COUNT}\\s*[项个]$`),
    ([, n]) => ({ kind: 'multiple', maximum: arabicNumber(n ?? '') }),
  ],
  [
    /^(?:select |choose )?(?:up to|max(?:imum)?|at most) (\d+)$/i,
    ([, n]) => ({ kind: 'multiple', maximum: Number(n) }),
  ],
  [
    new RegExp(`^(?:最少|至少)可?选?\\s*${COUNT}\\s*[项个]$`),
    ([, n]) => ({ kind: 'multiple', minimum: arabicNumber(n ?? '') }),
  ],
  [/^(?:select |choose )?(?:at least|min(?:imum)?) (\d+)$/i, ([, n]) => ({ kind: 'multiple', minimum: Number(n) })],
  [
    /^选\s*(\d+)\s*(?:到|至|-|–|~)\s*(\d+)\s*[项个]?$/,
    ([, low, high]) => ({ kind: 'multiple', minimum: Number(low), maximum: Number(high) }),
  ],
  [/^(?:必答题?|必填|required)$/i, () => ({ required: true })],
  [/^(?:选答题?|选填|可不答|可以不答|optional)$/i, () => ({ required: false })],
  [/^(?:每项|逐项)\s*(.*)$/, ([, scale]) => ({ kind: 'items', ...presetNamed(scale ?? '') })],
  [/^(?:矩阵题?|矩阵单选题?|矩阵量表题?|each item|matrix)$/i, () => ({ kind: 'items' })],
  [/^(?:评价?单位|评价?对象|rate units)$/i, () => ({ kind: 'targets' })],
  [/^(?:全部都?评|rate all)$/i, () => ({ picking: 'all' })],
  [/^(?:填空题?|单行文本|text)$/i, () => ({ kind: 'text' })],
  [/^(?:长文本|多行文本|问答题?|简答题?|long text)$/i, () => ({ kind: 'long-text' })],
  [/^(?:最多|不超过)\s*(\d+)\s*字$/, ([, n]) => ({ length: Number(n) })],
  [/^(?:up to|max) (\d+) characters$/i, ([, n]) => ({ length: Number(n) })],
  [/^(?:数字题?|number)$/i, () => ({ kind: 'number' })],
  [/^(\d)\s*位小数$/, ([, n]) => ({ decimals: Number(n) })],
  [/^(?:单位|unit)\s*:\s*(.+)$/i, ([, unit]) => (unit === undefined ? {} : { unit })],
  [/^(?:日期题?|date)$/i, () => ({ kind: 'date' })],
  [
    /^(\d{4}-\d\d-\d\d)?\s*(?:到|至|to)\s*(\d{4}-\d\d-\d\d)?$/,
    ([, first, last]) => ({ kind: 'date', dates: [first, last] }),
  ],
  [/^(?:排序题?|ranking)$/i, () => ({ kind: 'ranking' })],
  [/^(?:排出?前\s*(\d+)\s*[位名项个]?|top (\d+))$/i, ([, a, b]) => ({ kind: 'ranking', places: Number(a ?? b) })],
  [/^(?:推荐度|nps)$/i, () => ({ kind: 'scale', range: [0, 10], recommend: true })],
  [
    /^(?:量表|打分|评分|scale)?\s*(?:从\s*)?(-?\d+(?:\.\d+)?)?\s*(?:到|至|-|–|~|to)\s*(-?\d+(?:\.\d+)?)?\s*分?$/i,
    ([, low, high]) => ({ range: [numberIn(low), numberIn(high)] }),
  ],
  [/^(?:量表题?|打分题?|评分题?|scale)$/i, () => ({ kind: 'scale' })],
  [/^([三四五]级.*|满意度|同意度|四个等次|等次)$/, ([, scale]) => presetNamed(scale ?? '')],
];

function numberIn(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function markOf(part: string): Marks | undefined {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(part);
    if (match) return read(match);
  }
  return undefined;
}

const NAMED_BY_LEVELS: readonly (readonly [RegExp, ScalePresetId])[] = [
  [/三级/, 'satisfaction-3'],
  [/四级|等次/, 'grades-4'],
];

const NAMED_BY_WORDS: readonly (readonly [RegExp, ScalePresetId])[] = [
  [/同意|赞成|认同|agree/i, 'agreement-5'],
  [/频率|频次|经常|often/i, 'frequency-5'],
  [/重要|important/i, 'importance-5'],
  [/好差|好坏|质量|quality/i, 'quality-5'],
  [/等距/, 'satisfaction-5-equal'],
  [/满意|satisf/i, 'satisfaction-5'],
];

function presetNamed(name: string): Marks {
  return { preset: firstMatch([...NAMED_BY_LEVELS, ...NAMED_BY_WORDS], name) ?? 'by-title' };
}

/** The scale that the wording of a question points to. */
export function presetForWording(title: string): ScalePresetId {
  return firstMatch(NAMED_BY_WORDS, title) ?? 'satisfaction-5';
}

function firstMatch(names: typeof NAMED_BY_WORDS, text: string): ScalePresetId | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}
