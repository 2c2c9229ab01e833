import type { FinishedTally, Tally } from '#domain/tabulation/questions/answer-tally';

/** Evenly in 0..1; of a simulation, never for keys. */
export type Uniform = () => number;

export interface SupposedAnswers {
  /** People who are expected, by atom. */
  readonly people: readonly number[];
  /** Share of them who answer. */
  readonly turnout: number;
  /** How often each option is chosen, in proportion; one list a question, or one a criterion of a target. */
  readonly answers: readonly (readonly number[])[];
}

/** Answers as they might come in, in the form in which a count has them. */
export function simulateTally({ people, turnout, answers }: SupposedAnswers, random: Uniform): FinishedTally {
  const starts = answers.map((_, item) => answers.slice(0, item).reduce((sum, { length }) => sum + length, 0));
  return {
    groups: people.map((expected): Tally => {
      const n = binomial(expected, turnout, random);
      return { n, dontKnow: 0, counts: answers.flatMap((weights) => multinomial(n, weights, random)) };
    }),
    histograms: ({ counts }) =>
      answers.map((weights, item) => {
        const start = starts[item] ?? 0;
        return counts.slice(start, start + weights.length);
      }),
    describe: (tally) => tally,
    withNoise: (tally) => tally,
  };
}

export function multinomial(n: number, weights: readonly number[], random: Uniform): readonly number[] {
  let left = n;
  let weightLeft = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, option) => {
    const isLast = option === weights.length - 1;
    const count = isLast ? left : binomial(left, weightLeft > 0 ? Math.min(1, weight / weightLeft) : 0, random);
    left -= count;
    weightLeft -= weight;
    return count;
  });
}

/**
 * Above this variance inversion takes long, and the normal distribution is near enough: the usual rule is np(1 − p) > 9
 * (Box, Hunter & Hunter, Statistics for Experimenters, 2005).
 */
const MOST_VARIANCE = 9;

export function binomial(n: number, share: number, random: Uniform): number {
  if (share > 0.5) return n - binomial(n, 1 - share, random);
  const variance = n * share * (1 - share);
  if (variance <= MOST_VARIANCE) return inverted(n, share, random);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(0, Math.min(n, Math.round(n * share + Math.sqrt(variance) * normal)));
}

/** By inversion, from 0 on: some np steps instead of n draws (Kachitvichyanukul & Schmeiser, BINV, CACM 31, 1988). */
function inverted(n: number, share: number, random: Uniform): number {
  const odds = share / (1 - share);
  let probability = (1 - share) ** n;
  let left = random();
  let count = 0;
  while (left > probability && count < n) {
    left -= probability;
    count += 1;
    probability *= (odds * (n - count + 1)) / count;
  }
  return count;
}

/**
 * A fast generator for simulations, with the same numbers for the same seed: xorshift32 (Marsaglia, Xorshift RNGs, 2003).
 *
 * @param seed any whole number; its low 32 bits count, and 0 is taken for 1, as the generator would stay there
 */
export function simulationUniform(seed: number): Uniform {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
