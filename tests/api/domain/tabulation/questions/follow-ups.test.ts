import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import type { RandomWord } from '#domain/disclosure/geometric-noise';
import { askingConditions } from '#domain/logic/asking-conditions';
import { conditionHolds } from '#domain/logic/conditions';
import type { Condition, Question } from '#domain/questionnaire/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { seededRandom } from '../../../../support/seeded-random';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

function choice(id: string, options: number, showIf?: Condition): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: Array.from({ length: options }, (_, index) => ({ id: `${index}`, label: { zh: '' } })),
    ...(showIf && { showIf }),
  };
}

const UNITS: PlannedTable = { id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] };
const AGES: PlannedTable = { id: 'ages', title: { zh: '' }, by: [{ kind: 'question', question: 'age' }] };
const HALVES: PlannedTable = {
  id: 'halves',
  title: { zh: '' },
  by: [
    {
      kind: 'question',
      question: 'unit',
      merged: [
        { id: 'first', title: { zh: '' }, members: ['0', '1'] },
        { id: 'second', title: { zh: '' }, members: ['2', '3'] },
      ],
    },
  ],
};

const is = (question: string, chosen: string): Condition => ({ question, chosen });

/** Unit, age, opinion and what follows: thirty people in each unit and age, the last answered by those whom it is shown to. */
function cellsOf(follow: Question, tables: readonly PlannedTable[]) {
  const questionnaire = questionnaireOf(choice('unit', 4), choice('age', 2), choice('opinion', 2), follow);
  const shownTo = (unit: number, age: number, opinion: number) => {
    const of = (question: string, option: number) => ({ [question]: { option: String(option) } });
    const answers = { ...of('unit', unit), ...of('age', age), ...of('opinion', opinion) };
    return follow.showIf === undefined || conditionHolds(follow.showIf, answers);
  };
  const ballots = [0, 1, 2, 3].flatMap((unit) =>
    [0, 1].flatMap((age) =>
      Array.from({ length: 30 }, (_, person): CountedBallot => {
        const opinion = person % 2;
        const answer = shownTo(unit, age, opinion) ? Math.floor(person / 2) % 2 : null;
        return { groupId: 'public', vector: [unit, age, opinion, answer] };
      }),
    ),
  );
  const { questions } = tabulate({
    questionnaire,
    groups: GROUPS,
    settings: { ...SETTINGS, publication: { tables, textThreshold: 10 } },
    ballots,
    account: NO_ACCOUNT,
  });
  const own = questions.find(({ question }) => question === follow.id)?.tables ?? [];
  return own.map(({ tableId, release, cells }) => [
    tableId,
    release,
    cells.map(({ cell }) => (cell.released ? cell.n : cell.reason)),
  ]);
}

describe('a question that only some are asked', () => {
  it('is shown by what divides people as the question that leads to it is', () => {
    expect(cellsOf(choice('why', 2, is('opinion', '1')), [UNITS, AGES])).toEqual([
      ['units', 'exact', [30, 30, 30, 30]],
      ['ages', 'exact', [60, 60]],
    ]);
  });

  it('lists those in which nobody was asked', () => {
    expect(cellsOf(choice('why', 2, is('unit', '2')), [UNITS])).toEqual([
      ['units', 'exact', ['below-threshold', 'below-threshold', 60, 'below-threshold']],
    ]);
  });

  it('is not shown by units where ages decide, as it would tell the ages in a unit', () => {
    expect(cellsOf(choice('why', 2, is('age', '1')), [UNITS, AGES])).toEqual([
      ['units', 'exact', ['protected', 'protected', 'protected', 'protected']],
      ['ages', 'exact', ['below-threshold', 120]],
    ]);
  });

  it('is shown by merged classes only where all of a class are asked or none', () => {
    const cells = (condition: Condition) => cellsOf(choice('why', 2, condition), [HALVES])[0]?.[2];
    expect(cells(is('opinion', '1'))).toEqual([60, 60]);
    expect(cells(is('unit', '0'))).toEqual(['protected', 'protected']);
    expect(cellsOf(choice('why', 2, is('unit', '0')), [HALVES, UNITS])[0]).toEqual([
      'halves',
      'exact',
      [60, 'below-threshold'],
    ]);
  });
});

describe('questions that only some are asked, beside units of which one has few people of one age', () => {
  const follow = (id: string) => choice(id, 2, is('opinion', '1'));

  /** How each question is released by ages: four follow-ups of one opinion, which every second one of 900 people has. */
  function releasesByAge(random: RandomWord | undefined): readonly (string | undefined)[] {
    const follows = ['a', 'b', 'c', 'd'].map(follow);
    const questionnaire = questionnaireOf(choice('unit', 3), choice('age', 2), choice('opinion', 2), ...follows);
    const ballots = Array.from({ length: 900 }, (_, person): CountedBallot => {
      const unit = person % 3;
      const age = unit === 0 ? (person < 12 ? 1 : 0) : Math.floor(person / 6) % 2;
      const opinion = Math.floor(person / 3) % 2;
      const answers = follows.map((__, place) => (opinion === 1 ? (Math.floor(person / 12) + place) % 2 : null));
      return { groupId: 'public', vector: [unit, age, opinion, ...answers] };
    });
    const { questions } = tabulate({
      questionnaire,
      groups: GROUPS,
      settings: { ...SETTINGS, minimumGroupSize: 10, publication: { tables: [UNITS, AGES], textThreshold: 10 } },
      ballots,
      account: NO_ACCOUNT,
      ...(random !== undefined && { random }),
    });
    return questions
      .filter(({ question }) => question !== 'unit' && question !== 'age')
      .map(({ tables = [] }) => tables.find(({ tableId }) => tableId === 'ages')?.release);
  }

  it('are shown by ages with noise as the question that leads to them is, twice: the mean of more would be exact', () => {
    const random = seededRandom(3);
    expect(releasesByAge(() => random.wholeBetween(0, 2 ** 32 - 1))).toEqual([
      'noisy',
      'noisy',
      'noisy',
      'cross-table',
      'cross-table',
    ]);
  });

  it('are not shown by ages where no noise can be drawn', () => {
    expect(releasesByAge(undefined)).toEqual(Array.from({ length: 5 }, () => 'cross-table'));
  });
});

describe('a question that is asked for two answers', () => {
  it('is shown in the unit that one of them names, and not of all units together', () => {
    const both: Condition = { all: [is('unit', '2'), is('opinion', '1')] };
    expect(cellsOf(choice('why', 2, both), [UNITS])).toEqual([
      ['units', 'exact', ['below-threshold', 'below-threshold', 30, 'below-threshold']],
    ]);
  });

  it('needs no second answer where the first was needed for the other to be given', () => {
    const pages = [
      { id: 'p1', title: { zh: '' }, questions: [choice('opinion', 2)] },
      {
        id: 'p2',
        title: { zh: '' },
        showIf: is('opinion', '1'),
        questions: [choice('led', 2), choice('why', 2, is('led', '0'))],
      },
    ];
    const conditions = askingConditions({ title: { zh: '' }, introduction: { zh: '' }, pages });
    expect(conditions.get('led')).toEqual(is('opinion', '1'));
    expect(conditions.get('why')).toEqual(is('led', '0'));
  });

  /** Of how many people in all the answers are shown, or why not; of each pair of answers so many. */
  function overallOf(condition: Condition, pairs: readonly (readonly [number, number])[], people = 24) {
    const unit = (place: number) => (place < people / 4 ? 0 : 1 + (place % 3));
    const ballots = pairs.flatMap(([one, other]) =>
      Array.from({ length: people }, (_, place): CountedBallot => {
        const answers = {
          unit: { option: `${unit(place)}` },
          one: { option: `${one}` },
          other: { option: `${other}` },
        };
        return {
          groupId: 'public',
          vector: [unit(place), one, other, conditionHolds(condition, answers) ? place % 2 : null],
        };
      }),
    );
    const { questions } = tabulate({
      questionnaire: questionnaireOf(
        choice('unit', 4),
        choice('one', 2),
        choice('other', 2),
        choice('why', 2, condition),
      ),
      groups: GROUPS,
      settings: { ...SETTINGS, publication: { tables: [UNITS], textThreshold: 10 } },
      ballots,
      account: NO_ACCOUNT,
    });
    const overall = questions.find(({ question }) => question === 'why')?.overall;
    return overall?.released === true ? overall.n : overall?.reason;
  }

  const ALL = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const;

  it('is shown where people gave the two in all ways', () => {
    expect(overallOf({ all: [is('one', '1'), is('other', '1')] }, ALL)).toBe(24);
    expect(overallOf({ any: [is('one', '1'), is('other', '1')] }, ALL)).toBe(72);
  });

  it.each([
    ['the one all gave the other', [ALL[0], ALL[1], ALL[3]]],
    ['the other all gave the one', [ALL[0], ALL[2], ALL[3]]],
    ['not the one all gave the other', [ALL[1], ALL[2], ALL[3]]],
  ])('is hidden where of those who gave %s, as their number would say so', (_name, pairs) => {
    expect(overallOf({ all: [is('one', '1'), is('other', '1')] }, pairs)).toBe('protected');
  });

  it('is hidden in all where the one names a unit: what is left of the other is what that unit answered', () => {
    expect(overallOf({ any: [is('unit', '0'), is('one', '1')] }, ALL)).toBe('protected');
  });
});
