import type { Questionnaire } from '#domain/questionnaire/model';
import { questionsOf } from '#domain/questionnaire/model';
import type { SurveyKind } from '#domain/survey/model';

/** What a pasted text most likely is: what it asks about counts for more than what it is called. */
export function kindOf(questionnaire: Questionnaire): SurveyKind {
  if (questionsOf(questionnaire).some(({ kind }) => kind === 'targets')) return 'review';
  return questionnaire.title.zh.includes('满意') ? 'satisfaction' : 'poll';
}
