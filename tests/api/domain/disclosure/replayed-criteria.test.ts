import { describe, expect, it } from 'vitest';
import { coarseUnit, roundedTo } from '#domain/disclosure/coarse-value';
import { closeCriterionCells } from '#domain/disclosure/criterion-cells';
import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';

const K = 5;
const RATERS = 8;
const SCORES = [0, 50, 100];
const STEP = 50;
/** Of the second of two blocks, which is as good as known where it is shown. */
const KNOWN = [
  [2, 3, 3],
  [3, 4, 1],
];

type Counts = readonly number[];

/** All ways in which the raters can have answered one criterion. */
const ALL_COUNTS: readonly Counts[] = Array.from({ length: RATERS + 1 }, (_, first) =>
  Array.from({ length: RATERS + 1 - first }, (__, second) => [first, second, RATERS - first - second]),
).flat();

/** By published mean, everything that can be behind it if the first block alone is hidden. */
function worldsByMean(weights: readonly number[]): ReadonlyMap<number, readonly (readonly Counts[])[]> {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.slice(0, 2).map((weight) => ({ weight: weight / whole, n: RATERS }));
  const unit = coarseUnit({ parts, largestStep: STEP });
  const worlds = new Map<number, (readonly Counts[])[]>();
  for (const first of ALL_COUNTS) {
    for (const second of ALL_COUNTS) {
      const counts = [first, second, ...KNOWN];
      const { cells } = closeCriterionCells([{ released: true, counts }], {
        minimumGroupSize: K,
        weights,
        scores: SCORES,
      });
      const hidden = cells[0]?.map((reason) => reason !== null);
      if (hidden?.[0] !== true || hidden[2] === true) continue;
      const exact = counts.reduce((sum, own, criterion) => sum + ((weights[criterion] ?? 0) / whole) * meanOf(own), 0);
      const mean = roundedTo(exact, unit);
      worlds.set(mean, [...(worlds.get(mean) ?? []), [first, second]]);
    }
  }
  return worlds;
}

function meanOf(counts: Counts): number {
  return counts.reduce((sum, count, option) => sum + count * (SCORES[option] ?? 0), 0) / RATERS;
}

describe('whoever knows the rules and tries every answer to two criteria that are hidden alone', () => {
  it.each([[[25, 25, 25, 25]], [[40, 30, 20, 10]], [[45, 15, 20, 20]], [[50, 10, 20, 20]], [[60, 0, 20, 20]]])(
    'finds under the published mean that either may be of one mind, and either not: weights of %j',
    (weights) => {
      for (const [mean, worlds] of worldsByMean(weights)) {
        for (const criterion of [0, 1]) {
          const agreed = worlds.filter((world) => isNearlyUnanimous(world[criterion] ?? [])).length;
          expect({ mean, criterion, isOpen: agreed > 0 && agreed < worlds.length }).toEqual({
            mean,
            criterion,
            isOpen: true,
          });
        }
      }
    },
  );

  it('has worlds to try where weights do not lie far apart', () => {
    expect(worldsByMean([25, 25, 25, 25]).size).toBeGreaterThan(5);
    expect(worldsByMean([45, 15, 20, 20]).size).toBeGreaterThan(3);
    expect(worldsByMean([60, 0, 20, 20]).size).toBe(0);
  });
});
