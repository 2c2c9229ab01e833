import type { DateQuestion, LongTextQuestion, TextQuestion } from '#domain/questionnaire/model';
import type { AnswerTally } from './answer-tally';
import { createGroupCounts } from './group-counts';

/** Texts and dates: how many answered; the texts themselves are released on a way of their own. */
export function createPresenceTally(
  question: TextQuestion | LongTextQuestion | DateQuestion,
  atomCount: number,
): AnswerTally {
  const counts = createGroupCounts(atomCount, 0);
  return {
    question: question.id,
    add(group, cell) {
      if (typeof cell === 'string' && cell !== '') counts.countAnswer(group);
    },
    finish: () => ({
      groups: counts.tallies(),
      histograms: () => [],
      describe: (tally) => tally,
    }),
  };
}
