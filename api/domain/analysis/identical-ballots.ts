import { FEWEST_EQUAL } from '#domain/statistics/carelessness/rules';
import type { ReviewCards } from './review-cards';

/** Ballots with ratings enough not to be alike by chance, and those of them that rate every criterion of every target alike. */
export function identicalBallots({ question, ballots }: ReviewCards): {
  readonly n: number;
  readonly identical: number;
} {
  const width = question.targets.length * question.criteria.length;
  const options = question.scale.options.length;
  let n = 0;
  let identical = 0;
  ballots.forEach(({ bytes, offset }) => {
    let ratings = 0;
    let first = options;
    let alike = true;
    for (let place = offset; place < offset + width; place++) {
      const option = bytes[place] ?? options;
      if (option >= options) continue;
      if (ratings === 0) first = option;
      else if (option !== first) alike = false;
      ratings += 1;
    }
    if (ratings < FEWEST_EQUAL) return;
    n += 1;
    if (alike) identical += 1;
  });
  return { n, identical };
}
