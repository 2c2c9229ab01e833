import type { Answers, TargetRating } from '#domain/answers/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { FillPayload } from '#domain/survey/fill-wave';

/** Steps of the satisfaction scale by position, which is how a member's page names them. */
export const VERY_DISSATISFIED = '0';
export const FAIR = '2';
export const SATISFIED = '3';
export const VERY_SATISFIED = '4';

/** Gives units 101 and 102 the same answer on every criterion, and leaves the rest of the questionnaire out. */
export function reviewAnswers({ questionnaire }: FillPayload, option: string): Answers {
  const question = questionsOf(questionnaire).find(({ kind }) => kind === 'targets');
  if (question?.kind !== 'targets') throw new Error('the page asks about no units');
  const card: TargetRating = Object.fromEntries(question.criteria.map(({ id }) => [id, option]));
  return { [question.id]: { targets: { 101: card, 102: card } } };
}
