import { describe, expect, it } from 'vitest';
import type { PlannedTable } from '#domain/disclosure/publication-plan';
import { conditionHolds } from '#domain/logic/conditions';
import type { Condition, Question } from '#domain/questionnaire/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from './example-review';

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
