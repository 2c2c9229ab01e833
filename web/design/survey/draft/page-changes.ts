import type { Page, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import type { Step } from '../../../lib/entry-list';
import { freshId, withInsertedAfter, without, withReplaced, withShifted } from '../../../lib/entry-list';
import { pageOf } from './question-changes';

export function withPageReplaced(questionnaire: Questionnaire, page: Page): Questionnaire {
  return { ...questionnaire, pages: withReplaced(questionnaire.pages, page) };
}

/** Starts a new page behind a question: what followed it on its page moves along. */
export function withPageBreak(questionnaire: Questionnaire, after: QuestionId): Questionnaire {
  const page = pageOf(questionnaire, after);
  if (!page) return questionnaire;
  const cut = page.questions.findIndex(({ id }) => id === after) + 1;
  const shortened: Page = { ...page, questions: page.questions.slice(0, cut) };
  const added: Page = { id: freshPageId(questionnaire), title: { zh: '' }, questions: page.questions.slice(cut) };
  const pages = withInsertedAfter(withReplaced(questionnaire.pages, shortened), { entry: added, after: page.id });
  return { ...questionnaire, pages };
}

/** Takes the break away: the page's questions go to the page before, of the first page to the one behind. */
export function withoutPageBreak(questionnaire: Questionnaire, pageId: string): Questionnaire {
  const index = questionnaire.pages.findIndex(({ id }) => id === pageId);
  const page = questionnaire.pages[index];
  const neighbour = questionnaire.pages[index === 0 ? 1 : index - 1];
  if (!page || !neighbour) return questionnaire;
  const questions =
    index === 0 ? [...page.questions, ...neighbour.questions] : [...neighbour.questions, ...page.questions];
  const pages = withReplaced(without(questionnaire.pages, pageId), { ...neighbour, questions });
  return { ...questionnaire, pages };
}

export function withPageShifted(
  questionnaire: Questionnaire,
  { id, step }: { readonly id: string; readonly step: Step },
): Questionnaire {
  const pages = withShifted(questionnaire.pages, { id, step });
  return pages === questionnaire.pages ? questionnaire : { ...questionnaire, pages };
}

/** With all of its questions; the last page stays. */
export function withoutPage(questionnaire: Questionnaire, id: string): Questionnaire {
  if (questionnaire.pages.length < 2) return questionnaire;
  return { ...questionnaire, pages: without(questionnaire.pages, id) };
}

function freshPageId(questionnaire: Questionnaire): string {
  return freshId(
    'p',
    questionnaire.pages.map(({ id }) => id),
  );
}
