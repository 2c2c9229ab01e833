import { type AnswerOption, answerOptions } from '#domain/questionnaire/answer-options';
import type { Question } from '#domain/questionnaire/model';
import type { Estimate, QuestionTable, Tabulation } from '#domain/tabulation/model';
import { type Ends, meanChanges } from './change-figure';
import type { Figure } from './figure';
import { weightedEstimate } from './weighted-estimate';

/** A question that two weighted waves asked alike. */
export interface WeightedPair {
  readonly question: Question;
  readonly table: QuestionTable;
  readonly now: Tabulation;
  readonly before: Tabulation;
}

/**
 * Changes of weighted means and shares, all rater groups together: Welch's tests with the errors and the degrees of
 * freedom that the design of each wave gives, adjusted by Holm over the items of the question, or over its options.
 */
export function weightedChanges(pairs: readonly WeightedPair[]): readonly Figure[] {
  return [
    ...meanChanges('items', pairs.flatMap(meanEnds)),
    ...pairs.flatMap((pair) => meanChanges('options', shareEnds(pair))),
  ];
}

/** None of a question that has no mean in any wave. */
function meanEnds({ table, now, before }: WeightedPair): readonly Ends<Estimate>[] {
  const [current, previous] = [now, before].map((wave) => weightedEstimate(wave, table, ({ mean }) => mean));
  if (!current && !previous) return [];
  return [
    { changed: 'weighted-mean', subject: subjectOf(table), current: current ?? null, previous: previous ?? null },
  ];
}

function shareEnds({ question, table, now, before }: WeightedPair): readonly Ends<Estimate>[] {
  const shareOf = (wave: Tabulation, { key }: AnswerOption) =>
    weightedEstimate(wave, table, ({ shares }) => shares.find(({ option }) => option === key)?.share);
  return answerOptions(question).map((option) => ({
    changed: 'weighted-share',
    subject: { ...subjectOf(table), option: option.key },
    current: shareOf(now, option),
    previous: shareOf(before, option),
  }));
}

function subjectOf({ question, item }: QuestionTable) {
  return { question, ...(item !== undefined && { item }) };
}
