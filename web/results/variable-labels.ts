import { answerOptions } from '#domain/questionnaire/answer-options';
import { questionsOf, type Question } from '#domain/questionnaire/model';
import type { Analysis } from '#domain/analysis/model';
import type { Outcome } from '#domain/analysis/plan/analysis-plan';
import { localized } from '../lib/i18n';
import { itemLabel } from './questions/question-answers';
import type { WaveResults } from './wave-results';

interface Variable {
  readonly question: string;
  readonly item?: string;
}

/** The words of a question, or of one of its items; the id of one that is not in the questionnaire. */
export function variableLabel(results: WaveResults, { question: id, item }: Variable): string {
  const question = questionById(results, id);
  if (question === undefined) return item ?? id;
  return localized(itemLabel(question, item) ?? question.title);
}

export function optionLabel(results: WaveResults, question: string, option: string): string {
  const known = questionById(results, question);
  const found = known && answerOptions(known).find(({ key }) => key === option);
  return found === undefined ? option : localized(found.label);
}

/** Of the options of a question, in its order; of an items question those of its scale. */
export function optionLabels(results: WaveResults, question: string): readonly string[] {
  const known = questionById(results, question);
  return known === undefined ? [] : answerOptions(known).map(({ label }) => localized(label));
}

export function indexLabel({ indices }: Pick<Analysis, 'indices'>, id: string): string {
  const index = indices.find((one) => one.id === id);
  return index === undefined ? id : localized(index.title);
}

export function outcomeLabel(results: WaveResults, analysis: Analysis, outcome: Outcome): string {
  return 'index' in outcome ? indexLabel(analysis, outcome.index) : variableLabel(results, outcome);
}

function questionById({ questionnaire }: WaveResults, id: string): Question | undefined {
  return questionsOf(questionnaire).find((question) => question.id === id);
}
