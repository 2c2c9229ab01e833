import { isNearlyUnanimous, MINIMUM_DISSENT } from '#domain/disclosure/homogeneous';
import { mostElsewhere } from '#domain/disclosure/told-placings';
import type { RankingQuestion } from '#domain/questionnaire/model';
import { addTallies, type AnswerTally, type FinishedTally, type Tally } from './answer-tally';
import { createGroupCounts } from './group-counts';

/** How many are placed, of how many. */
export interface RankingLayout {
  readonly places: number;
  readonly options: number;
}

/**
 * Published are the first places, and mean points: `places` for the first place down to 1 for the last that had to be
 * filled, 0 for options that were not placed (Borda's count).
 */
export function createRankingTally(question: RankingQuestion, atomCount: number): AnswerTally {
  const layout = layoutOf(question);
  const counts = createGroupCounts(atomCount, RANKING_COUNTS * layout.options);
  return {
    question: question.id,
    add(group, cell) {
      if (!Array.isArray(cell)) return;
      const order = cell.filter((entry) => typeof entry === 'number');
      if (order.length === 0) return;
      counts.countAnswer(group);
      countOrder(order, layout, (position, by) => counts.count(group, position, by));
    },
    finish: () => finishedRanking(counts.tallies(), layout),
  };
}

export function layoutOf({ options, places }: RankingQuestion): RankingLayout {
  return { places: Math.min(places, options.length), options: options.length };
}

/** Of each option first places, points, and how many placed it. */
export const RANKING_COUNTS = 3;

export function countOrder(
  order: readonly number[],
  { places, options }: RankingLayout,
  count: (position: number, by: number) => void,
): void {
  order.slice(0, places).forEach((option, place) => {
    if (place === 0) count(option, 1);
    count(options + option, places - place);
    count(2 * options + option, 1);
  });
}

export function finishedRanking(groups: readonly Tally[], layout: RankingLayout): FinishedTally {
  return { ...rankingOf(groups, layout, addTallies(groups)), withoutTotal: () => rankingOf(groups, layout, null) };
}

/** @param total of everybody, where it is shown: what it tells of all needs no protection in any group */
function rankingOf(groups: readonly Tally[], { places, options }: RankingLayout, total: Tally | null): FinishedTally {
  const firstsIn = ({ counts }: Tally) => counts.slice(0, options);
  const pointsIn = ({ counts }: Tally) => counts.slice(options, 2 * options);
  const placedIn = ({ n, counts }: Tally) => counts.slice(2 * options).map((count) => [count, n - count]);
  const elsewhereIn = (tally: Tally) =>
    mostElsewhere({ n: tally.n, firsts: firstsIn(tally), points: pointsIn(tally) }, { places });
  const told = total === null ? [] : elsewhereIn(total).map((most) => most < MINIMUM_DISSENT);
  const isTelling = total === null ? null : placedIn(total).map((own) => !isNearlyUnanimous(own));
  return {
    groups,
    histograms: (tally) => [firstsIn(tally)],
    ranking: (tally) => ({
      places,
      placed: placedIn(tally).filter((_, option) => isTelling?.[option] !== false),
      points: pointsIn(tally),
      told,
    }),
    describe: (tally) => ({
      n: tally.n,
      dontKnow: tally.dontKnow,
      counts: firstsIn(tally),
      rankPoints: pointsIn(tally).map((points) => points / tally.n),
    }),
  };
}
