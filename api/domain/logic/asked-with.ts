import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { askingConditions } from './asking-conditions';
import { conditionHolds } from './conditions';
import { possibleAnswers } from './possible-answers';

/**
 * By question that not everybody is asked, with which options of a question of one choice somebody may be asked it. Where
 * there are too many ways of answering to tell, a question is left out.
 */
export function askedWith(
  question: Question,
  questionnaire: Questionnaire,
): ReadonlyMap<QuestionId, ReadonlySet<string>> {
  if (question.kind !== 'single') return new Map();
  const options = answerOptions(question).map(({ key }) => ({ question: question.id, chosen: key }));
  return new Map(
    [...askingConditions(questionnaire)].flatMap(([id, condition]) => {
      const ways = possibleAnswers(questionnaire, [condition, ...options]);
      const asked = ways?.filter((way) => conditionHolds(condition, way)).map((way) => way[question.id]);
      const chosen = asked?.flatMap((answer) =>
        typeof answer === 'object' && 'option' in answer ? answer.option : [],
      );
      return chosen === undefined ? [] : [[id, new Set(chosen)] as const];
    }),
  );
}
