/**
 * Tells for the cards of one group, asked one after another in the order of the ballots, which of them trimming keeps. Of
 * equal cards at a border the first ones go, and exactly as many as the rule says.
 */
export interface KeptCards {
  keeps(score: number): boolean;
}

export function createKeptCards(sorted: Float64Array, cut: number): KeptCards {
  if (cut === 0) return { keeps: () => true };
  const low = sorted[cut - 1] ?? Number.NaN;
  const high = sorted[sorted.length - cut] ?? Number.NaN;
  let lowLeft = cut - countWhere(sorted, (score) => score < low);
  let highLeft = cut - countWhere(sorted, (score) => score > high);
  return {
    keeps(score) {
      if (score < low || score > high) return false;
      if (score === low && lowLeft > 0) {
        lowLeft -= 1;
        return false;
      }
      if (score === high && highLeft > 0) {
        highLeft -= 1;
        return false;
      }
      return true;
    },
  };
}

function countWhere(scores: Float64Array, holds: (score: number) => boolean): number {
  return scores.reduce((count, score) => (holds(score) ? count + 1 : count), 0);
}
