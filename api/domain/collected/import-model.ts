import type { DontKnow } from '#domain/answers/model';
import type { SampleDesign } from '#domain/answers/sample-design';
import type { AnswerVector } from '#domain/answers/vector';
import type { Problem } from '#domain/problem';
import type { OptionId, QuestionId } from '#domain/questionnaire/model';
import type { ColumnField, Form } from './columns/column-field';
import type { CountedValue } from './columns/most-frequent';
import type { Remedy, RowProblemCode } from '#domain/collected/row-problem';

/** What the organizer decided after a look at the guesses; whatever is missing is guessed. */
export interface CollectedChoices {
  readonly form?: Form;
  /** Line of the column titles, from 1. */
  readonly headerRow?: number;
  /** By column title; a column that is not named keeps its guess. */
  readonly mapping?: Readonly<Record<string, ColumnField>>;
  /** What a spelling means in the answers to a question: an option, "don't know", or null for no answer. */
  readonly values?: Readonly<Record<QuestionId, Readonly<Record<string, OptionId | DontKnow | null>>>>;
  /** What a spelling of a group, target or criterion means: the id or name of the one that is meant. */
  readonly names?: Readonly<Partial<Record<'group' | 'target' | 'criterion', Readonly<Record<string, string>>>>>;
  /** The group of all rows where no column tells it. */
  readonly group?: string;
  /** The question that a long table rates; the first with ratings where it is missing. */
  readonly question?: QuestionId;
  /** Equal cluster names in two strata are two clusters. */
  readonly nestedClusters?: boolean;
}

export interface CollectedColumn {
  /** As in the header, made unique; the letter of the column where the header is empty. */
  readonly title: string;
  /** Up to three different values; none of personal columns. */
  readonly samples: readonly string[];
  readonly field: ColumnField;
  /** Different values, counted up to 5,000. */
  readonly distinct: number;
  /** Rows without a value. */
  readonly missing: number;
  /** Looks like names, telephone numbers or addresses of people; never taken for a question by guess. */
  readonly personal?: boolean;
}

/** How a value was understood: as told, by the option's words, its score, its place from the worst on, or as a word. */
export const READING_RULES = ['given', 'label', 'score', 'position', 'word', 'unknown'] as const;
export type ReadingRule = (typeof READING_RULES)[number];

export interface ValueReading extends CountedValue {
  /** Null for no answer, and for a value that is not understood. */
  readonly means: OptionId | DontKnow | null;
  readonly by: ReadingRule;
}

export interface QuestionValues {
  readonly question: QuestionId;
  /** The most frequent first, up to 500. */
  readonly values: readonly ValueReading[];
}

export interface GroupReading extends CountedValue {
  /** Null where no group is called like this. */
  readonly groupId: string | null;
}

export interface TargetsFound {
  /** How many targets of the questionnaire have ratings. */
  readonly found: number;
  readonly without: number;
  /** Names in the file that no target has, the most frequent first, up to 50. */
  readonly unknown: readonly CountedValue[];
  readonly unknownInAll: number;
}

/** A mistake of one row. Line and column say where; nothing of what a rater answered is repeated. */
export interface RowProblem {
  readonly line: number;
  readonly code: RowProblemCode;
  readonly remedy: Remedy;
  readonly column?: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export interface ProblemTotal {
  readonly code: RowProblemCode;
  readonly remedy: Remedy;
  readonly count: number;
}

export interface CollectedSummary {
  readonly rows: number;
  /** Rows with a problem; nothing of them would be stored. */
  readonly refused: number;
  readonly ballots: number;
  /** Single ratings and other answers over all ballots, "don't know" among them. */
  readonly ratings: number;
  /** Ballots without any answer. */
  readonly blank: number;
}

export interface PlannedBallot {
  readonly groupId: string;
  readonly vector: AnswerVector;
  readonly design?: SampleDesign;
  /** How many equal ballots it stands for. */
  readonly copies: number;
}

/** What a file would add to a wave, without adding it. */
export interface CollectedPlan {
  readonly form: Form;
  readonly headerRow: number;
  readonly columns: readonly CollectedColumn[];
  readonly values: readonly QuestionValues[];
  readonly groups: readonly GroupReading[];
  /** Of a questionnaire with targets. */
  readonly targets?: TargetsFound;
  readonly summary: CollectedSummary;
  readonly raters: readonly { readonly groupId: string; readonly ballots: number }[];
  /** The first 200 in the order of the lines. */
  readonly problems: readonly RowProblem[];
  readonly totals: readonly ProblemTotal[];
  /** What stands in the way of the file as a whole. */
  readonly obstacles: readonly Problem[];
  readonly ballots: readonly PlannedBallot[];
}

export const MOST_ROWS: Readonly<Record<Form, number>> = { long: 200_000, wide: 100_000 };
