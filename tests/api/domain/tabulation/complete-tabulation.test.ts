import { describe, expect, it } from 'vitest';
import { completeTabulation, type StoredTabulation } from '#domain/tabulation/complete-tabulation';
import { figuresOf } from '#domain/figures/figure-list';
import { traceOf } from '#domain/figures/trace/trace-of';
import { compareRankings } from '#domain/scoring/compare-rankings';
import type { TargetResult } from '#domain/tabulation/model';
import { countedWave, publishedWave, reviewIn } from '../figures/example-wave';
import { reviewOf, simulateBallots } from './review/example-review';

const TARGETS = 8;
const question = reviewOf(TARGETS);
const counted = countedWave({
  question,
  ballots: simulateBallots({ seed: 5, ballots: 240, targets: TARGETS, spread: 1.2 }),
});
const sparse = countedWave({ question, ballots: simulateBallots({ seed: 7, ballots: 9, targets: TARGETS }) });

/** As the first tabulations were frozen. */
function stored(wave: typeof counted): StoredTabulation {
  const { scheme: _, analysis: __, reviews, ...tabulation } = wave.tabulation;
  return {
    ...tabulation,
    reviews: reviews.map((review) => ({ ...review, targets: review.targets.map(storedTarget) })),
  };
}

function storedTarget(target: TargetResult): StoredTabulation['reviews'][number]['targets'][number] {
  if (target.status === 'ranked') {
    const { place: _, tier: __, lastPlaceSupported: ___, ...rest } = target;
    return rest;
  }
  const { reason: _, shortfall: __, ...rest } = target;
  return rest;
}

describe('a tabulation from before targets had a place', () => {
  it('has the places that its scores give', () => {
    const complete = { ...counted, tabulation: completeTabulation(stored(counted)) };
    const moves = compareRankings(reviewIn(complete), reviewIn(counted));
    expect(moves.length).toBe(TARGETS);
    expect(moves.every(({ before, after, gained }) => before !== null && after !== null && gained === 0)).toBe(true);
  });

  it('has tiers that tell no more targets apart than tests do, and nobody last without support', () => {
    const pairs = reviewIn({ tabulation: completeTabulation(stored(counted)) }).targets.map((target, index) => [
      target,
      reviewIn(counted).targets[index],
    ]);
    for (const [late, own] of pairs) {
      if (late?.status !== 'ranked' || own?.status !== 'ranked') throw new Error('all are ranked');
      expect(late.tier).toBeLessThanOrEqual(own.tier);
      expect(late.lastPlaceSupported && !own.lastPlaceSupported).toBe(false);
    }
  });

  it('is read like any other, every figure with its trace', () => {
    for (const wave of [counted, sparse]) {
      const published = publishedWave({ ...wave, tabulation: completeTabulation(stored(wave)) });
      const figures = figuresOf(published);
      expect(figures.filter(({ measure }) => measure === 'rank')).toHaveLength(TARGETS);
      for (const { id } of figures) expect(traceOf(published, id)).not.toBeNull();
    }
  });

  it('leaves one that lacks nothing as it is', () => {
    expect(completeTabulation(counted.tabulation)).toEqual(counted.tabulation);
    expect(completeTabulation(sparse.tabulation)).toEqual(sparse.tabulation);
  });
});
