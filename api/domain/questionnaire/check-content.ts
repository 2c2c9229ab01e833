import { DONT_KNOW } from '#domain/answers/model';
import type { Finding } from './draft-problem';
import { LIMITS } from './limits';
import type { Question, Questionnaire } from './model';
import { questionsOf } from './model';

/** Every text anywhere inside a part of the questionnaire, against the limit of length. */
export function textFindings(part: unknown): readonly Finding[] {
  if (typeof part === 'string') {
    const length = part.length;
    return length > LIMITS.textLength ? [{ code: 'text.too-long', details: { length, limit: LIMITS.textLength } }] : [];
  }
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textFindings) : [];
}

interface IdFinding {
  readonly finding: Finding;
  readonly question?: string;
}

/**
 * Ids name answers, so each must be there once in its list. They are keys of plain objects and parts of
 * addresses, hence the plain alphabet; "dont-know" is what a member says instead of an option.
 */
export function idFindings(questionnaire: Questionnaire): readonly IdFinding[] {
  const questions = questionsOf(questionnaire);
  const pageIds = questionnaire.pages.map(({ id }) => id);
  const questionIds = questions.map(({ id }) => id);
  return [
    ...[...listFindings(pageIds), ...listFindings(questionIds)].map((finding) => ({ finding })),
    ...questions.flatMap((question) =>
      idListsOf(question)
        .flatMap((list) => listFindings(list.map(({ id }) => id)))
        .map((finding) => ({ finding, question: question.id })),
    ),
  ];
}

/** Latin and Chinese letters, digits and separators that unit codes use; a random id may begin with any of base64url. */
const ID = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]{0,63}$/u;

function listFindings(ids: readonly string[]): readonly Finding[] {
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  const invalid = ids.filter((id) => !ID.test(id) || id === DONT_KNOW || id in {});
  return [
    ...twice.map((id): Finding => ({ code: 'id.duplicate', details: { id } })),
    ...invalid.map((id): Finding => ({ code: 'id.invalid', details: { id } })),
  ];
}

function idListsOf(question: Question): readonly (readonly { readonly id: string }[])[] {
  if (question.kind === 'items') return [question.items, question.scale.options];
  if (question.kind === 'targets') {
    return [question.criteria, question.scale.options, question.categories, question.targets];
  }
  return 'options' in question ? [question.options] : [];
}
