import { bandsOf } from '#domain/statistics/comparison/bands';
import { SIGNIFICANCE } from '../run/compare-units';
import type { IndicatorId } from '../scheme/model';
import type { PeerComparison } from './peer-comparison';

/** An indicator in which a unit is ahead of its category, or behind. */
export interface StandingOut {
  readonly indicatorId: IndicatorId;
  /** Points above the mean of the category, or below it. */
  readonly lead: number;
  /** Differs from the mean of the others by more than chance; or, without an error, most of the others have fewer or more. */
  readonly basis: 'tested' | 'counted';
  /** How many of the others have fewer points (of a strength) or more (of a weakness). */
  readonly beside: number;
  readonly others: number;
}

export interface ComparedLeaf {
  readonly indicatorId: IndicatorId;
  readonly comparison: PeerComparison;
}

/** Values without an error are named where this share of the other units has fewer points, or more. */
const MOST_OTHERS = 0.75;
const MOST_NAMED = 3;

export interface StandingsOut {
  readonly strengths: readonly StandingOut[];
  readonly weaknesses: readonly StandingOut[];
}

/**
 * At most three of each, those that are worth most points first. Nothing is named for being the best that there is: a
 * unit may have neither strengths nor weaknesses.
 */
export function standingsOut(leaves: readonly ComparedLeaf[]): StandingsOut {
  const sampled = leaves.filter(hasError);
  const bands = bandsOf(
    sampled.map(({ comparison }) => comparison.difference),
    SIGNIFICANCE,
  );
  const tested = sampled.flatMap((leaf, index) => {
    const band = bands[index];
    return band === 'above' || band === 'below' ? [named(leaf, 'tested', band === 'above')] : [];
  });
  const exact = leaves.filter((leaf) => !hasError(leaf));
  const counted = exact.flatMap((leaf) => {
    const { fewer, more, others } = leaf.comparison;
    if (fewer >= MOST_OTHERS * others) return [named(leaf, 'counted', true)];
    return more >= MOST_OTHERS * others ? [named(leaf, 'counted', false)] : [];
  });
  const all = [...tested, ...counted];
  return {
    strengths: all
      .filter(({ lead }) => lead > 0)
      .toSorted((one, other) => other.lead - one.lead)
      .slice(0, MOST_NAMED),
    weaknesses: all
      .filter(({ lead }) => lead < 0)
      .toSorted((one, other) => one.lead - other.lead)
      .slice(0, MOST_NAMED),
  };
}

function hasError({ comparison }: ComparedLeaf): boolean {
  return comparison.difference.standardError > 0;
}

function named({ indicatorId, comparison }: ComparedLeaf, basis: StandingOut['basis'], isAbove: boolean): StandingOut {
  const { difference, fewer, more, others } = comparison;
  return { indicatorId, lead: difference.value, basis, beside: isAbove ? fewer : more, others };
}
