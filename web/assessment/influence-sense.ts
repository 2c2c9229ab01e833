/** What an indicator does to the differences, beside what its points say. Shares sum to 1: one beyond it needs others against it. */
export type InfluenceSense = 'beyond' | 'more' | 'less' | 'none' | 'against';

/** Less than half a per cent is shown as 0. */
const LEAST_SHOWN = 0.005;

export function influenceSense(actual: number, isMore: boolean): InfluenceSense {
  if (isAgainst(actual)) return 'against';
  if (isMore) return actual > 1 ? 'beyond' : 'more';
  return actual < LEAST_SHOWN ? 'none' : 'less';
}

/** Units with many of its points have lower totals. */
export function isAgainst(actual: number): boolean {
  return actual <= -LEAST_SHOWN;
}
