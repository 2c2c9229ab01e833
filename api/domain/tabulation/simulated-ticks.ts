import type { FinishedTally, Tally } from './answer-tally';
import { tellingOptions } from './multiple-tally';
import { binomial, type SupposedAnswers, type Uniform } from './simulated-tally';

/** Ticks as they might come in; `answers` has for each option those who tick it and those who do not, in proportion. */
export function simulateTicks({ people, turnout, answers }: SupposedAnswers, random: Uniform): FinishedTally {
  const shares = answers.map(([ticked = 0, unticked = 0]) => ticked / (ticked + unticked));
  const groups = people.map((expected): Tally => {
    const n = binomial(expected, turnout, random);
    return { n, dontKnow: 0, counts: shares.map((share) => binomial(n, share, random)) };
  });
  const telling = tellingOptions(groups);
  return {
    groups,
    histograms: ({ n, counts }) => telling.map((option) => [counts[option] ?? 0, n - (counts[option] ?? 0)]),
    ticks: true,
    describe: (tally) => tally,
  };
}
