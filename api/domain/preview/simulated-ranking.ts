import type { RankingQuestion } from '#domain/questionnaire/model';
import type { FinishedTally, Tally } from '#domain/tabulation/questions/answer-tally';
import type { Tabulation } from '#domain/tabulation/model';
import {
  countOrder,
  finishedRanking,
  RANKING_COUNTS,
  type RankingLayout,
} from '#domain/tabulation/questions/ranking-tally';
import { binomial, type SupposedAnswers, type Uniform } from './simulated-tally';

/**
 * Orders as they might come in: each place goes to one of the options that are left, in proportion to how many put it first
 * (R. L. Plackett, The Analysis of Permutations, Applied Statistics 24, 1975).
 */
export function simulateRanking(
  { people, turnout, answers: [weights = []] }: SupposedAnswers,
  { layout, random }: { readonly layout: RankingLayout; readonly random: Uniform },
): FinishedTally {
  const groups = people.map((expected): Tally => {
    const n = binomial(expected, turnout, random);
    const counts = Array.from({ length: RANKING_COUNTS * layout.options }, () => 0);
    for (let person = 0; person < n; person++) {
      countOrder(drawnOrder(weights, { places: layout.places, random }), layout, (position, by) => {
        counts[position] = (counts[position] ?? 0) + by;
      });
    }
    return { n, dontKnow: 0, counts };
  });
  return finishedRanking(groups, layout);
}

function drawnOrder(
  weights: readonly number[],
  { places, random }: { readonly places: number; readonly random: Uniform },
): readonly number[] {
  const left = weights.map((weight, option) => ({ weight, option }));
  return Array.from({ length: places }, () => {
    let rest = random() * left.reduce((sum, { weight }) => sum + weight, 0);
    const place = left.findIndex(({ weight }) => (rest -= weight) < 0);
    const [drawn] = left.splice(place < 0 ? left.length - 1 : place, 1);
    return drawn?.option ?? 0;
  });
}

/** Put first as in the wave before, so far as that was released; else as often as 1, 1/2, 1/3 …, as few options are popular. */
export function firstsOf({ id, options }: RankingQuestion, last: Tabulation | null): readonly number[] {
  const overall = last?.questions.find(({ question }) => question === id)?.overall;
  if (overall?.released !== true || overall.n === 0) return options.map((_, place) => 1 / (place + 1));
  return options.map((_, place) => overall.counts[place] ?? 0);
}
