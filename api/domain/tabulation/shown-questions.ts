import { decodeCells } from '#domain/answers/decode-vector';
import type { AnswerVector } from '#domain/answers/vector';
import { visibleQuestions } from '#domain/logic/conditions';
import type { Questionnaire } from '#domain/questionnaire/model';

/** Which questions the author of a ballot was asked; null where everybody is asked all of them. */
export type ShownQuestions = (vector: AnswerVector) => ReadonlySet<string> | null;

export function shownQuestions(questionnaire: Questionnaire): ShownQuestions {
  if (!hasConditions(questionnaire)) return () => null;
  return (vector) => {
    const answers = decodeCells(questionnaire, vector);
    if (!answers.ok) throw new RangeError('a vector of another questionnaire');
    return new Set(visibleQuestions(questionnaire, answers.value).map(({ id }) => id));
  };
}

function hasConditions({ pages }: Questionnaire): boolean {
  return pages.some(
    ({ showIf, questions }) => showIf !== undefined || questions.some((one) => one.showIf !== undefined),
  );
}
