import type { Pace } from '#domain/answers/pace';
import type { SampleDesign } from '#domain/answers/sample-design';
import type { AnswerVector } from '#domain/answers/vector';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import type { SurveyDesign } from '#domain/statistics/survey-design/survey-design';
import { createPackedBallots, NO_ANSWER_CODE } from '#domain/tabulation/packed-ballots';
import type { AnswerVariable, NumberVariable, OptionVariable } from './answer-variables';
import { createDesignRows } from './design-rows';
import { type RowColumns, transposedRows } from './row-columns';
import { optionCounts } from './variable-scales';

/** One ballot that counts. */
export interface AnsweredBallot {
  readonly vector: AnswerVector;
  readonly pace?: Pace;
  readonly design?: SampleDesign;
}

export interface AnswerRow {
  readonly group: number;
  readonly ballot: AnsweredBallot;
  /** As many of both as the columns were made for. */
  readonly extras: readonly number[];
  readonly labels: readonly number[];
}

export interface AnswerColumns {
  add(row: AnswerRow): void;
  finish(): AnswerTable;
}

/**
 * Columns of the same ballots, sorted by rater group and content: so sums come out the same to the last bit in whatever
 * order ballots were opened, and nothing of that order is left. Of ballots that say how they were drawn the order counts:
 * strata and clusters are numbered as they come.
 */
export interface AnswerTable {
  readonly size: number;
  codesOf(variable: OptionVariable): Uint8Array;
  numbersOf(variable: NumberVariable): Float64Array;
  /** Bands; NO_ANSWER_CODE for a ballot that does not say it. */
  readonly paces: Uint8Array;
  readonly extras: readonly Float64Array[];
  readonly labels: readonly Float64Array[];
  /** Absent where no ballot says how it was drawn. */
  readonly design?: SurveyDesign;
}

export interface CollectedColumns {
  readonly variables: readonly AnswerVariable[];
  /** Further numbers of each ballot. */
  readonly extras: number;
  /** Numbers that only tell ballots apart, in the order in which they came; no ballot has its place by them. */
  readonly labels: number;
  /** Whether ballots may say how they were drawn. */
  readonly drawn: boolean;
  readonly groupCount: number;
}

/** A byte for each answer by option: a million ballots of 25 questions take 26 MB, and twice that while they are sorted. */
export function createAnswerColumns(collected: CollectedColumns): AnswerColumns {
  const { variables, extras, labels, drawn, groupCount } = collected;
  const options = variables.filter((variable) => variable.kind === 'options');
  const numbers = variables.filter((variable) => variable.kind === 'number');
  const designs = createDesignRows(drawn);
  const places = placesOf([numbers.length, extras, designs.width, labels]);
  const doubles = new Float64Array(places.at(-1) ?? 0);
  const doubleBytes = new Uint8Array(doubles.buffer);
  const widths = { codes: options.length + 1, doubles: doubles.length };
  const ordered = widths.codes + doubles.BYTES_PER_ELEMENT * (numbers.length + extras + designs.ordered);
  const ballots = createPackedBallots(widths.codes + doubleBytes.length, ordered);
  return {
    add(row) {
      const { vector, pace = NO_ANSWER_CODE } = row.ballot;
      if (doubles.length > 0) fillDoubles(row);
      ballots.append(row.group, (bytes, offset) => {
        for (let place = 0; place < options.length; place++) bytes[offset + place] = codeAt(place, vector);
        bytes[offset + options.length] = pace;
        bytes.set(doubleBytes, offset + widths.codes);
      });
    },
    finish: () => tableOf(transposedRows(ballots.sorted(groupCount), widths)),
  };

  function codeAt(place: number, vector: AnswerVector): number {
    const variable = options[place];
    return variable === undefined ? NO_ANSWER_CODE : variable.codeOf(vector[variable.position] ?? null);
  }

  function fillDoubles({ ballot: { vector, design }, extras: further, labels: told }: AnswerRow): void {
    for (const [place, { position }] of numbers.entries()) {
      const cell = vector[position];
      doubles[place] = typeof cell === 'number' ? cell : Number.NaN;
    }
    doubles.set(further, places[0]);
    designs.write(design, doubles.subarray(places[1], places[2]));
    doubles.set(told, places[2]);
  }

  function tableOf(columns: RowColumns): AnswerTable {
    const { size } = columns;
    const design = designs.designOf(columns.doubles.slice(places[1], places[2]));
    return {
      size,
      codesOf: (variable) => columns.codes[options.indexOf(variable)] ?? new Uint8Array(size).fill(NO_ANSWER_CODE),
      numbersOf: (variable) => columns.doubles[numbers.indexOf(variable)] ?? new Float64Array(size).fill(Number.NaN),
      paces: columns.codes[options.length] ?? new Uint8Array(size).fill(NO_ANSWER_CODE),
      extras: columns.doubles.slice(places[0], places[1]),
      labels: columns.doubles.slice(places[2], places[3]),
      ...(design !== undefined && { design }),
    };
  }
}

/** Where each part ends, in one row of all of them. */
function placesOf(parts: readonly number[]): readonly number[] {
  return parts.map((_, part) => parts.slice(0, part + 1).reduce((sum, width) => sum + width, 0));
}

/** Ballots with a substantive answer. */
export function answeredBy(answers: AnswerTable, variable: AnswerVariable): number {
  if (variable.kind === 'number') return columnMoments(answers.numbersOf(variable)).n;
  return optionCounts(variable, answers.codesOf(variable)).reduce((sum, count) => sum + count, 0);
}
