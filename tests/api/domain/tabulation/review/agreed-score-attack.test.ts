import { describe, expect, it } from 'vitest';
import { seededRandom, type SeededRandom } from '../../../../support/seeded-random';
import { agreedGroups, otherAgreement, type RatedWorld, releaseOf, sizeOf } from './agreed-score';
import { ranked } from './card-review';

const SCORES = [0, 25, 50, 75, 100];
const SINGLE: RatedWorld = { weights: [100], scores: SCORES, minimumGroupSize: 5, counts: [[0, 0, 0, 12, 0]] };

describe('a score that would tell on what a rater group agrees', () => {
  it.each([
    { name: 'of the only group', world: SINGLE },
    { name: 'of the only group, with one who differs', world: { ...SINGLE, counts: [[1, 0, 0, 11, 0]] } },
    {
      name: 'beside a group with too few ballots',
      world: {
        ...SINGLE,
        weights: [60, 40],
        counts: [
          [0, 0, 0, 12, 0],
          [0, 1, 2, 0, 0],
        ],
      },
    },
    {
      name: 'of groups that all say the best',
      world: {
        ...SINGLE,
        weights: [40, 10, 50],
        counts: [
          [0, 0, 0, 0, 8],
          [0, 0, 0, 0, 9],
          [0, 0, 0, 0, 30],
        ],
      },
    },
    {
      name: 'of a group with nearly all of the weight',
      world: {
        ...SINGLE,
        weights: [90, 10],
        counts: [
          [0, 0, 0, 12, 0],
          [1, 2, 3, 4, 2],
        ],
      },
    },
  ])('is withheld: $name', ({ world }) => {
    expect(releaseOf(world)).toMatchObject({ status: 'insufficient', reason: 'of-one-mind' });
    expect(releaseOf(world, { unanimousScores: 'shown' }).status).toBe('ranked');
  });

  it('is withheld where what stands in for the other groups is published', () => {
    const divided = [2, 3, 4, 3, 2];
    const world = {
      ...SINGLE,
      weights: [60, 40],
      counts: [
        [0, 0, 0, 12, 0],
        [0, 1, 2, 0, 0],
      ],
    };
    const others = Array.from({ length: 4 }, () => [divided, [1, 2, 3, 4, 3]]);
    const announced = { missingGroup: 'category-mean', others } as const;
    expect(
      ranked(releaseOf({ ...world, counts: [divided, [0, 1, 2, 0, 0]] }, announced)).groups[1]?.standIn,
    ).toBeDefined();
    expect(releaseOf(world, announced)).toMatchObject({ reason: 'of-one-mind', n: 12, shortfall: [] });
  });

  it('has the error that no answers with its mean could exceed, and the degrees of freedom of the smaller group', () => {
    const world = {
      ...SINGLE,
      weights: [50, 50],
      counts: [
        [0, 0, 0, 12, 0],
        [8, 8, 8, 8, 8],
      ],
    };
    const { score, groups } = ranked(releaseOf(world));
    expect(groups.map(({ cell }) => cell.released)).toEqual([false, false]);
    // (75 + 50) ÷ 2, rounded to 2. Drawn to the middle by 1.96² answers, it is 59.1 for 12 people and 60.9 for 40.
    expect(score.value).toBe(62);
    const variance = 0.25 * ((59.1 * 40.9) / 11) + 0.25 * ((60.9 * 39.1) / 39) + 2 ** 2 / 12;
    expect(score.standardError).toBe(Math.ceil(10 * Math.sqrt(variance)) / 10);
    expect(score.degreesOfFreedom).toBe(11);
  });

  it('is published where another group may have made up for it', () => {
    const world = {
      ...SINGLE,
      weights: [50, 50],
      counts: [
        [0, 0, 0, 12, 0],
        [2, 3, 4, 2, 1],
      ],
    };
    expect(ranked(releaseOf(world)).groups.map(({ cell }) => cell.released)).toEqual([false, false]);
  });

  it('hides the groups of a pair, whichever of them is of one mind', () => {
    const [agreed, divided, large] = [
      [0, 0, 12, 0, 0],
      [2, 3, 4, 2, 1],
      [6, 6, 6, 6, 6],
    ];
    const shownIn = (...counts: RatedWorld['counts']) =>
      ranked(releaseOf({ ...SINGLE, weights: [30, 30, 40], counts })).groups.map(({ cell }) => cell.released);
    expect(shownIn(agreed, divided, large)).toEqual([false, false, true]);
    expect(shownIn(divided, agreed, large)).toEqual([false, false, true]);
    expect(shownIn(divided, divided, [0, 0, 30, 0, 0])).toEqual([false, false, false]);
  });

  it('hides the others too where a light partner would not make up for it, whichever of the two is of one mind', () => {
    const large = [6, 6, 6, 6, 6];
    const shownIn = (...counts: RatedWorld['counts']) =>
      ranked(releaseOf({ ...SINGLE, weights: [40, 10, 50], counts })).groups.map(({ cell }) => cell.released);
    expect(shownIn([0, 0, 0, 8, 0], [2, 2, 2, 2, 1], large)).toEqual([false, false, false]);
    expect(shownIn([2, 2, 2, 2, 0], [0, 0, 0, 9, 0], large)).toEqual([false, false, false]);
  });
});

describe('a group in which few rated, as most said "don\'t know", which has a score', () => {
  const DIVIDED = [2, 3, 4, 3, 2, 0];
  const known = { ...SINGLE, dontKnow: 0, weights: [30, 30, 40], counts: [[0, 0, 1, 2, 1, 9], DIVIDED, DIVIDED] };

  it('is hidden beside another one, as its mean and how many did not know would tell the mean of those few', () => {
    const { groups, dontKnow } = ranked(releaseOf(known));
    expect(groups.map(({ cell }) => cell.released)).toEqual([false, false, true]);
    expect(dontKnow).toBeUndefined();
  });

  it('is shown where five rated', () => {
    const counts = [[0, 0, 1, 2, 2, 9], DIVIDED, DIVIDED];
    expect(ranked(releaseOf({ ...known, counts })).groups.map(({ cell }) => cell.released)).toEqual([true, true, true]);
  });

  it('is hidden where it has no weight', () => {
    const counts = [DIVIDED, DIVIDED, [0, 0, 1, 2, 1, 9]];
    const { groups } = ranked(releaseOf({ ...known, weights: [50, 50, 0], counts }));
    expect(groups.map(({ cell }) => cell.released)).toEqual([true, true, false]);
  });
});

/** In each of some parts, so that none takes long on a busy machine. */
const WORLDS = 60;

/** Groups of five to seven, each of which may be of one mind. */
function randomWorld(random: SeededRandom, dontKnow?: number): RatedWorld {
  const groups = random.wholeBetween(1, dontKnow === undefined ? 4 : 3);
  const options = groups === 4 ? 2 : random.wholeBetween(2, 3);
  const scores = Array.from({ length: options }, (_, option) => (100 * option) / (options - 1));
  return {
    weights: Array.from({ length: groups }, () => 10 * random.wholeBetween(1, 6)),
    scores,
    minimumGroupSize: 5,
    ...(dontKnow !== undefined && { dontKnow }),
    counts: Array.from({ length: groups }, () => randomCounts(random, dontKnow === undefined ? options : options + 1)),
  };
}

function randomCounts(random: SeededRandom, options: number): readonly number[] {
  const favourite = random.wholeBetween(0, options - 1);
  const agreement = random.uniform() < 0.4 ? 0.97 : 0.3;
  const answers = Array.from({ length: random.wholeBetween(5, 7) }, () =>
    random.uniform() < agreement ? favourite : random.wholeBetween(0, options - 1),
  );
  return scoresIn(answers, options);
}

function scoresIn(answers: readonly number[], options: number): readonly number[] {
  return Array.from({ length: options }, (_, option) => answers.filter((answer) => answer === option).length);
}

describe('an attacker who knows the rules and tries every world', () => {
  it.each([1, 2, 3, 4])(
    `finds for each hidden group of ${WORLDS} random targets that is of one mind two options on which it may agree (%i)`,
    (seed) => {
      const random = seededRandom(seed);
      const seen = { agreed: 0, ranked: 0 };
      for (let number = 0; number < WORLDS; number++) {
        const world = randomWorld(random);
        const told = releaseOf(world);
        for (const group of agreedGroups(world, told)) {
          seen.agreed += 1;
          seen.ranked += told.status === 'ranked' ? 1 : 0;
          expect({
            world,
            told: otherAgreement(world, told, group) === null ? sizeOf(world.counts[group] ?? []) : 0,
          }).toEqual({ world, told: 0 });
        }
      }
      expect(seen.agreed).toBeGreaterThan(WORLDS / 4);
      expect(seen.ranked).toBeGreaterThan(0);
    },
  );

  it.each([0, 40, 100])('finds them where "don\'t know", as an option that is not rated, counts %i', (dontKnow) => {
    const random = seededRandom(dontKnow);
    const seen = { agreed: 0, ranked: 0 };
    for (let number = 0; number < WORLDS / 2; number++) {
      const world = randomWorld(random, dontKnow);
      const told = releaseOf(world);
      for (const group of agreedGroups(world, told)) {
        seen.agreed += 1;
        seen.ranked += told.status === 'ranked' ? 1 : 0;
        expect({ world, isOpen: otherAgreement(world, told, group) !== null }).toEqual({ world, isOpen: true });
      }
    }
    expect(seen.agreed).toBeGreaterThan(WORLDS / 8);
    expect(seen.ranked).toBeGreaterThan(0);
  });
});
