import type { MultipleQuestion } from '#domain/questionnaire/model';
import type { FinishedTally, Tally } from '#domain/tabulation/questions/answer-tally';
import type { Tabulation } from '#domain/tabulation/model';
import { finishedTicks } from '#domain/tabulation/questions/multiple-tally';
import { binomial, type SupposedAnswers, type Uniform } from './simulated-tally';

/** Ticks as they might come in; `answers` has for each option those who tick it and those who do not, in proportion. */
export function simulateTicks({ people, turnout, answers }: SupposedAnswers, random: Uniform): FinishedTally {
  const shares = answers.map(([ticked = 0, unticked = 0]) => ticked / (ticked + unticked));
  const groups = people.map((expected): Tally => {
    const n = binomial(expected, turnout, random);
    return { n, dontKnow: 0, counts: shares.map((share) => binomial(n, share, random)) };
  });
  return finishedTicks(groups);
}

/** Of an option that nobody has ticked or left yet. */
const SUPPOSED_TICKS: readonly number[] = [0.3, 0.7];

/** As in the wave before, so far as that was released. */
export function ticksOf({ id, options }: MultipleQuestion, last: Tabulation | null): SupposedAnswers['answers'] {
  const overall = last?.questions.find(({ question }) => question === id)?.overall;
  if (overall?.released !== true || overall.n === 0) return options.map(() => SUPPOSED_TICKS);
  return options.map((_, place) => {
    const ticked = overall.counts[place] ?? 0;
    return [ticked, overall.n - ticked];
  });
}
