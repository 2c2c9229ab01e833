import type { CollectedChoices } from '#domain/collected/import-model';
import type { LocalizedText, QuestionId } from '#domain/questionnaire/model';

export const SCALES_FROM = ['values-are-scores', 'stretch-to-100'] as const;
export type ScaleFrom = (typeof SCALES_FROM)[number];

/** Nobody gives at most 10 of 100 points: such numbers are steps of a scale. */
export const FEW_POINTS = 10;

/** How numbers are read where nobody says it: a few whole ones such as 1 to 5 are steps, all others are points. */
export function usualScaleFrom(numbers: readonly number[]): ScaleFrom {
  const isStep = (number: number) => Number.isInteger(number) && number >= 0 && number <= FEW_POINTS;
  const areSteps = new Set(numbers).size > 1 && numbers.every(isStep);
  return areSteps ? 'stretch-to-100' : 'values-are-scores';
}

/** What the organizer decides where the questionnaire is made of the file. */
export interface FromDataChoices extends CollectedChoices {
  /** Of questionnaire, survey and wave. */
  readonly title: LocalizedText;
  /**
   * Whether a rating of 4 is worth 4 of 100 points, or what it is on the way from the lowest to the highest; by the numbers
   * themselves where it is missing (see usualScaleFrom).
   */
  readonly scaleFrom?: ScaleFrom;
  /** The lowest and the highest rating that could be given; those in the file where it is missing. */
  readonly scaleRange?: { readonly lowest: number; readonly highest: number };
  /** What values are worth, 0 to 100, by question. */
  readonly scores?: Readonly<Record<QuestionId, Readonly<Record<string, number>>>>;
  /** Per cent, by the name of the group; equal where it is missing. */
  readonly groupWeights?: Readonly<Record<string, number>>;
  /** In proportion, by the name of the criterion; equal where it is missing. */
  readonly criterionWeights?: Readonly<Record<string, number>>;
}

/** The question of all ratings. */
export const RATINGS_ID = 'ratings';

/** The question of a column of a wide table, numbered as spreadsheets count columns. */
export function questionIdOf({ index }: { readonly index: number }): QuestionId {
  return `q${index + 1}`;
}
