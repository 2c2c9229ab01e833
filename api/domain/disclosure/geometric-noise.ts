/** Whole numbers drawn evenly from 0 to 2³² − 1; for people's answers from a generator that is made for secrets. */
export type RandomWord = () => number;

const WORDS = 2 ** 32;

/** What `geometricNoise` is drawn with. */
export const NOISE_EPSILON = 1;

/**
 * Noise of a two-sided geometric distribution, P(x) ∝ exp(−|x| ε) with ε = 1: 95 per cent of the draws are within ±3.
 *
 * A count with it is ε-differentially private. It is drawn in whole numbers alone, as the low bits of a noise in floating
 * point give the count away (I. Mironov, On Significance of the Least Significant Bits for Differential Privacy, 2012), by
 * algorithm 2 of C. Canonne, G. Kamath, T. Steinke, The Discrete Gaussian for Differential Privacy, 2020, with t = s = 1.
 */
export function geometricNoise(random: RandomWord): number {
  for (;;) {
    let magnitude = 0;
    while (happensWithInverseOfE(random)) magnitude += 1;
    const isNegative = wholeBelow(2, random) === 1;
    if (isNegative && magnitude === 0) continue;
    return isNegative ? -magnitude : magnitude;
  }
}

/** With the noise, and never below zero: a negative count would tell that the true one is small. */
export function noisyCounts(counts: readonly number[], random: RandomWord): readonly number[] {
  return counts.map((count) => Math.max(0, count + geometricNoise(random)));
}

/** True with probability exp(−1): the number of draws until one of probability 1/k fails is odd. */
function happensWithInverseOfE(random: RandomWord): boolean {
  let draws = 1;
  while (wholeBelow(draws, random) === 0) draws += 1;
  return draws % 2 === 1;
}

/** Evenly in 0..limit − 1; words of the incomplete last round are drawn again. */
function wholeBelow(limit: number, random: RandomWord): number {
  const complete = WORDS - (WORDS % limit);
  for (;;) {
    const word = random();
    if (word < complete) return word % limit;
  }
}
