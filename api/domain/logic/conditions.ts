import { isAnswered } from '#domain/answers/answered';
import type { Answer, Answers } from '#domain/answers/model';
import type { Condition, OptionId, Page, Question, Questionnaire } from '#domain/questionnaire/model';

/**
 * The pages that a member sees with these answers, each with the questions that are shown on it;
 * a page of which nothing is shown is left out. An answer to a question that is hidden by now
 * counts as not given, so that a chain of conditions closes when its first link does.
 */
export function visiblePages(questionnaire: Questionnaire, answers: Answers): readonly Page[] {
  const shown: Record<string, Answer> = {};
  const holds = (condition: Condition | undefined) => !condition || conditionHolds(condition, shown);
  const visit = (question: Question): boolean => {
    if (!holds(question.showIf)) return false;
    const answer = answers[question.id];
    if (answer !== undefined) shown[question.id] = answer;
    return true;
  };
  return questionnaire.pages
    .map((page) => (holds(page.showIf) ? { ...page, questions: page.questions.filter(visit) } : null))
    .filter((page) => page !== null)
    .filter((page) => page.questions.length > 0);
}

/** The questions that are shown with these answers, in the order in which they are asked. */
export function visibleQuestions(questionnaire: Questionnaire, answers: Answers): readonly Question[] {
  return visiblePages(questionnaire, answers).flatMap((page) => page.questions);
}

/** A comparison with a question that has no answer, or no number for an answer, does not hold. */
export function conditionHolds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => conditionHolds(part, answers));
  if ('any' in condition) return condition.any.some((part) => conditionHolds(part, answers));
  if ('not' in condition) return !conditionHolds(condition.not, answers);
  const answer = answers[condition.question];
  if ('chosen' in condition) return isChosen(condition.chosen, answer);
  if ('answered' in condition) return isAnswered(answer);
  if (typeof answer !== 'number') return false;
  return 'atLeast' in condition ? answer >= condition.atLeast : answer <= condition.atMost;
}

function isChosen(option: OptionId, answer: Answer | undefined): boolean {
  if (typeof answer !== 'object') return false;
  if ('option' in answer) return answer.option === option;
  if ('options' in answer) return answer.options.includes(option);
  return 'order' in answer && answer.order.includes(option);
}
