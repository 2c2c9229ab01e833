import type { Condition, Page, Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import { freshId } from '../../../lib/entry-list';

/**
 * Puts the pages of another questionnaire behind those of a draft, with new ids where theirs are taken, so that
 * their conditions go on looking at their own questions. One page without a name joins the draft's last page.
 */
export function withQuestionsInserted(draft: Questionnaire, inserted: Questionnaire): Questionnaire {
  const questionIds = freshIds('q', { taken: questionsOf(draft), wanted: questionsOf(inserted) });
  const pageIds = freshIds('p', { taken: draft.pages, wanted: inserted.pages });
  const pages = inserted.pages.map((page) => renamedPage(page, { questionIds, pageIds }));
  const [only] = pages;
  const last = draft.pages.at(-1);
  const joins = pages.length === 1 && only && last && only.title.zh === '' && !only.showIf;
  if (!joins) return { ...draft, pages: [...draft.pages.filter(({ questions }) => questions.length > 0), ...pages] };
  const joined = { ...last, questions: [...last.questions, ...only.questions] };
  return { ...draft, pages: [...draft.pages.slice(0, -1), joined] };
}

type Ids = ReadonlyMap<string, string>;

interface Entries {
  readonly taken: readonly { readonly id: string }[];
  readonly wanted: readonly { readonly id: string }[];
}

function freshIds(prefix: string, { taken, wanted }: Entries): Ids {
  const used = new Set(taken.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id } of wanted) {
    const fresh = used.has(id) ? freshId(prefix, used) : id;
    used.add(fresh);
    ids.set(id, fresh);
  }
  return ids;
}

interface Renaming {
  readonly questionIds: Ids;
  readonly pageIds: Ids;
}

function renamedPage(page: Page, { questionIds, pageIds }: Renaming): Page {
  const questions = page.questions.map((question) => renamedQuestion(question, questionIds));
  const renamed = { ...page, id: pageIds.get(page.id) ?? page.id, questions };
  return page.showIf ? { ...renamed, showIf: renamedCondition(page.showIf, questionIds) } : renamed;
}

function renamedQuestion(question: Question, ids: Ids): Question {
  const renamed = { ...question, id: ids.get(question.id) ?? question.id };
  return question.showIf ? { ...renamed, showIf: renamedCondition(question.showIf, ids) } : renamed;
}

function renamedCondition(condition: Condition, ids: Ids): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => renamedCondition(part, ids)) };
  if ('any' in condition) return { any: condition.any.map((part) => renamedCondition(part, ids)) };
  if ('not' in condition) return { not: renamedCondition(condition.not, ids) };
  const question: QuestionId = ids.get(condition.question) ?? condition.question;
  return { ...condition, question };
}
