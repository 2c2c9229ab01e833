import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { RankingQuestion } from '#domain/questionnaire/model';
import { addTallies, type AnswerTally, type Tally } from './answer-tally';
import { createGroupCounts } from './group-counts';

/**
 * Published are the first places, and mean points: `places` for the first place down to 1 for the last that had to be
 * filled, 0 for options that were not placed (Borda's count).
 */
export function createRankingTally(question: RankingQuestion, atomCount: number): AnswerTally {
  const options = question.options.length;
  const places = Math.min(question.places, options);
  const placings = tellingPlacings(places, options);
  const counts = createGroupCounts(atomCount, (2 + placings.length) * options);
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
        placings.forEach((isSo, placing) => {
          if (isSo(place)) counts.count(group, (2 + placing) * options + position);
        });
      });
    },
    finish: () => {
      const groups = counts.tallies();
      const placed = ({ n, counts: all }: Tally) => all.slice(2 * options).map((count) => [count, n - count]);
      const isTelling = placed(addTallies(groups)).map((own) => !isNearlyUnanimous(own));
      return {
        groups,
        histograms: ({ counts: all }) => [all.slice(0, options)],
        placings: (tally) => placed(tally).filter((_, index) => isTelling[index]),
        describe: ({ n, dontKnow, counts: all }) => ({
          n,
          dontKnow,
          counts: all.slice(0, options),
          rankPoints: all.slice(options, 2 * options).map((points) => points / n),
        }),
      };
    },
  };
}

/**
 * What points tell of an option if all people did it: that they placed it, that they placed it first or second, or, where
 * all options are placed, that they placed it last. What everybody did or nobody, but for one, its total tells so already.
 */
function tellingPlacings(places: number, options: number): readonly ((place: number) => boolean)[] {
  return [
    (place) => place < places,
    (place) => place < Math.min(2, places),
    (place) => places === options && place === options - 1,
  ];
}
