import type { Pace } from '#domain/answers/pace';
import type { SampleDesign } from '#domain/answers/sample-design';
import type { AnswerVector } from '#domain/answers/vector';
import { columnMoments } from '#domain/statistics/reliability/column-moments';
import type { SurveyDesign } from '#domain/statistics/survey-design/survey-design';
import { createPackedBallots, NO_ANSWER_CODE } from '#domain/tabulation/packed-ballots';
import type { AnswerVariable, NumberVariable, OptionVariable } from './answer-variables';
import { createDesignRows, type DesignRows } from './design-rows';
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
  const layout = layoutOf(collected);
  const { options, codes, doubles } = layout;
  const doubleBytes = new Uint8Array(doubles.buffer);
  const ballots = createPackedBallots(codes + doubleBytes.length, codes + 8 * layout.ordered);
  return {
    add(row) {
      const { vector, pace = NO_ANSWER_CODE } = row.ballot;
      if (doubles.length > 0) fillDoubles(layout, row);
      ballots.append(row.group, (bytes, offset) => {
        for (let place = 0; place < options.length; place++) bytes[offset + place] = codeIn(vector, options[place]);
        bytes[offset + options.length] = pace;
        bytes.set(doubleBytes, offset + codes);
      });
    },
    finish() {
      const rows = ballots.sorted(collected.groupCount);
      return tableOf(layout, transposedRows(rows, { codes, doubles: doubles.length }));
    },
  };
}

/** What stands where in the row of a ballot: a code for each option variable and the pace, then doubles. */
interface RowLayout {
  readonly options: readonly OptionVariable[];
  readonly numbers: readonly NumberVariable[];
  readonly designs: DesignRows;
  /** Bytes before the doubles. */
  readonly codes: number;
  /** Where each part of the doubles ends, in their order. */
  readonly ends: {
    readonly numbers: number;
    readonly extras: number;
    readonly design: number;
    readonly labels: number;
  };
  /** Those that the order of the ballots may depend on. */
  readonly ordered: number;
  /** Of one ballot after another. */
  readonly doubles: Float64Array;
}

function layoutOf({ variables, extras, labels, drawn }: CollectedColumns): RowLayout {
  const options = variables.filter((variable) => variable.kind === 'options');
  const numbers = variables.filter((variable) => variable.kind === 'number');
  const designs = createDesignRows(drawn);
  const afterExtras = numbers.length + extras;
  const afterDesign = afterExtras + designs.width;
  const ends = { numbers: numbers.length, extras: afterExtras, design: afterDesign, labels: afterDesign + labels };
  return {
    options,
    numbers,
    designs,
    codes: options.length + 1,
    ends,
    ordered: afterExtras + designs.ordered,
    doubles: new Float64Array(ends.labels),
  };
}

function codeIn(vector: AnswerVector, variable: OptionVariable | undefined): number {
  return variable === undefined ? NO_ANSWER_CODE : variable.codeOf(vector[variable.position] ?? null);
}

function fillDoubles({ numbers, designs, ends, doubles }: RowLayout, row: AnswerRow): void {
  const { vector, design } = row.ballot;
  for (const [place, { position }] of numbers.entries()) {
    const cell = vector[position];
    doubles[place] = typeof cell === 'number' ? cell : Number.NaN;
  }
  doubles.set(row.extras, ends.numbers);
  designs.write(design, doubles.subarray(ends.extras, ends.design));
  doubles.set(row.labels, ends.design);
}

function tableOf({ options, numbers, designs, ends }: RowLayout, { size, codes, doubles }: RowColumns): AnswerTable {
  const design = designs.designOf(doubles.slice(ends.extras, ends.design));
  return {
    size,
    codesOf: (variable) => codes[options.indexOf(variable)] ?? new Uint8Array(size).fill(NO_ANSWER_CODE),
    numbersOf: (variable) => doubles[numbers.indexOf(variable)] ?? new Float64Array(size).fill(Number.NaN),
    paces: codes[options.length] ?? new Uint8Array(size).fill(NO_ANSWER_CODE),
    extras: doubles.slice(ends.numbers, ends.extras),
    labels: doubles.slice(ends.design, ends.labels),
    ...(design !== undefined && { design }),
  };
}

/** Ballots with a substantive answer. */
export function answeredBy(answers: AnswerTable, variable: AnswerVariable): number {
  if (variable.kind === 'number') return columnMoments(answers.numbersOf(variable)).n;
  return optionCounts(variable, answers.codesOf(variable)).reduce((sum, count) => sum + count, 0);
}
