import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { MultipleQuestion } from '#domain/questionnaire/model';
import { addTallies, type AnswerTally, type Tally } from './answer-tally';
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
    finish: () => {
      const groups = counts.tallies();
      const telling = tellingOptions(groups);
      return {
        groups,
        histograms: ({ n, counts: ticked }) =>
          telling.map((option) => [ticked[option] ?? 0, n - (ticked[option] ?? 0)]),
        ticks: true,
        describe: (tally) => tally,
      };
    },
  };
}

/** What everybody ticked or nobody, but for one, says the same of whatever group: its total tells so already. */
export function tellingOptions(groups: readonly Tally[]): readonly number[] {
  const { n, counts } = addTallies(groups);
  return counts.flatMap((ticked, option) => (isNearlyUnanimous([ticked, n - ticked]) ? [] : [option]));
}
