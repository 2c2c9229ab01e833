import { describe, expect, it } from 'vitest';
import { isNearlyUnanimous } from '#domain/disclosure/homogeneous';
import type { TargetGroupScore } from '#domain/tabulation/model';
import { seededRandom, type SeededRandom } from '../../../../support/seeded-random';
import { type Cards, ranked } from './card-review';
import { SCORES } from './example-review';
import { attackedTable, type Candidate, candidatesFor, countsOf, hiddenCriteria } from './hidden-criteria-attacker';

const WEIGHTS = [35, 25, 25, 15];
const DIVIDED = ['4321', '3432', '2243', '4442', '3334', '2223', '4231', '3413', '1342', '2142'];
const CRITICAL = ['1012', '0101', '2210', '1121', '2001', '0213', '1102', '0010', '1220', '2102'];
/** Of one mind on the first criterion. */
const TILTED: Cards = { leaders: DIVIDED.map((card) => `4${card.slice(1)}`), peers: DIVIDED, public: CRITICAL };

function distinctMeans(candidates: readonly Candidate[], criterion: number): number {
  return new Set(candidates.map(({ means }) => means.get(criterion))).size;
}

function shownGroups(cards: Cards): readonly TargetGroupScore[] {
  return ranked(attackedTable(WEIGHTS, cards).targets[0]).groups.map(({ cell }) => {
    if (!cell.released) throw new Error('the groups are shown');
    return cell;
  });
}

describe('a group of one mind on one criterion, which hides it with the one beside it', () => {
  const attack = { weights: WEIGHTS, groupId: 'leaders', tries: 2000 };
  const candidates = candidatesFor(TILTED, { ...attack, random: seededRandom(7) });

  it('is not given away by all that is published: other answers give the same to the last digit', () => {
    expect(hiddenCriteria(ranked(attackedTable(WEIGHTS, TILTED).targets[0]), 'leaders')).toEqual([0, 1]);
    expect(candidates.length).toBeGreaterThan(10);
    expect(distinctMeans(candidates, 0)).toBeGreaterThan(5);
    expect(distinctMeans(candidates, 1)).toBeGreaterThan(5);
  });

  it('leaves open which of the two it agrees on', () => {
    for (const criterion of [0, 1]) {
      expect(candidates.some(({ ofOneMind }) => ofOneMind.includes(criterion))).toBe(true);
      expect(candidates.some(({ ofOneMind }) => !ofOneMind.includes(criterion))).toBe(true);
    }
  });

  it('has a rounded mean, no deviation, and no mean under another rule', () => {
    const [leaders] = shownGroups(TILTED);
    // One answer to the first criterion moves the mean by 0.35 × 30 ÷ 10.
    expect(((leaders?.mean ?? 0.5) / 2) % 1).toBe(0);
    expect(leaders).not.toHaveProperty('standardDeviation');
    expect(leaders?.alternatives).toBeUndefined();
  });

  it('has its part in the score as it is published, so that the score tells no more', () => {
    const { score } = ranked(attackedTable(WEIGHTS, TILTED).targets[0]);
    const parts = shownGroups(TILTED).map((cell, group) => ({ cell, weight: [0.2, 0.3, 0.5][group] ?? 0 }));
    expect(score.value).toBeCloseTo(
      parts.reduce((sum, { cell, weight }) => sum + weight * cell.mean, 0),
      12,
    );
    expect(score.standardError ** 2).toBeCloseTo(
      parts.reduce((sum, { cell, weight }) => sum + (weight * cell.standardError) ** 2, 0),
      9,
    );
  });
});

describe('a group that hides both of its criteria', () => {
  const PEOPLE = 12;

  /** Of one mind on the one or the other, and at odds or near each other on the rest. */
  function divided(random: SeededRandom): readonly string[] {
    const agreed = random.wholeBetween(0, 4);
    const isFirst = random.uniform() < 0.5;
    const isPolarised = random.uniform() < 0.5;
    return Array.from({ length: PEOPLE }, () => {
      const other = isPolarised ? 4 * random.wholeBetween(0, 1) : random.wholeBetween(1, 3);
      return isFirst ? `${agreed}${other}` : `${other}${agreed}`;
    });
  }

  it.each([[[50, 50]], [[80, 20]], [[90, 10]]])(
    'tells nothing beside its mean: with weights of %j two that have one mean have one error, in all that is made of it',
    (weights) => {
      const random = seededRandom(90);
      const rest = Array.from({ length: 40 }, (_, card) => `${card % 5}${(card >> 1) % 5}`);
      const told = new Map<number, Set<string>>();
      for (let review = 0; review < 150; review++) {
        const table = attackedTable(weights, { leaders: divided(random), public: rest });
        const target = ranked(table.targets[0]);
        if (hiddenCriteria(target, 'leaders').length < 2) continue;
        const { cell } = target.groups[0] ?? {};
        if (cell?.released !== true) continue;
        told.set(cell.mean, (told.get(cell.mean) ?? new Set()).add(JSON.stringify(table)));
      }
      expect(told.size).toBeGreaterThan(10);
      expect([...told.values()].map(({ size }) => size)).toEqual([...told.values()].map(() => 1));
    },
  );
});

describe('small reviews at random', () => {
  it.each([{ weights: WEIGHTS }, { weights: [20, 20, 20, 20, 20] }])(
    'never tell what a hidden criterion answered, nor that it is of one mind: criteria of $weights',
    ({ weights }) => {
      const random = seededRandom(20);
      let attacked = 0;
      for (let review = 0; review < 12; review++) {
        const cards = randomReview(random, weights.length);
        const [target] = attackedTable(weights, cards).targets;
        if (target?.status !== 'ranked') continue;
        const hidden = hiddenCriteria(target, 'leaders');
        // With all criteria hidden only the mean of the group is told, at the end of the scale too.
        if (hidden.length === 0 || hidden.length === weights.length) continue;
        attacked += 1;
        const candidates = candidatesFor(cards, { weights, groupId: 'leaders', tries: 300, random });
        for (const criterion of hidden) {
          const where = `review ${review}, criterion ${criterion}`;
          expect(distinctMeans(candidates, criterion), where).toBeGreaterThan(1);
          if (!isOfOneMind(cards, criterion)) continue;
          expect(
            candidates.some(({ ofOneMind }) => !ofOneMind.includes(criterion)),
            where,
          ).toBe(true);
        }
      }
      expect(attacked).toBeGreaterThan(2);
    },
    // Every supposed set of cards is tabulated.
  );
});

function isOfOneMind({ leaders = [] }: Cards, criterion: number): boolean {
  return isNearlyUnanimous(countsOf(leaders.map((card) => Number(card[criterion]))));
}

function randomReview(random: SeededRandom, criteria: number): Cards {
  return {
    leaders: randomCards(random, criteria, 0.25),
    peers: randomCards(random, criteria, 0),
    public: randomCards(random, criteria, 0),
  };
}

/** Of 6 to 12 people; each criterion is of one mind with the probability given. */
function randomCards(random: SeededRandom, criteria: number, unanimity: number): readonly string[] {
  const people = random.wholeBetween(6, 12);
  const columns = Array.from({ length: criteria }, () => {
    const level = random.wholeBetween(1, SCORES.length - 1);
    const isUnanimous = random.uniform() < unanimity;
    return Array.from({ length: people }, () => (isUnanimous ? level : Math.max(0, level - random.wholeBetween(0, 2))));
  });
  return Array.from({ length: people }, (_, person) => columns.map((column) => column[person]).join(''));
}
