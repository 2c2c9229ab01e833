import { visibleQuestions } from '#domain/logic/conditions';
import type { Questionnaire } from '#domain/questionnaire/model';
import type { Answer, Answers } from './model';

/** The answers without those to questions that are hidden; what a member took back by a later choice is not sent. */
export function visibleAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  const shown: Record<string, Answer> = {};
  for (const { id } of visibleQuestions(questionnaire, answers)) {
    const answer = answers[id];
    if (answer !== undefined) shown[id] = answer;
  }
  return shown;
}
