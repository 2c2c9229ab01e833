import { describe, expect, it } from 'vitest';
import { standInDonors } from '#domain/tabulation/review/stand-ins';
import type { RankedTarget } from '#domain/tabulation/model';
import { type RatedWorld, targetsOf } from './agreed-score';
import { ranked } from './card-review';

const DIVIDED = [2, 1, 2, 1, 1];
const SHORT = [2, 0, 0, 1, 0];
const WORLD: Omit<RatedWorld, 'counts'> = {
  weights: [10, 10, 5, 20, 5],
  scores: [0, 25, 50, 75, 100],
  minimumGroupSize: 5,
};

/** Its second group is of one mind; without a stand-in for the first, to hide it with another is enough. */
const AGREED = [SHORT, [0, 5, 0, 0, 0], [1, 1, 2, 0, 1], [0, 3, 2, 1, 0], [7, 1, 2, 1, 0]];
const WHOLE = [DIVIDED, DIVIDED, [1, 2, 2, 1, 1], [1, 1, 1, 2, 2], [2, 2, 2, 1, 1]];
const WITHOUT_LAST = [DIVIDED, [1, 1, 2, 2, 1], DIVIDED, DIVIDED, SHORT];

function released(...counts: readonly RatedWorld['counts'][]): readonly RankedTarget[] {
  const [first = [], ...others] = counts;
  return targetsOf({ ...WORLD, counts: first }, { missingGroup: 'category-mean', others }).map(ranked);
}

/** What is left of the sum behind a stand-in when the shown means are taken off, and of how many units. */
function restOf(targets: readonly RankedTarget[], target: number, group: number) {
  const { standIn } = targets[target]?.groups[group] ?? {};
  if (standIn === undefined) return null;
  const shown = targets.flatMap(({ groups }, other) => {
    const own = groups[group];
    return other !== target && own !== undefined && own.appliedWeight > 0 && own.cell.released ? [own.cell.mean] : [];
  });
  return {
    units: standIn.targets - shown.length,
    sum: standIn.mean * standIn.targets - shown.reduce((sum, mean) => sum + mean, 0),
  };
}

describe('what stands in for a group with too few cards', () => {
  it('holds no mean of a unit that something else stands in for, where that hides the mean', () => {
    const targets = released(AGREED, WITHOUT_LAST, WHOLE, WHOLE, WHOLE);
    expect(targets[0]?.groups.map(({ cell }) => cell.released)).toEqual([false, false, false, false, false]);
    const rest = restOf(targets, 1, 4);
    expect(rest?.units).toBe(0);
    expect(rest?.sum).toBeCloseTo(0, 9);
  });

  it('needs three units that lack nothing', () => {
    const targets = released(AGREED, WITHOUT_LAST, WITHOUT_LAST, WHOLE, WHOLE);
    expect(targets.map(({ groups }) => groups.map(({ standIn }) => standIn !== undefined))).toEqual(
      targets.map(() => [false, false, false, false, false]),
    );
  });
});

describe('units of whose means stand-ins are made', () => {
  it('lack no group, but for such as nearly all of them lack', () => {
    const missing: Record<string, readonly string[]> = { a: [], b: ['peers'], c: [], d: ['peers', 'leaders'], e: [] };
    const donors = (units: Record<string, readonly string[]>) =>
      standInDonors(Object.keys(units), (unit) => units[unit] ?? []);
    expect(donors(missing)).toEqual(['a', 'c', 'e']);
    expect(donors({ a: [], b: ['peers'], c: [], d: ['peers'] })).toEqual(['a', 'b', 'c', 'd']);
  });
});
