import { DONT_KNOW, type DontKnow } from '#domain/answers/model';
import { mostFrequent } from '../columns/most-frequent';
import type { ReadingRule, ValueReading } from '../import-model';
import { type NameLookup, optionLookup } from '../name-lookup';
import { isDontKnow, isNoAnswer } from './answer-words';
import { readNumber } from './read-number';
import type { LocalizedText, OptionId } from '#domain/questionnaire/model';
import { cleanCell } from '#domain/tables/clean-cell';

/** The position of an option, "don't know", no answer, or something the scale does not have. */
export type Mark = number | DontKnow | 'no-answer' | 'unknown';

export interface AnswerScale {
  /** Worst first where the order means anything. */
  readonly options: readonly { readonly id: OptionId; readonly label: LocalizedText; readonly score?: number }[];
  readonly offersDontKnow: boolean;
  /** What the organizer said about single spellings. */
  readonly given: Readonly<Record<string, OptionId | DontKnow | null>>;
  readonly decimalComma: boolean;
}

export interface OptionReader {
  read(cell: string): Mark;
  /** What was made of each value that occurs, the most frequent first, up to 500. */
  readings(): readonly ValueReading[];
}

/**
 * Reads cells as options of one scale: as the organizer said, by label or id, by the number in the label, and then by
 * number. Numbers are scores or places counted from the worst option on, whichever explains more of the values, unless some
 * are labels: a 0 beside 1 to 5 is no first place. A number that does not fit is out of the scale. `values` are those that
 * occur, with how often they do.
 */
export function createOptionReader(scale: AnswerScale, values: ReadonlyMap<string, number>): OptionReader {
  const words = optionLookup(scale.options);
  const labels = numbersIn(scale.options.map(({ label }) => readNumber(label.zh, false)));
  const numbers = schemeOfNumbers([...values.keys()]);
  const known = new Map<string, Reading>();

  function schemeOfNumbers(cells: readonly string[]): NumberScheme | null {
    const found = cells.map((cell) => ({ cell, by: read(cell, null).by }));
    const isLabelled = found.some(
      ({ cell, by }) => by === 'label' && readNumber(cell, scale.decimalComma) !== undefined,
    );
    const unknown = found.filter(({ by }) => by === 'unknown').map(({ cell }) => cell);
    return isLabelled ? null : numberScheme(scale, unknown);
  }

  function read(cell: string, scheme: NumberScheme | null): Reading {
    const value = cleanCell(cell);
    return (
      readGiven(value, scale) ??
      readLabel(value, { words, labels, scale }) ??
      (scheme && readByNumber(value, scheme, scale)) ??
      readWord(value, scale)
    );
  }

  function remembered(cell: string): Reading {
    const reading = known.get(cell) ?? read(cell, numbers);
    known.set(cell, reading);
    return reading;
  }

  return {
    read: (cell) => remembered(cell).mark,
    readings: () =>
      mostFrequent(values, MOST_READINGS_SHOWN).map((counted) => ({
        ...counted,
        ...meaningOf(remembered(counted.value), scale),
      })),
  };
}

const MOST_READINGS_SHOWN = 500;

interface Reading {
  readonly mark: Mark;
  readonly by: ReadingRule;
}

function readGiven(value: string, { given, options }: AnswerScale): Reading | undefined {
  const meaning = Object.hasOwn(given, value) ? given[value] : undefined;
  if (meaning === undefined) return undefined;
  if (meaning === null) return { mark: 'no-answer', by: 'given' };
  if (meaning === DONT_KNOW) return { mark: DONT_KNOW, by: 'given' };
  const position = options.findIndex(({ id }) => id === meaning);
  return position < 0 ? undefined : { mark: position, by: 'given' };
}

interface Labels {
  readonly words: NameLookup;
  readonly labels: ReadonlyMap<number, number>;
  readonly scale: AnswerScale;
}

/** 4.0 is the option that is called 4; "B. 满意" and "4、满意" are 满意. */
function readLabel(value: string, { words, labels, scale }: Labels): Reading | undefined {
  const number = readNumber(value, scale.decimalComma);
  const position = words(value) ?? labels.get(number ?? Number.NaN) ?? words(value.replace(OPTION_MARK, ''));
  return position === undefined ? undefined : { mark: position, by: 'label' };
}

const OPTION_MARK = /^[A-Za-z\d]{1,2}\s*[.、:：)）-]\s*(?=\D)/;

interface NumberScheme {
  readonly by: 'score' | 'position';
  readonly positions: ReadonlyMap<number, number>;
}

function readByNumber(value: string, scheme: NumberScheme, { decimalComma }: AnswerScale): Reading | undefined {
  const position = scheme.positions.get(readNumber(value, decimalComma) ?? Number.NaN);
  return position === undefined ? undefined : { mark: position, by: scheme.by };
}

function readWord(value: string, { offersDontKnow }: AnswerScale): Reading {
  if (isNoAnswer(value)) return { mark: 'no-answer', by: 'word' };
  if (isDontKnow(value)) return { mark: offersDontKnow ? DONT_KNOW : 'no-answer', by: 'word' };
  return { mark: 'unknown', by: 'unknown' };
}

/** The first of the schemes that explain most of the values; null where none explains any. */
function numberScheme({ options, decimalComma }: AnswerScale, values: readonly string[]): NumberScheme | null {
  const numbers = values.map((value) => readNumber(value, decimalComma)).filter((value) => value !== undefined);
  const schemes: readonly NumberScheme[] = [
    { by: 'score', positions: numbersIn(options.map(({ score }) => score)) },
    { by: 'position', positions: numbersIn(options.map((_, position) => position + 1)) },
    { by: 'position', positions: numbersIn(options.map((_, position) => position)) },
  ];
  const explained = schemes.map((scheme) => numbers.filter((number) => scheme.positions.has(number)).length);
  const most = Math.max(...explained);
  return most === 0 ? null : (schemes[explained.indexOf(most)] ?? null);
}

function numbersIn(numbers: readonly (number | undefined)[]): ReadonlyMap<number, number> {
  const positions = new Map<number, number>();
  for (const [position, number] of numbers.entries()) {
    if (number !== undefined) positions.set(number, position);
  }
  return positions;
}

function meaningOf({ mark, by }: Reading, { options }: AnswerScale): Pick<ValueReading, 'means' | 'by'> {
  if (typeof mark === 'number') return { means: options[mark]?.id ?? null, by };
  return { means: mark === DONT_KNOW ? DONT_KNOW : null, by };
}
