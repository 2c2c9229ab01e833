import { holm } from './holm';
import type { Difference } from './welch-test';

export type BandVerdict = 'above' | 'not-distinguishable' | 'below';

/**
 * Which members of a family stand clearly above or below the mean of the others: the tests of all members' differences
 * from that mean are adjusted together by Holm, so that the chance of even one false verdict stays below `significance`.
 */
export function bandsOf(differences: readonly Difference[], significance = 0.05): readonly BandVerdict[] {
  const adjusted = holm(differences.map(({ p }) => p));
  return differences.map(({ value }, index) => {
    if ((adjusted[index] ?? 1) > significance) return 'not-distinguishable';
    return value > 0 ? 'above' : 'below';
  });
}
