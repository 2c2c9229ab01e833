import { DONT_KNOW, type DontKnow } from '#domain/answers/model';
import { LARGEST_QUANTITY } from '#domain/answers/quantity-range';
import { isDontKnow, isNoAnswer, saysDontKnow } from '../cells/answer-words';
import { presetOf } from '#domain/collected/from-data/preset-of';
import { type ScaleFrom, usualScaleFrom } from '#domain/collected/from-data/from-data-choices';
import { readNumber } from '../cells/read-number';
import type { Problem } from '#domain/problem';
import { LIMITS } from '#domain/questionnaire/limits';
import type { OptionId, OptionScale, ScaleOption } from '#domain/questionnaire/model';
import { fail, ok, type Result } from '#domain/result';

export interface ScaleRequest {
  readonly values: ReadonlyMap<string, number>;
  /** Values that mean "don't know" or no answer. */
  readonly given: Readonly<Record<string, OptionId | DontKnow | null>>;
  readonly scores: Readonly<Record<string, number>>;
  readonly scaleFrom?: ScaleFrom;
  readonly scaleRange?: { readonly lowest: number; readonly highest: number };
  readonly decimalComma: boolean;
}

const DONT_KNOW_LABEL = { zh: '不了解', en: 'Don’t know' };

/**
 * The scale behind the ratings of a file: a known scale where all words are of one; else the values with the scores that
 * were given, one option a score; else the numbers themselves, as scores of 0 to 100 or stretched to them. Fails where words have no score,
 * numbers are no scores, or there are more than 250 different ones.
 */
export function scaleFromValues(request: ScaleRequest): Result<OptionScale, Problem> {
  const { given, values } = request;
  const answers = [...values.keys()].filter((value) => !Object.hasOwn(given, value));
  const substantive = answers.filter((value) => !isNoAnswer(value) && !isDontKnow(value));
  if (substantive.length === 0) return fail({ code: 'import.nothing-answered' });
  const options = optionsFrom(substantive, request);
  if (!options.ok) return options;
  const offers = answers.some(saysDontKnow) || Object.values(given).includes(DONT_KNOW);
  return ok({ options: options.value, ...(offers && { dontKnow: DONT_KNOW_LABEL }) });
}

function optionsFrom(values: readonly string[], request: ScaleRequest): Result<readonly ScaleOption[], Problem> {
  const preset = presetOf(values);
  if (preset && Object.keys(request.scores).length === 0) return ok(preset.options);
  const numbers = numbersAmong(values, request);
  const unscored = values.filter((value) => !Object.hasOwn(request.scores, value) && !numbers.has(value));
  if (unscored.length > 0)
    return fail({ code: 'import.scores-needed', details: { values: unscored.slice(0, MOST_SHOWN) } });
  const steps = numberSteps([...new Set(numbers.values())], request);
  if (!steps.ok) return steps;
  const words = values.flatMap((value) => {
    const score = Object.hasOwn(request.scores, value) ? request.scores[value] : undefined;
    return score === undefined ? [] : [{ label: value, score }];
  });
  return optionsOf(oneOfEachScore([...steps.value, ...words], request.values));
}

/** Values of one score are spellings of one option, which is called like the most frequent of them. */
function oneOfEachScore(steps: readonly Step[], counts: ReadonlyMap<string, number>): readonly Step[] {
  const often = ({ label }: Step) => counts.get(label) ?? 0;
  const byScore = new Map<number, Step>();
  for (const step of steps) {
    const other = byScore.get(step.score);
    const isBetter = !other || often(step) > often(other) || (often(step) === often(other) && step.label < other.label);
    if (isBetter) byScore.set(step.score, step);
  }
  return [...byScore.values()];
}

const MOST_SHOWN = 50;

function numbersAmong(values: readonly string[], { scores, decimalComma }: ScaleRequest): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const value of values) {
    const number = Object.hasOwn(scores, value) ? undefined : readNumber(value, decimalComma);
    if (number !== undefined) numbers.set(value, number);
  }
  return numbers;
}

interface Step {
  readonly label: string;
  readonly score: number;
}

/**
 * The ends of a range that was named stand in the scale even if nobody chose them; what lies beyond them does not, so that
 * its rows are refused.
 */
function numberSteps(
  numbers: readonly number[],
  { scaleFrom = usualScaleFrom(numbers), scaleRange }: ScaleRequest,
): Result<readonly Step[], Problem> {
  if (numbers.length === 0) return ok([]);
  const all = scaleRange ? stepsWithin(scaleRange, numbers) : numbers;
  const [minimum, maximum] = [Math.min(...all), Math.max(...all)];
  const refused = fail({ code: 'import.scores-out-of-range', details: { minimum, maximum } } as const);
  if (scaleFrom === 'stretch-to-100') {
    if (minimum === maximum || maximum - minimum > LARGEST_QUANTITY) return refused;
    return ok(all.map((number) => ({ label: `${number}`, score: ((number - minimum) / (maximum - minimum)) * 100 })));
  }
  if (minimum < 0 || maximum > 100) return refused;
  return ok(all.map((number) => ({ label: `${number}`, score: number })));
}

function stepsWithin(
  { lowest, highest }: NonNullable<ScaleRequest['scaleRange']>,
  numbers: readonly number[],
): readonly number[] {
  const ends = [Math.min(lowest, highest), Math.max(lowest, highest)] as const;
  return [...new Set([...ends, ...numbers.filter((number) => number >= ends[0] && number <= ends[1])])];
}

function optionsOf(steps: readonly Step[]): Result<readonly ScaleOption[], Problem> {
  const limit = LIMITS.importedScaleOptions;
  if (steps.length > limit) return fail({ code: 'import.too-many-values', details: { count: steps.length, limit } });
  const sorted = withSecondStep(steps).toSorted(
    (one, other) => one.score - other.score || compareText(one.label, other.label),
  );
  return ok(sorted.map(({ label, score }, index) => ({ id: `o${index + 1}`, label: { zh: label }, score })));
}

/** Where all ratings are equal, the scale is still one of several answers. */
function withSecondStep(steps: readonly Step[]): readonly Step[] {
  const [only, ...others] = steps;
  if (!only || others.length > 0) return steps;
  const score = only.score === 100 ? 0 : 100;
  return [only, { label: `${score}`, score }];
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
