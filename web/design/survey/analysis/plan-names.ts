import type { IndexItem, IndexPlan } from '#domain/analysis/plan/analysis-plan';
import type { Question, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { SchemeProblem } from '#domain/scoring/check-scheme';
import { localized } from '../../../lib/i18n';
import { planWords } from '../../../lib/words';

/** As people find it in the questionnaire: its number and its words. */
export function questionName(questionnaire: Questionnaire, id: QuestionId): string {
  const questions = questionsOf(questionnaire);
  const question = questions.find((own) => own.id === id);
  if (question === undefined) return planWords().unknown(id);
  return planWords().question(questions.indexOf(question) + 1, localized(question.title));
}

export function itemName(questionnaire: Questionnaire, { question, item }: IndexItem): string {
  if (item === undefined) return questionName(questionnaire, question);
  const asked = questionsOf(questionnaire).find(({ id }) => id === question);
  return itemLabel(asked, item) ?? planWords().unknown(item);
}

export function itemLabel(question: Question | undefined, item: string): string | undefined {
  if (question?.kind !== 'items') return undefined;
  const own = question.items.find(({ id }) => id === item);
  return own && localized(own.label);
}

export function indexName(indices: readonly IndexPlan[], id: string): string {
  const index = indices.find((own) => own.id === id);
  return planWords().quoted(index === undefined ? id : localized(index.title));
}

/** A problem whose details are read by people: questions, items and indices by their names. */
export function namedProblem(
  problem: SchemeProblem,
  names: { readonly questionnaire: Questionnaire; readonly indices: readonly IndexPlan[] },
): SchemeProblem {
  const { code, details } = problem;
  if (details === undefined || !code.startsWith('plan.')) return problem;
  const { question, index } = details;
  return {
    ...problem,
    details: {
      ...details,
      ...(typeof question === 'string' && { question: questionName(names.questionnaire, question) }),
      ...(typeof index === 'string' && { index: indexName(names.indices, index) }),
    },
  };
}
