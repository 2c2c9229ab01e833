import type { QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { askingConditions } from './asking-conditions';

/** Whether several questions are asked of the same people. */
export type AreAskedAlike = (questions: readonly QuestionId[]) => boolean;

export function askedAlike(questionnaire: Questionnaire): AreAskedAlike {
  const conditions = askingConditions(questionnaire);
  return (questions) => new Set(questions.map((id) => JSON.stringify(conditions.get(id) ?? null))).size <= 1;
}
