import { type AnswerOption, betterHalf, orderedScale } from '#domain/questionnaire/answer-options';
import type { IndexItem } from '../plan/analysis-plan';
import type { AnswerVariable, OptionVariable } from './answer-variables';

export const BYTE_VALUES = 256;

/** What each code is worth; NaN for one that is no answer, or not scored. */
export type CodeValues = Float64Array;

export function variableOf(variables: readonly AnswerVariable[], name: IndexItem): AnswerVariable | undefined {
  return variables.find(({ question, item }) => question === name.question && item === name.item);
}

/** Whether answers can be scored: two options at least differ in what they are worth. */
export function hasScale(variable: AnswerVariable | undefined): variable is OptionVariable {
  return variable?.kind === 'options' && new Set(scoresOf(variable)).size > 1;
}

/** In the units of the table. */
export function tableScores({ options }: OptionVariable): CodeValues {
  return codeValues(options.flatMap(({ code, score }) => (score === undefined ? [] : [{ code, value: score }])));
}

/**
 * On 0 to 100, as scores of items and options are already; whole numbers of a scale are spread evenly over it. A reversed
 * variable is turned round, x → lowest + highest − x.
 */
export function worthOfCodes(variable: OptionVariable, reversed = false): CodeValues {
  const scores = scoresOf(variable);
  const [lowest, highest] = [Math.min(...scores), Math.max(...scores)];
  const isScale = variable.asked.kind === 'scale';
  const worth = (score: number) => (isScale ? (100 * (score - lowest)) / (highest - lowest) : score);
  const turned = (score: number) => (reversed ? lowest + highest - score : score);
  return tableScores(variable).map((score) => worth(turned(score)));
}

/** The options of a scale from worst to best, after turning; null where the options are no scale. */
export function orderedCodes(variable: OptionVariable, reversed = false): readonly number[] | null {
  const scale = orderedScale(variable.asked);
  return scale === null ? null : codesOf(reversed ? scale.toReversed() : scale);
}

/** 1 for an answer in the better half of the scale, after turning, 0 for another one; null without a scale. */
export function favourableCodes(variable: OptionVariable, reversed = false): CodeValues | null {
  const scale = orderedScale(variable.asked);
  if (scale === null) return null;
  const favourable = new Set(codesOf(betterHalf(reversed ? scale.toReversed() : scale)));
  return codeValues(codesOf(scale).map((code) => ({ code, value: Number(favourable.has(code)) })));
}

/** The positions of the options themselves. */
export function codeNumbers({ options }: OptionVariable): CodeValues {
  return codeValues(options.map(({ code }) => ({ code, value: code })));
}

/** 1 for one option, 0 for the others. */
export function optionCodes({ options }: OptionVariable, chosen: number): CodeValues {
  return codeValues(options.map(({ code }) => ({ code, value: Number(code === chosen) })));
}

export function columnOf(codes: Uint8Array, values: CodeValues): Float64Array {
  const column = new Float64Array(codes.length);
  for (let row = 0; row < column.length; row++) column[row] = values[codes[row] ?? 0] ?? Number.NaN;
  return column;
}

/** How many chose each option. */
export function optionCounts({ options }: OptionVariable, codes: Uint8Array): readonly number[] {
  const counts = new Uint32Array(BYTE_VALUES);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return options.map(({ code }) => counts[code] ?? 0);
}

function codeValues(pairs: readonly { readonly code: number; readonly value: number }[]): CodeValues {
  const values = new Float64Array(BYTE_VALUES).fill(Number.NaN);
  for (const { code, value } of pairs) values[code] = value;
  return values;
}

function scoresOf({ options }: OptionVariable): readonly number[] {
  return options.flatMap(({ score }) => (score === undefined ? [] : [score]));
}

function codesOf(options: readonly AnswerOption[]): readonly number[] {
  return options.map(({ position }) => position);
}
