import { holm } from '#domain/statistics/comparison/holm';
import { newcombeDifference, type ShareCounts } from '#domain/statistics/intervals/newcombe-difference';
import { welchTest } from '#domain/statistics/comparison/welch-test';
import { type ChangeVerdict, uncertain, verdictOf } from '#domain/tabulation/findings/change';
import { estimateOf } from '#domain/tabulation/findings/estimate';
import type { Estimate } from '#domain/tabulation/model';
import { equalShares } from './change-figure';

export const DIRECTIONS = ['rises', 'falls', 'mixed', 'insufficient'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What may be said of a figure over several waves. */
export interface SeriesStatement {
  /** `rises` only if every step is above 0, `falls` only if every step is below; `insufficient` if one is not known. */
  readonly direction: Direction;
  /** Whether "significantly" may be added: every single step is more than chance, after the adjustment of its family. */
  readonly significant: boolean;
  /** From each wave to the next; null where either end is not shown. */
  readonly steps: readonly (SeriesStep | null)[];
}

/** From one wave to the next: the difference of the unrounded values, never of the shown ones. */
export interface SeriesStep {
  /** Of means with its error; shares of counts have an interval that is no multiple of one. */
  readonly difference: Pick<Estimate, 'value' | 'interval'> & Partial<Estimate>;
  /** Two-sided, of this difference alone. */
  readonly p: number;
  /** After Holm's adjustment over all steps of all series of the family. */
  readonly adjustedP: number;
  readonly verdict: ChangeVerdict;
}

/** What a wave says of the figure: a mean or score with its error, or the counts behind a share. */
export type WaveEnd = Estimate | ShareCounts;

/**
 * Reads the series that are shown in one list, of each its waves, the oldest first; null for a wave that does not show the
 * figure. Waves are independent samples (see changesOf). All steps of all series are adjusted together: the more lines
 * there are to look along, the sooner one of them rises throughout by chance. That the last wave is above the first
 * says nothing about the steps between them.
 */
export function statementsOf(family: readonly (readonly (WaveEnd | null)[])[]): readonly SeriesStatement[] {
  const tested = family.map(testedSteps);
  const adjusted = holm(tested.flat().flatMap((step) => (step === null ? [] : [step.p])));
  let next = 0;
  return tested.map((steps) =>
    statementOf(steps.map((step) => (step === null ? null : judged(step, adjusted[next++] ?? 1)))),
  );
}

type TestedStep = Pick<SeriesStep, 'difference' | 'p'>;

function testedSteps(waves: readonly (WaveEnd | null)[]): readonly (TestedStep | null)[] {
  return waves.slice(1).map((current, index) => {
    const previous = waves[index] ?? null;
    if (current === null || previous === null) return null;
    if ('successes' in current) return 'successes' in previous ? shareStep(current, previous) : null;
    return 'successes' in previous ? null : meanStep(current, previous);
  });
}

function meanStep(current: Estimate, previous: Estimate): TestedStep {
  const { p, ...difference } = welchTest(uncertain(current), uncertain(previous));
  return { difference: estimateOf(difference), p };
}

function shareStep(current: ShareCounts, previous: ShareCounts): TestedStep | null {
  if (current.n === 0 || previous.n === 0) return null;
  const { value, interval } = newcombeDifference(current, previous);
  return { difference: { value, interval }, p: equalShares({ current, previous }) };
}

function judged({ difference, p }: TestedStep, adjustedP: number): SeriesStep {
  return { difference, p, adjustedP, verdict: verdictOf(difference.value, adjustedP) };
}

function statementOf(steps: readonly (SeriesStep | null)[]): SeriesStatement {
  const known = steps.filter((step) => step !== null);
  if (known.length === 0 || known.length < steps.length) {
    return { direction: 'insufficient', significant: false, steps };
  }
  const direction = directionOf(known);
  const wanted = direction === 'rises' ? 'risen' : 'fallen';
  const significant = direction !== 'mixed' && known.every(({ verdict }) => verdict === wanted);
  return { direction, significant, steps };
}

function directionOf(steps: readonly SeriesStep[]): Exclude<Direction, 'insufficient'> {
  if (steps.every(({ difference }) => difference.value > 0)) return 'rises';
  return steps.every(({ difference }) => difference.value < 0) ? 'falls' : 'mixed';
}
