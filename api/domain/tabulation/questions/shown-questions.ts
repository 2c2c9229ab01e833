import { decodeCells } from '#domain/answers/decode-vector';
import type { Answers } from '#domain/answers/model';
import type { AnswerVector } from '#domain/answers/vector';
import { visibleQuestions } from '#domain/logic/conditions';
import type { Questionnaire } from '#domain/questionnaire/model';

/** Which questions the author of a ballot was asked; null where everybody is asked all of them. */
export type ShownQuestions = (vector: AnswerVector) => ReadonlySet<string> | null;

export function shownQuestions(questionnaire: Questionnaire): ShownQuestions {
  if (!hasConditions(questionnaire)) return () => null;
  return (vector) => {
    const answers = answersIn(questionnaire, vector);
    return new Set(visibleQuestions(questionnaire, answers).map(({ id }) => id));
  };
}

export function answersIn(questionnaire: Questionnaire, vector: AnswerVector): Answers {
  const answers = decodeCells(questionnaire, vector);
  if (!answers.ok) throw new RangeError('a vector of another questionnaire');
  return answers.value;
}

function hasConditions({ pages }: Questionnaire): boolean {
  return pages.some(
    ({ showIf, questions }) => showIf !== undefined || questions.some((one) => one.showIf !== undefined),
  );
}
