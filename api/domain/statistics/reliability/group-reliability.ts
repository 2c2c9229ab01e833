import { ok, type Result } from '#domain/result';
import type { Insufficient } from '../insufficient';
import type { Moments } from '../moments/moments';
import { effectRange, fTest, intraclass, type FTest, type Intraclass } from './intraclass';
import { oneWayAnova, type OneWayAnova } from './one-way-anova';

export interface GroupReliability {
  /** How much the answers of one group resemble each other: reliability of a single answer about the group. */
  readonly icc1: Intraclass;
  /** How well the groups' means can be told apart: their reliability. */
  readonly icc2: Intraclass;
  readonly test: FTest;
  readonly anova: OneWayAnova;
  /** The k of ICC(1). */
  readonly groupSize: number;
}

/**
 * ICC(1) = (b − w) / (b + (k−1) w) and ICC(2) = (b − w) / b of groups of answers, b and w the mean squares between and
 * within groups of a one-way analysis of variance.
 *
 * k is the mean size of the groups as in Bliese's R package multilevel, or with 'adjusted' the
 * k₀ = (N − Σ n_g²/N) / (G − 1) that makes the variance between groups unbiased where sizes differ. The intervals are
 * exact for normal answers in groups of one size and approximate otherwise.
 *
 * Fails as one-way-anova does.
 * Sources: P. D. Bliese, Within-group agreement, non-independence, and reliability, in K. J. Klein, S. W. J. Kozlowski
 * (eds.), Multilevel theory, research, and methods in organizations (2000) 349–381; for k₀ S. R. Searle, G. Casella,
 * C. E. McCulloch, Variance components (1992) section 3.6.
 */
export function groupReliability(
  groups: readonly Moments[],
  size: 'mean' | 'adjusted' = 'mean',
): Result<GroupReliability, Insufficient> {
  const anova = oneWayAnova(groups);
  if (!anova.ok) return anova;
  const { between, within, degrees } = anova.value;
  const groupSize = size === 'mean' ? meanSize(anova.value) : adjustedSize(anova.value);
  const { single, average } = intraclass({ range: effectRange(between, degrees), error: within, answers: groupSize });
  const test = fTest({ effect: between, error: within }, degrees);
  return ok({ icc1: single, icc2: average, test, anova: anova.value, groupSize });
}

function meanSize({ n, groups }: OneWayAnova): number {
  return n / groups;
}

function adjustedSize({ n, groups, squaredSizes }: OneWayAnova): number {
  return (n - squaredSizes / n) / (groups - 1);
}
