import { schemeIn } from '#domain/assessment/points';
import { answerOptions } from '#domain/questionnaire/answer-options';
import type { Question, TargetsQuestion } from '#domain/questionnaire/model';
import { optionScores, statisticScores } from '#domain/scoring/option-scores';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { Tabulation } from '#domain/tabulation/model';

export interface AskedQuestion {
  readonly question: Question;
  readonly tabulation: Tabulation;
}

/**
 * Whether two waves asked the same: the same kind of question with the same options, worth the same, and for targets the
 * same criteria with the same weights. The wording of a title may have been corrected; its id is what it is known by.
 */
export function isSameQuestion(now: AskedQuestion, before: AskedQuestion): boolean {
  return meaningOf(now) === meaningOf(before);
}

/** Equal for two waves that asked the same. */
export function meaningOf(asked: AskedQuestion): string {
  return JSON.stringify(partsOf(asked));
}

function partsOf({ question, tabulation }: AskedQuestion): readonly unknown[] {
  const scheme = schemeIn(tabulation);
  switch (question.kind) {
    case 'targets':
      return [question.kind, ...reviewMeaning(question, scheme)];
    case 'items':
      return [question.kind, question.scale.options.map(({ id }) => id), optionScores(question, scheme)];
    case 'ranking':
      return [question.kind, optionsOf(question), question.places];
    default:
      return [question.kind, optionsOf(question)];
  }
}

function reviewMeaning(question: TargetsQuestion, scheme: ScoringScheme): readonly unknown[] {
  return [
    question.scale.options.map(({ id }) => id),
    statisticScores(optionScores(question, scheme), scheme.statistic),
    question.criteria.map(({ id, weight }) => [id, weight]),
    scheme.dontKnow,
  ];
}

function optionsOf(question: Question): readonly unknown[] {
  return answerOptions(question).map(({ key, position, score }) => [key, position, score ?? null]);
}
