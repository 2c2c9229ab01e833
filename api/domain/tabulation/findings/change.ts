import { holm } from '#domain/statistics/comparison/holm';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { welchTest } from '#domain/statistics/comparison/welch-test';
import type { Estimate } from '../model';
import { estimateOf } from './estimate';

const SIGNIFICANCE = 0.05;
/** For an estimate that does not name its own: Student's t is the normal distribution there. */
const NORMAL_DEGREES = 1e6;

export const CHANGE_VERDICTS = ['risen', 'fallen', 'within-error'] as const;
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

/** Between two waves: the difference of the unrounded values, never of the shown ones. */
export interface Change {
  readonly difference: Estimate;
  /** Two-sided, of this difference alone. */
  readonly p: number;
  /**
   * By p after Holm's adjustment over the family in which the change is shown. Not told to a reader of some units, as it can be
   * the p of another one; the verdict is the same for everybody.
   */
  readonly adjustedP?: number;
  readonly verdict: ChangeVerdict;
}

/** As a reader of some units may see it. */
export function withoutAdjustedP<Tested extends { readonly adjustedP?: number }>({
  adjustedP: _,
  ...change
}: Tested): Omit<Tested, 'adjustedP'> {
  return change;
}

/**
 * Welch's tests of current − previous, adjusted together over the family given; null where either value is missing.
 *
 * The waves are taken as independent. Where the same people answer twice their answers agree more than strangers' do,
 * so the true error is smaller: the tests err to the side of saying nothing.
 */
export function changesOf(
  pairs: readonly { readonly current: Estimate | null; readonly previous: Estimate | null }[],
): readonly (Change | null)[] {
  const tests = pairs.map(({ current, previous }) =>
    current === null || previous === null ? null : welchTest(uncertain(current), uncertain(previous)),
  );
  const adjusted = holm(tests.flatMap((test) => (test === null ? [] : [test.p])));
  let next = 0;
  return tests.map((test): Change | null => {
    if (test === null) return null;
    const { p, ...difference } = test;
    const adjustedP = adjusted[next++] ?? 1;
    return { difference: estimateOf(difference), p, adjustedP, verdict: verdictOf(difference.value, adjustedP) };
  });
}

export function verdictOf(difference: number, p: number): ChangeVerdict {
  if (p > SIGNIFICANCE) return 'within-error';
  return difference > 0 ? 'risen' : 'fallen';
}

export function uncertain({ value, standardError, degreesOfFreedom = NORMAL_DEGREES }: Estimate): UncertainValue {
  return { value, standardError, degreesOfFreedom };
}
