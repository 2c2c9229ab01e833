import type { Answer } from '#domain/answers/model';
import type { Question } from '#domain/questionnaire/model';
import type { Child } from '../parts/element';

/** What every kind of question gets from its screen; the heading that names it has the id "heading". */
export interface Asked<Kind extends Question> {
  readonly question: Kind;
  readonly answer: () => Answer | undefined;
  readonly change: (answer: Answer | undefined) => void;
}

export type QuestionField<Kind extends Question> = (asked: Asked<Kind>) => Child;

/** The answer as the text that it is, if it is one. */
export function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}
