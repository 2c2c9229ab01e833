import { describe, it } from 'vitest';
import type { Question } from '#domain/questionnaire/model';
import { attackedRoutes, tableBy } from '../../support/attacker/attacked-routes';
import { type AttackedWave, choice, chosen } from '../../support/waves/attacked-wave';

/*
 * Two worlds that differ in what is hidden and in nothing else: each is opened, answered, closed, counted and published, and
 * every reader asks every route for everything. If no answer differs in a character, no route tells of what is hidden.
 * That the other world exists at all says that the release leaves it open (see also tests/api/domain/disclosure).
 *
 * All of them ask all routes.
 *
 * attack                                        why it fails
 * a small unit, and all others off the total    the smallest of the others is hidden for its sake
 * a pool of small units below k                 the same for the pool
 * a unanimous unit, or a pool of such           hidden, and the remainder has another option that it could be
 * a lone dissenter                              hidden like a unanimous unit
 * overlapping filters, everyone-except          no route takes a filter: what is not planned is no table
 * an inner cell by the margins                  the crossing table is withheld as a whole
 * who left the question out, or named no unit   k counts answers; the rest is a cell like any other
 * ticks of a question with several answers      the size rule holds for every option
 * a small rater group                           its cell and all that is made of it has a reason and no number
 * rounded percentages and means times n         only of what is shown
 * status, counts in CSV, traces, lengths        compared to the last character
 * two viewers who pool their screens            all roles get the same release
 */

interface Person {
  readonly unit?: number;
  readonly age?: number;
  readonly opinion?: number;
  readonly groupId?: string;
}

interface Attack {
  readonly name: string;
  readonly units: number;
  /** What divides people; their units if absent. */
  readonly tables?: readonly string[];
  readonly world: readonly Person[];
  readonly other: readonly Person[];
}

function unit(place: number | undefined, counts: readonly number[], more: Person = {}): readonly Person[] {
  return counts.flatMap((count, opinion) =>
    Array.from({ length: count }, () => ({ ...(place !== undefined && { unit: place }), opinion, ...more })),
  );
}

function silent(place: number, people: number): readonly Person[] {
  return Array.from({ length: people }, () => ({ unit: place }));
}

const LARGE = [12, 15, 13];

/** The first large unit is hidden beside a small one, as the smallest of equals. */
function beside(first: readonly number[], ...others: readonly (readonly Person[])[]): readonly Person[] {
  return [...unit(0, first), ...unit(1, LARGE), ...unit(2, LARGE), ...others.flat()];
}

const ATTACKS: readonly Attack[] = [
  {
    name: 'a small unit',
    units: 4,
    world: beside(LARGE, unit(3, [2, 1, 1])),
    other: beside([14, 14, 12], unit(3, [0, 2, 2])),
  },
  {
    name: 'a pool of small units below k',
    units: 5,
    world: beside(LARGE, unit(3, [2, 1, 1]), unit(4, [2, 1, 1])),
    other: beside([15, 14, 11], unit(3, [0, 3, 1]), unit(4, [1, 0, 3])),
  },
  {
    name: 'a unanimous unit',
    units: 4,
    world: [...unit(0, [20, 15, 5]), ...unit(1, LARGE), ...unit(2, [30, 30, 30]), ...unit(3, [0, 0, 20])],
    other: [...unit(0, [0, 15, 25]), ...unit(1, LARGE), ...unit(2, [30, 30, 30]), ...unit(3, [20, 0, 0])],
  },
  {
    name: 'all others of a unit by its lone dissenter',
    units: 4,
    world: [...unit(0, [20, 15, 5]), ...unit(1, LARGE), ...unit(2, [30, 30, 30]), ...unit(3, [0, 1, 19])],
    other: [...unit(0, [1, 15, 24]), ...unit(1, LARGE), ...unit(2, [30, 30, 30]), ...unit(3, [19, 1, 0])],
  },
  {
    name: 'one person by everyone except them',
    units: 4,
    world: beside(LARGE, unit(3, [0, 0, 1])),
    other: beside([11, 15, 14], unit(3, [1, 0, 0])),
  },
  {
    name: 'those who answered in a unit that mostly left the question out',
    units: 4,
    world: beside(LARGE, unit(3, [3, 3, 2]), silent(3, 10)),
    other: beside([15, 16, 9], unit(3, [0, 2, 6]), silent(3, 10)),
  },
  {
    name: 'who named no unit',
    units: 4,
    world: beside(LARGE, unit(undefined, [1, 1, 0])),
    other: beside([13, 16, 11], unit(undefined, [0, 0, 2])),
  },
  {
    name: 'an inner cell by the margins of units and ages',
    units: 3,
    tables: ['unit', 'age'],
    world: [
      ...[0, 1, 2].flatMap((place) => unit(place, LARGE, { age: 0 })),
      ...unit(0, [0, 0, 4], { age: 1 }),
      ...unit(1, [20, 20, 0], { age: 1 }),
    ],
    other: [
      ...unit(0, [8, 15, 17], { age: 0 }),
      ...unit(1, LARGE, { age: 0 }),
      ...unit(2, LARGE, { age: 0 }),
      ...unit(0, [4, 0, 0], { age: 1 }),
      ...unit(1, [20, 20, 0], { age: 1 }),
    ],
  },
  {
    name: 'a small rater group',
    units: 2,
    tables: ['rater-group'],
    world: [...unit(0, LARGE), ...unit(0, LARGE, { groupId: 'peers' }), ...unit(0, [2, 1, 1], { groupId: 'few' })],
    other: [
      ...unit(0, LARGE),
      ...unit(0, [14, 14, 12], { groupId: 'peers' }),
      ...unit(0, [0, 2, 2], { groupId: 'few' }),
    ],
  },
];

const GROUPS = [
  { id: 'staff', weight: 40 },
  { id: 'peers', weight: 30 },
  { id: 'few', weight: 30 },
];

describe('no route tells of', () => {
  const routes = attackedRoutes();

  function pollOf(
    { units, tables = ['unit'] }: Attack,
    people: readonly Person[],
    asked = choice('opinion', 3, false),
  ): AttackedWave {
    return {
      surveyKind: 'poll',
      questions: [choice('unit', units, false), choice('age', 2, false), asked],
      groups: GROUPS,
      publication: { tables: tables.map(tableBy), textThreshold: 10 },
      ballots: people.map(({ groupId = 'staff', unit: own, age, opinion }) => ({
        groupId,
        answers: {
          ...(own !== undefined && chosen('unit', own)),
          ...(age !== undefined && chosen('age', age)),
          ...(opinion !== undefined && answerTo(asked, opinion)),
        },
      })),
    };
  }

  it.each(ATTACKS)(
    '$name',
    async (attack) => {
      if (attack === ATTACKS[0]) routes.asEverybody();
      await routes.expectAlike(pollOf(attack, attack.world), pollOf(attack, attack.other));
    },
    120_000,
  );

  it('ticks of a small unit', async () => {
    const attack: Attack = {
      name: '',
      units: 4,
      world: beside([10, 10], unit(3, [9, 0])),
      other: beside([19, 1], unit(3, [0, 9])),
    };
    const ticked: Question = { ...choice('opinion', 3, false), kind: 'multiple' } as Question;
    await routes.expectAlike(pollOf(attack, attack.world, ticked), pollOf(attack, attack.other, ticked));
  });
});

function answerTo({ kind }: Question, opinion: number): AttackedWave['ballots'][number]['answers'] {
  return kind === 'multiple' ? { opinion: { options: [`opinion${opinion}`] } } : chosen('opinion', opinion);
}
