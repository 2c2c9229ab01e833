import { describe, expect, it } from 'vitest';
import { seededRandom, type SeededRandom } from '../../../../support/seeded-random';
import { type RatedWorld, releaseOf } from './agreed-score';

const UNITS = 500;
const SCORES = [0, 30, 60, 80, 100];

/** Groups of ten to forty that give one option as often as `agreement` says, and one beside it else; with `best` the best. */
interface Unit {
  readonly weights: readonly number[];
  readonly agreement: number;
  readonly best?: boolean;
}

function randomUnit(random: SeededRandom, { weights, agreement, best = false }: Unit): RatedWorld {
  const favourite = best ? 4 : random.wholeBetween(1, 3);
  const counts = weights.map(() => {
    const own = SCORES.map(() => 0);
    for (let rater = random.wholeBetween(10, 40); rater > 0; rater--) {
      const step = random.uniform() < agreement ? 0 : best || random.uniform() < 0.5 ? -1 : 1;
      own[favourite + step] = (own[favourite + step] ?? 0) + 1;
    }
    return own;
  });
  return { weights, scores: SCORES, minimumGroupSize: 10, counts };
}

describe('of 500 random units', () => {
  it.each([
    { groups: 'four rater groups', weights: [20, 20, 20, 40], agreement: 0.7, most: 0 },
    { groups: 'four rater groups', weights: [20, 20, 20, 40], agreement: 0.9, most: 0 },
    { groups: 'two rater groups', weights: [40, 60], agreement: 0.9, most: 0 },
    { groups: 'one rater group', weights: [100], agreement: 0.7, most: 0.02 },
    { groups: 'one rater group', weights: [100], agreement: 0.9, most: 0.32 },
    { groups: 'four rater groups with the best', weights: [20, 20, 20, 40], agreement: 0.7, best: true, most: 0.05 },
    { groups: 'four rater groups with the best', weights: [20, 20, 20, 40], agreement: 0.9, best: true, most: 0.8 },
  ])('that $groups rate, $agreement of them alike, no more than $most have their score withheld', (unit) => {
    const random = seededRandom(11);
    const withheld = Array.from({ length: UNITS }, () => releaseOf(randomUnit(random, unit))).filter(
      ({ status }) => status === 'insufficient',
    ).length;
    expect(withheld / UNITS).toBeLessThanOrEqual(unit.most);
  });
});
