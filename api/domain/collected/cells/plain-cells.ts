import { isCalendarDate } from '#domain/answers/calendar-date';
import { cleanText } from '#domain/answers/clean-text';
import { DONT_KNOW } from '#domain/answers/model';
import { quantityRange } from '#domain/answers/quantity-range';
import { DONT_KNOW_CHARACTER } from '#domain/answers/vector';
import type { AnswerCell } from './answer-cell';
import { isDontKnow, isNoAnswer } from './answer-words';
import { readNumber } from './read-number';
import type { DateQuestion, NumberQuestion, ScaleQuestion } from '#domain/questionnaire/model';
import { fail, ok } from '#domain/result';
import { cleanCell } from '#domain/tables/clean-cell';

export interface NumberSpelling {
  readonly decimalComma: boolean;
  /** What the organizer said about single spellings: a number, "don't know", or null for no answer. */
  readonly given: Readonly<Record<string, string | null>>;
}

/** A whole number from `from` to `to`, or "don't know". */
export function readStep(cell: string, { from, to, dontKnow }: ScaleQuestion, spelling: NumberSpelling): AnswerCell {
  const amount = readAmount(cell, spelling);
  if (amount === DONT_KNOW) return ok(dontKnow ? DONT_KNOW_CHARACTER : null);
  if (amount === 'not-a-number') return fail('value.not-a-number');
  if (amount === null) return ok(null);
  return Number.isInteger(amount) && amount >= from && amount <= to ? ok(amount) : fail('value.out-of-scale');
}

/** A number as it stands in the file, with all of its decimals. */
export function readQuantity(cell: string, question: NumberQuestion, spelling: NumberSpelling): AnswerCell {
  const amount = readAmount(cell, spelling);
  if (amount === DONT_KNOW || amount === null) return ok(null);
  if (amount === 'not-a-number') return fail('value.not-a-number');
  const [lowest, highest] = quantityRange(question);
  return amount >= lowest && amount <= highest ? ok(amount) : fail('value.out-of-range');
}

function readAmount(
  cell: string,
  { decimalComma, given }: NumberSpelling,
): number | null | typeof DONT_KNOW | 'not-a-number' {
  const value = cleanCell(cell);
  const meaning = Object.hasOwn(given, value) ? (given[value] ?? null) : value;
  if (meaning === null) return null;
  const number = readNumber(meaning, decimalComma);
  if (number !== undefined) return number;
  if (isNoAnswer(meaning)) return null;
  return meaning === DONT_KNOW || isDontKnow(meaning) ? DONT_KNOW : 'not-a-number';
}

/** 2026-05-18, 2026/5/18, 2026.5.18 or 2026年5月18日, with or without a time behind it. */
export function readDay(cell: string, { earliest = '', latest = '9999-12-31' }: DateQuestion): AnswerCell {
  const value = cleanCell(cell);
  if (isNoAnswer(value) || isDontKnow(value)) return ok(null);
  const [, year, month = '', day = ''] = DAY.exec(value.normalize('NFKC')) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(date)) return fail('value.not-a-date');
  return date >= earliest && date <= latest ? ok(date) : fail('value.out-of-range');
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?![\d.])/;

export function readText(cell: string, maximumLength: number): AnswerCell {
  const text = cleanText(cell);
  if (text === '') return ok(null);
  return text.length > maximumLength ? fail('value.too-long') : ok(text);
}
