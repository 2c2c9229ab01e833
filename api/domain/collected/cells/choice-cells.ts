import type { NameLookup } from '../name-lookup';
import type { AnswerCell, AnswerReader } from './answer-cell';
import { isDontKnow, isNoAnswer, looksChosen, looksNotChosen } from './answer-words';
import { type AnswerScale, createOptionReader } from './option-reader';
import { fail, ok } from '#domain/result';
import { cleanCell } from '#domain/tables/clean-cell';

export function createSingleReader(scale: AnswerScale, values: ReadonlyMap<string, number>): AnswerReader {
  const options = createOptionReader(scale, values);
  return {
    options,
    read(cell) {
      const mark = options.read(cell);
      if (mark === 'unknown') return fail('value.out-of-scale');
      return ok(typeof mark === 'number' ? mark : null);
    },
  };
}

/** Several options in one cell, in the order of the questionnaire. */
export function readSeveral(cell: string, optionOf: NameLookup): AnswerCell {
  const positions = readOptions(cell, SEPARATORS, optionOf);
  if (positions.length === 0) return ok(null);
  if (!areOptions(positions)) return fail('value.out-of-scale');
  return ok([...new Set(positions)].sort((one, other) => one - other));
}

/** Options in one cell, best first. */
export function readOrder(cell: string, optionOf: NameLookup): AnswerCell {
  const positions = readOptions(cell, ORDER_SEPARATORS, optionOf);
  if (positions.length === 0) return ok(null);
  const isOrder = areOptions(positions) && new Set(positions).size === positions.length;
  return isOrder ? ok(positions) : fail('value.out-of-scale');
}

/** Marks that labels do not hold; survey systems write ┋ and → between options. */
const SEPARATORS = /[┋|;；\n]/;
const ORDER_SEPARATORS = /[→>┋|;；\n]/;

/** A label may hold a mark itself, so the whole cell is looked up first. */
function readOptions(cell: string, separators: RegExp, optionOf: NameLookup): readonly (number | undefined)[] {
  const whole = optionOf(cell);
  if (whole !== undefined) return [whole];
  if (isNoAnswer(cleanCell(cell)) || isDontKnow(cleanCell(cell))) return [];
  return cell
    .split(separators)
    .filter((part) => part.trim() !== '')
    .map((part) => optionOf(part));
}

function areOptions(positions: readonly (number | undefined)[]): positions is readonly number[] {
  return positions.every((position) => position !== undefined);
}

/** Whether one option of a multiple question was chosen: 1, √, 是 or its own words. */
export function readTick(cell: string, isOption: (text: string) => boolean): 'chosen' | 'not-chosen' | 'unknown' {
  const value = cleanCell(cell);
  if (looksChosen(value) || isOption(value)) return 'chosen';
  return isNoAnswer(value) || isDontKnow(value) || looksNotChosen(value) ? 'not-chosen' : 'unknown';
}
