import type { MultipleQuestion } from '#domain/questionnaire/model';
import type { AnswerTally } from './answer-tally';
import { createGroupCounts } from './group-counts';

/** n counts the people who ticked anything, `counts` the ticks: shares of n may add up to more than one. */
export function createMultipleTally(question: MultipleQuestion, atomCount: number): AnswerTally {
  const counts = createGroupCounts(atomCount, question.options.length);
  return {
    question: question.id,
    add(group, cell) {
      if (!Array.isArray(cell)) return;
      const ticked = cell.filter((entry) => typeof entry === 'number');
      if (ticked.length === 0) return;
      counts.countAnswer(group);
      for (const position of ticked) counts.count(group, position);
    },
    finish: () => ({
      groups: counts.tallies(),
      histograms: ({ n, counts: ticked }) => ticked.map((count) => [count, n - count]),
      ticks: true,
      describe: (tally) => tally,
    }),
  };
}
