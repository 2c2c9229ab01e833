import type { CategoryColumn } from '#domain/statistics/cross-tables/category-column';
import { type CountTable, tableOf } from '#domain/statistics/cross-tables/pearson-table';
import type { AnswerTable } from '../columns/answer-columns';
import type { OptionVariable } from '../columns/answer-variables';

export interface CrossedVariables {
  /** Its options are the classes, the rows of the table. */
  readonly by: OptionVariable;
  readonly of: OptionVariable;
}

const BYTE_VALUES = 256;
const NONE = -1;

/** Ballots by class and option, each counted with its weight; those that miss either are in no cell. */
export function crossedCounts(
  answers: AnswerTable,
  { by, of, weights }: CrossedVariables & { readonly weights?: Float64Array },
): CountTable {
  const [rowCodes, columnCodes] = [answers.codesOf(by), answers.codesOf(of)];
  const [rows, columns] = [positions(by), positions(of)];
  const width = of.options.length;
  const counts = new Float64Array(by.options.length * width);
  for (let ballot = 0; ballot < answers.size; ballot++) {
    const row = rows[rowCodes[ballot] ?? 0] ?? NONE;
    const column = columns[columnCodes[ballot] ?? 0] ?? NONE;
    if (row === NONE || column === NONE) continue;
    const cell = row * width + column;
    counts[cell] = (counts[cell] ?? 0) + (weights === undefined ? 1 : (weights[ballot] ?? 0));
  }
  return tableOf(counts, width);
}

export function categoryColumn(answers: AnswerTable, variable: OptionVariable): CategoryColumn {
  const places = positions(variable);
  const codes = new Int32Array(answers.size);
  const answered = answers.codesOf(variable);
  for (let ballot = 0; ballot < codes.length; ballot++) codes[ballot] = places[answered[ballot] ?? 0] ?? NONE;
  return { codes, categories: variable.options.length };
}

/** Position among the options of each code. */
function positions({ options }: OptionVariable): Int16Array {
  const places = new Int16Array(BYTE_VALUES).fill(NONE);
  for (const [place, { code }] of options.entries()) places[code] = place;
  return places;
}
