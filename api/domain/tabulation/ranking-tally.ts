import type { RankingQuestion } from '#domain/questionnaire/model';
import type { AnswerTally } from './answer-tally';
import { createGroupCounts } from './group-counts';

/**
 * Published are the first places, and mean points: `places` for the first place down to 1 for the last that had to be
 * filled, 0 for options that were not placed (Borda's count).
 */
export function createRankingTally(question: RankingQuestion, atomCount: number): AnswerTally {
  const options = question.options.length;
  const places = Math.min(question.places, options);
  const counts = createGroupCounts(atomCount, 2 * options);
  return {
    question: question.id,
    add(group, cell) {
      if (!Array.isArray(cell)) return;
      const order = cell.filter((entry) => typeof entry === 'number');
      const [first] = order;
      if (first === undefined) return;
      counts.countAnswer(group);
      counts.count(group, first);
      order.forEach((position, place) => {
        counts.count(group, options + position, Math.max(0, places - place));
      });
    },
    finish: () => ({
      groups: counts.tallies(),
      histograms: ({ counts: all }) => [all.slice(0, options)],
      describe: ({ n, dontKnow, counts: all }) => ({
        n,
        dontKnow,
        counts: all.slice(0, options),
        rankPoints: all.slice(options).map((points) => points / n),
      }),
    }),
  };
}
