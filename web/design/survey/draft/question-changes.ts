import type { Page, Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { Step } from '../../../lib/entry-list';
import { freshId, withInsertedAfter, without, withReplaced, withShifted } from '../../../lib/entry-list';

/** Behind the question `after`, or as the last one if it is not named. */
export function withQuestionAdded(
  questionnaire: Questionnaire,
  { question, after }: { readonly question: Question; readonly after?: QuestionId | undefined },
): Questionnaire {
  const page = (after && pageOf(questionnaire, after)) || questionnaire.pages.at(-1);
  if (!page) return { ...questionnaire, pages: [{ id: 'p1', title: { zh: '' }, questions: [question] }] };
  const questions = withInsertedAfter(page.questions, { entry: question, after: after ?? '' });
  return withPage(questionnaire, { ...page, questions });
}

export function withQuestionReplaced(questionnaire: Questionnaire, question: Question): Questionnaire {
  const page = pageOf(questionnaire, question.id);
  if (!page) return questionnaire;
  return withPage(questionnaire, { ...page, questions: withReplaced(page.questions, question) });
}

export function withQuestionCopied(
  questionnaire: Questionnaire,
  { id, copyId }: { readonly id: QuestionId; readonly copyId: QuestionId },
): Questionnaire {
  const original = questionOf(questionnaire, id);
  if (!original) return questionnaire;
  return withQuestionAdded(questionnaire, { question: { ...original, id: copyId }, after: id });
}

export function withoutQuestion(questionnaire: Questionnaire, id: QuestionId): Questionnaire {
  const page = pageOf(questionnaire, id);
  if (!page) return questionnaire;
  return withPage(questionnaire, { ...page, questions: without(page.questions, id) });
}

/** One place up or down; past the edge of its page a question goes to the end, or the start, of the neighbour. */
export function withQuestionShifted(
  questionnaire: Questionnaire,
  { id, step }: { readonly id: QuestionId; readonly step: Step },
): Questionnaire {
  const page = pageOf(questionnaire, id);
  if (!page) return questionnaire;
  const questions = withShifted(page.questions, { id, step });
  if (questions !== page.questions) return withPage(questionnaire, { ...page, questions });
  return withQuestionOnNeighbour(questionnaire, { page, id, step });
}

function withQuestionOnNeighbour(
  questionnaire: Questionnaire,
  { page, id, step }: { readonly page: Page; readonly id: QuestionId; readonly step: Step },
): Questionnaire {
  const neighbour = questionnaire.pages[questionnaire.pages.indexOf(page) + step];
  const question = page.questions.find((candidate) => candidate.id === id);
  if (!neighbour || !question) return questionnaire;
  const questions = step === 1 ? [question, ...neighbour.questions] : [...neighbour.questions, question];
  const left = withPage(questionnaire, { ...page, questions: without(page.questions, id) });
  return withPage(left, { ...neighbour, questions });
}

export function freshQuestionId(questionnaire: Questionnaire): QuestionId {
  return freshId(
    'q',
    questionsOf(questionnaire).map(({ id }) => id),
  );
}

export function questionOf(questionnaire: Questionnaire, id: QuestionId): Question | undefined {
  return questionsOf(questionnaire).find((question) => question.id === id);
}

/** Everything that is asked before a question, in the order of the form. */
export function questionsBefore(questionnaire: Questionnaire, id: QuestionId): readonly Question[] {
  const all = questionsOf(questionnaire);
  return all.slice(
    0,
    all.findIndex((question) => question.id === id),
  );
}

export function pageOf(questionnaire: Questionnaire, id: QuestionId): Page | undefined {
  return questionnaire.pages.find(({ questions }) => questions.some((question) => question.id === id));
}

function withPage(questionnaire: Questionnaire, page: Page): Questionnaire {
  return { ...questionnaire, pages: withReplaced(questionnaire.pages, page) };
}
