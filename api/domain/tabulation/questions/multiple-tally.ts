import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { MultipleQuestion } from '#domain/questionnaire/model';
import { addTallies, type AnswerTally, type FinishedTally, type Tally } from './answer-tally';
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
    finish: () => finishedTicks(counts.tallies()),
  };
}

/** What the figures of everybody tell of an option, if they are shown, is not to be protected in any group. */
export function finishedTicks(groups: readonly Tally[]): FinishedTally {
  const [first] = groups;
  return {
    ...ticksOf(groups, tellingOptions(groups)),
    withoutTotal: () =>
      ticksOf(
        groups,
        (first?.counts ?? []).map((_, option) => option),
      ),
  };
}

function ticksOf(groups: readonly Tally[], telling: readonly number[]): FinishedTally {
  return {
    groups,
    histograms: ({ n, counts }) => telling.map((option) => [counts[option] ?? 0, n - (counts[option] ?? 0)]),
    ticks: true,
    describe: (tally) => tally,
  };
}

/** What everybody ticked or nobody, but for one, says the same of whatever group: its total tells so already. */
function tellingOptions(groups: readonly Tally[]): readonly number[] {
  const { n, counts } = addTallies(groups);
  return counts.flatMap((ticked, option) => (isNearlyUnanimous([ticked, n - ticked]) ? [] : [option]));
}
