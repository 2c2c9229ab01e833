import { FEWEST_EQUAL } from '#domain/statistics/carelessness/rules';
import { forEachCard, type ReviewCards } from './review-cards';

/** Ballots with ratings enough not to be alike by chance, and those of them that rate every criterion of every target alike. */
export function identicalBallots(cards: ReviewCards): {
  readonly n: number;
  readonly identical: number;
} {
  const { question, ballots } = cards;
  const options = question.scale.options.length;
  const ratings = new Uint32Array(ballots.size);
  const firsts = new Uint8Array(ballots.size);
  const isMixed = new Uint8Array(ballots.size);
  forEachCard(cards, ({ bytes, offset, rater }) => {
    for (let place = offset; place < offset + question.criteria.length; place++) {
      const option = bytes[place] ?? options;
      if (option >= options) continue;
      if (ratings[rater] === 0) firsts[rater] = option;
      else if (option !== firsts[rater]) isMixed[rater] = 1;
      ratings[rater] = (ratings[rater] ?? 0) + 1;
    }
  });
  const judged = [...ratings.keys()].filter((rater) => (ratings[rater] ?? 0) >= FEWEST_EQUAL);
  return { n: judged.length, identical: judged.filter((rater) => isMixed[rater] === 0).length };
}
