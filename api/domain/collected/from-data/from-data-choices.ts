import type { CollectedChoices } from '#domain/collected/import-model';
import type { LocalizedText, QuestionId } from '#domain/questionnaire/model';

export const SCALES_FROM = ['values-are-scores', 'stretch-to-100'] as const;
export type ScaleFrom = (typeof SCALES_FROM)[number];

/** What the organizer decides where the questionnaire is made of the file. */
export interface FromDataChoices extends CollectedChoices {
  /** Of questionnaire, survey and wave. */
  readonly title: LocalizedText;
  /** Whether a rating of 4 is worth 4 of 100 points, or what it is on the way from the lowest to the highest. */
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
