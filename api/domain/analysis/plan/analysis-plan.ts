import type { ItemId, LocalizedText, OptionId, QuestionId } from '#domain/questionnaire/model';

/**
 * What is computed of a wave beside its tables: fixed with the scheme before the first ballot, because a figure that is
 * chosen after looking at the answers says more than it should, of people and of chance alike.
 */
export interface AnalysisPlan {
  /** Items that measure one thing together; without any, each items question is one. */
  readonly indices: readonly IndexPlan[];
  /** What is to be explained by the indices, for the drivers: an index or one question. */
  readonly outcome?: Outcome;
  /** Indices that may explain the outcome; absent for each that shares no item with it. */
  readonly predictors?: readonly string[];
  /** Questions by which every other question is broken down: three at most, each with options. */
  readonly breakdowns: readonly QuestionId[];
  /** Known shares of the population, to which ballots are weighted; none for equal weights. */
  readonly weighting?: Weighting;
}

export interface IndexPlan {
  readonly id: string;
  readonly title: LocalizedText;
  readonly items: readonly IndexItem[];
  /** Fewest items that somebody has to answer to have a value. */
  readonly minimumAnswered: number;
}

export interface IndexItem {
  readonly question: QuestionId;
  /** Of an items question. */
  readonly item?: ItemId;
  /** Worded the other way round: its scale is turned before anything else. */
  readonly reversed?: boolean;
  /**
   * In proportion, above 0; 1 if absent. What the items of a customer satisfaction index count, or 1 over the number of
   * items of a subfactor, so that every subfactor counts alike.
   */
  readonly weight?: number;
}

export type Outcome = { readonly index: string } | { readonly question: QuestionId; readonly item?: ItemId };

/** Raking to the shares of each margin; those of one margin sum to 1. */
export interface Weighting {
  readonly margins: readonly MarginPlan[];
  /** Weights are cut to these multiples of their median, and raked again. */
  readonly trim: readonly [number, number];
}

export interface MarginPlan {
  readonly question: QuestionId;
  readonly shares: Readonly<Record<OptionId, number>>;
  /** How many the shares are of, where they were given as head counts: these are the shares times it. */
  readonly population?: number;
}

export const MOST_BREAKDOWNS = 3;
