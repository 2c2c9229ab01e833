import { LIMITS } from '../limits';
import type { OptionScale } from '../model';
import type { Marks, RangeEnd } from './marks';
import type { ReadOption } from './option-line';
import { type Remedy, type TextProblem, textProblem } from './problem';

/** Lines that are given points each: 请对下列各项打分（1-5分）. */

interface RatingTitle {
  readonly title: string;
  readonly marks: Marks;
}

const ASKS_FOR_POINTS = /打分|评分|赋分|计分/;

/** The points to choose from. They come from the brackets, or from a title that asks for points. */
export function ratingRange({ title, marks }: RatingTitle): readonly [number, number] | undefined {
  const [from, to] = marks.range ?? (ASKS_FOR_POINTS.test(title) ? rangeInTitle(title) : undefined) ?? [];
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined;
}

/** Whether the lines below are what is rated, rather than the answers. */
export function ratesEach(question: RatingTitle, options: readonly ReadOption[]): boolean {
  const range = ratingRange(question);
  if (!range && !ASKS_FOR_POINTS.test(question.title)) return false;
  return !options.some(({ score }) => score !== undefined) && !areAnswers(options, range);
}

const DEGREE = /^(?:非常|十分|很|比较|较|不|基本|一般|尚可|无)|(?:满意|同意|好|差|合格|优秀|称职|了解|清楚)$/;
const POINTS = /^[0-9]+(?:\s*[-–—~～至到]\s*[0-9]+)?\s*分?/;

/** 1分 2分 3分, or 很差 差 一般 好 很好; and as many words as there are points, on one line. */
function areAnswers(options: readonly ReadOption[], range: readonly [number, number] | undefined): boolean {
  const labels = options.map(({ label }) => label.zh);
  const degrees = labels.filter((label) => DEGREE.test(label) || POINTS.test(label)).length;
  const isOneLine = new Set(options.map(({ line }) => line)).size === 1;
  const fillsRange = range !== undefined && labels.length === range[1] - range[0] + 1;
  return degrees * 2 > labels.length || (isOneLine && fillsRange);
}

const PLACE_FOR_POINTS = /[\s：:]*(?:[_＿]{2,}|[（(]\s*[)）])\s*分?\s*$/;

/** 服务态度____分 is rated as 服务态度. */
export function itemLabel(label: string): string {
  return label.replace(PLACE_FOR_POINTS, '').trim() || label;
}

const FEWEST = [1, 5] as const;
const MANY = [1, 10] as const;

/** Equal steps; of a range that is too wide for that, 1 to 10. */
export function stepsOfRange(range: readonly [number, number], ends: readonly RangeEnd[]): OptionScale {
  const [from, to] = isTooWide(range) ? MANY : range;
  const points = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return {
    options: points.map((point, step) => {
      const label = ends.find(({ score }) => score === point)?.label;
      return {
        id: `s${step + 1}`,
        label: { zh: label === undefined ? `${point} 分` : `${point} 分（${label}）` },
        score: Math.round((step / (to - from)) * 100),
      };
    }),
  };
}

function isTooWide([from, to]: readonly [number, number]): boolean {
  return to - from + 1 > LIMITS.scaleOptions;
}

/** Points that are asked for without saying how many, or more than can be chosen from line by line. */
export function rangeProblems(
  question: RatingTitle,
  { number, raw }: { readonly number: number; readonly raw: string },
): readonly TextProblem[] {
  const range = ratingRange(question);
  if (!range) {
    const remedies = [FEWEST, MANY].map((steps) =>
      inSteps(`${raw.trimEnd().replace(/[：:]$/, '')}${written(steps)}`, steps),
    );
    return [textProblem({ line: number, code: 'text.range-missing', remedies })];
  }
  if (!isTooWide(range)) return [];
  const replacement = raw.replace(/[（(][^（()）]*分[^（()）]*[)）]/, written(MANY));
  const [from, to] = range;
  const details = { from, to, limit: LIMITS.scaleOptions };
  const remedies = replacement === raw ? [] : [inSteps(replacement, MANY)];
  return [textProblem({ line: number, code: 'text.range-too-wide', details, remedies })];
}

function written([from, to]: readonly [number, number]): string {
  return `（${from}-${to}分）`;
}

function inSteps(replacement: string, [from, to]: readonly [number, number]): Remedy {
  return { code: 'rate-in-steps', details: { from, to }, replacement };
}

const RANGES = [
  /从\s*([01])\s*分?\s*到\s*(\d{1,3})/,
  /([01])\s*[-–~～至到]\s*(\d{1,3})\s*分/,
  /\bfrom ([01]) to (\d{1,3})\b/i,
];

/** The ends of a scale that the wording names: 从 0 到 10, 1～5 分, from 0 to 10. */
export function rangeInTitle(title: string): readonly [number, number] | undefined {
  const match = RANGES.map((pattern) => pattern.exec(title)).find((found) => found);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}
