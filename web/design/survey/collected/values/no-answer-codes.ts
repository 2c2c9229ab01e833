import type { CollectedChoices } from '#domain/collected/import-model';
import type { QuestionId } from '#domain/questionnaire/model';

/** Codes such as 99 that stand in a whole file where nothing was answered. */
export interface NoAnswerCodes {
  readonly noAnswer?: readonly string[];
}

/** "99, -1" as codes, each once. */
export function codesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[,，、;；\s]+/).filter((code) => code !== ''))];
}

/** The codes as what their values mean in every question; what was decided about single values goes first. */
export function withCodesSpelledOut<Choices extends CollectedChoices & NoAnswerCodes>(
  { noAnswer = [], ...choices }: Choices,
  questions: readonly QuestionId[],
): Omit<Choices, 'noAnswer'> {
  if (noAnswer.length === 0) return choices;
  const meanings = Object.fromEntries(noAnswer.map((code) => [code, null]));
  const spelled = questions.map((question) => [question, { ...meanings, ...choices.values?.[question] }] as const);
  return { ...choices, values: { ...choices.values, ...Object.fromEntries(spelled) } };
}
