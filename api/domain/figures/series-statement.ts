import { type Change, changesOf } from '#domain/tabulation/change';
import type { Estimate } from '#domain/tabulation/model';

export const DIRECTIONS = ['rises', 'falls', 'mixed', 'insufficient'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What may be said of a figure over several waves. */
export interface SeriesStatement {
  /** `rises` only if every step is above 0, `falls` only if every step is below; `insufficient` if one is not known. */
  readonly direction: Direction;
  /** Whether "significantly" may be added: every single step is more than chance, the steps adjusted together. */
  readonly significant: boolean;
  /** From each wave to the next; null where either end is not shown. */
  readonly steps: readonly (Change | null)[];
}

/**
 * Reads a series of waves, the oldest first; null for a wave that does not show the figure. Waves are independent samples
 * (see changesOf). That the last wave is above the first says nothing about the steps between them.
 */
export function statementOfSeries(waves: readonly (Estimate | null)[]): SeriesStatement {
  const steps = changesOf(waves.slice(1).map((current, index) => ({ current, previous: waves[index] ?? null })));
  const known = steps.filter((step) => step !== null);
  if (known.length === 0 || known.length < steps.length) {
    return { direction: 'insufficient', significant: false, steps };
  }
  const direction = directionOf(known);
  const wanted = direction === 'rises' ? 'risen' : 'fallen';
  const significant = direction !== 'mixed' && known.every(({ verdict }) => verdict === wanted);
  return { direction, significant, steps };
}

function directionOf(steps: readonly Change[]): Exclude<Direction, 'insufficient'> {
  if (steps.every(({ difference }) => difference.value > 0)) return 'rises';
  return steps.every(({ difference }) => difference.value < 0) ? 'falls' : 'mixed';
}
