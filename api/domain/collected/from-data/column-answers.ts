import { isDontKnow, isNoAnswer, saysDontKnow } from '../cells/answer-words';
import { readNumber } from '../cells/read-number';
import { type FromDataChoices, questionIdOf } from '#domain/collected/from-data/from-data-choices';
import type { ColumnProfile } from '../columns/column-profile';
import { DONT_KNOW } from '#domain/answers/model';

export interface ColumnReading {
  readonly decimalComma: boolean;
  readonly choices: Pick<FromDataChoices, 'values' | 'scores'>;
}

/** The different answers in a column, without words and marks for no answer and "don't know". */
export interface ColumnAnswers {
  readonly values: readonly string[];
  readonly numbers: readonly number[];
  /** Whether all answers are numbers. */
  readonly areNumbers: boolean;
  readonly saysDontKnow: boolean;
}

export function answersIn(column: ColumnProfile, { decimalComma, choices }: ColumnReading): ColumnAnswers {
  const given = choices.values?.[questionIdOf(column)] ?? {};
  const told = [...column.values.keys()].filter((value) => !Object.hasOwn(given, value));
  const values = told.filter((value) => !isNoAnswer(value) && !isDontKnow(value));
  const numbers = values.map((value) => readNumber(value, decimalComma)).filter((number) => number !== undefined);
  return {
    values,
    numbers: [...new Set(numbers)],
    areNumbers: numbers.length > 0 && numbers.length === values.length,
    saysDontKnow: told.some(saysDontKnow) || Object.values(given).includes(DONT_KNOW),
  };
}
