import { describe, expect, it } from 'vitest';
import type { PublicationPlan } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';
import type { QuestionTable } from '#domain/tabulation/model';
import { type CountedBallot, tabulate } from '#domain/tabulation/tabulate';
import { seededRandom } from '../../../../support/seeded-random';
import { GROUPS, NO_ACCOUNT, questionnaireOf, SETTINGS } from '../review/example-review';

const QUESTIONS = [choice('opinion', 3), choice('unit', 4), choice('age', 2)];

function choice(id: string, options: number): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: false,
    options: Array.from({ length: options }, (_, index) => ({ id: `${index}`, label: { zh: '' }, score: 50 * index })),
  };
}

const UNITS = { id: 'units', title: { zh: '' }, by: [{ kind: 'question', question: 'unit' }] } as const;
const AGES = { id: 'ages', title: { zh: '' }, by: [{ kind: 'question', question: 'age' }] } as const;
const PLAN: PublicationPlan = { tables: [UNITS, AGES], textThreshold: 10 };

function tablesOf(
  ballots: readonly CountedBallot[],
  plan: { readonly publication: PublicationPlan; readonly random?: () => number },
): readonly QuestionTable[] {
  const { publication, random } = plan;
  return tabulate({
    questionnaire: questionnaireOf(...QUESTIONS),
    groups: GROUPS,
    settings: { ...SETTINGS, publication },
    ballots,
    account: NO_ACCOUNT,
    ...(random !== undefined && { random }),
  }).questions;
}

function ballots(sizes: readonly (readonly [unit: number, age: number, people: number])[]): readonly CountedBallot[] {
  return sizes.flatMap(([unit, age, people]) =>
    Array.from({ length: people }, (_, person) => ({ groupId: 'public', vector: [person % 3, unit, age] })),
  );
}

describe('the tables of a plan', () => {
  const even = ballots([0, 1, 2, 3].flatMap((unit) => [0, 1].map((age) => [unit, age, 30] as const)));

  it('are exactly those, and the rater groups are none of them unless it says so', () => {
    const [opinion] = tablesOf(even, { publication: PLAN });
    expect(opinion?.groups).toEqual([]);
    expect(opinion?.tables?.map(({ tableId, release, cells }) => [tableId, release, cells.length])).toEqual([
      ['units', 'exact', 4],
      ['ages', 'exact', 2],
    ]);
  });

  it('stand in the order of their classes, whoever of the other table is in them', () => {
    const ofThree = (age: number) =>
      ballots([
        [0, 0, 12],
        [0, 1, 12],
        [1, age, 3],
        [2, 0, 14],
        [3, 0, 15],
        [3, 1, 15],
      ]);
    const orders = [0, 1].map((age) => {
      const [opinion] = tablesOf(ofThree(age), { publication: PLAN });
      return opinion?.tables?.find(({ tableId }) => tableId === 'units')?.cells.map(({ classes }) => classes.join());
    });
    expect(orders).toEqual([
      ['0', '1', '2', '3'],
      ['0', '1', '2', '3'],
    ]);
  });

  it('leave a question out of those that it divides', () => {
    const unit = tablesOf(even, { publication: PLAN }).find(({ question }) => question === 'unit');
    expect(unit?.tables).toBeUndefined();
    expect(unit?.overall).toMatchObject({ released: true, counts: [60, 60, 60, 60] });
  });

  it('are shown beside a table of the only rater group, which divides nobody', () => {
    const groups = { id: 'groups', title: { zh: '' }, by: [{ kind: 'rater-group' } as const] };
    const sizes = ballots([
      [0, 0, 30],
      [1, 0, 3],
      [2, 0, 20],
      [3, 0, 12],
    ]);
    const tabulation = tabulate({
      questionnaire: questionnaireOf(...QUESTIONS),
      groups: GROUPS.filter(({ id }) => id === 'public'),
      settings: { ...SETTINGS, publication: { ...PLAN, tables: [groups, UNITS] } },
      ballots: sizes,
      account: NO_ACCOUNT,
    });
    const [opinion] = tabulation.questions;
    expect(opinion?.groups).toMatchObject([{ cell: { released: true, n: 65 } }]);
    const cells = opinion?.tables?.[0]?.cells ?? [];
    expect(cells.map(({ cell }) => cell.released)).toEqual([true, false, true, false]);
  });

  it('are not turned round: units by age would tell the ages in a unit, where they are hidden', () => {
    const small = ballots([
      [0, 0, 30],
      [0, 1, 30],
      [1, 0, 2],
      [1, 1, 1],
      [2, 0, 30],
      [2, 1, 30],
    ]);
    const groups = { id: 'groups', title: { zh: '' }, by: [{ kind: 'rater-group' } as const] };
    const questions = tablesOf(small, { publication: PLAN });
    const [unit, age] = ['unit', 'age'].map((id) => questions.find(({ question }) => question === id));
    expect([unit?.tables, age?.tables]).toEqual([undefined, undefined]);
    const byGroups = tablesOf(small, { publication: { ...PLAN, tables: [groups, UNITS] } });
    const unitByGroups = byGroups.find(({ question }) => question === 'unit')?.groups ?? [];
    expect(unitByGroups.find(({ groupId }) => groupId === 'public')?.cell).toMatchObject({ released: true });
  });

  it('nest three deep: a small cell is closed in its unit and nowhere else', () => {
    const sizes = [
      ['leaders', 0, 4],
      ['peers', 0, 30],
      ['public', 0, 40],
      ['leaders', 1, 30],
      ['peers', 1, 30],
      ['public', 1, 40],
    ] as const;
    const nested = sizes.flatMap(([groupId, unit, people]) =>
      Array.from({ length: people }, (_, person) => ({ groupId, vector: [person % 3, unit, null] })),
    );
    const tables = [UNITS, { id: 'cells', title: { zh: '' }, by: [...UNITS.by, { kind: 'rater-group' } as const] }];
    const [opinion] = tablesOf(nested, { publication: { tables, textThreshold: 10 } });
    const cells = opinion?.tables?.find(({ tableId }) => tableId === 'cells')?.cells ?? [];
    const hidden = cells.flatMap(({ classes, cell }) => (cell.released ? [] : [classes.join(' ')]));
    expect(hidden).toEqual(['0 leaders', '0 peers']);
    expect(opinion?.tables?.find(({ tableId }) => tableId === 'units')?.cells.every(({ cell }) => cell.released)).toBe(
      true,
    );
  });

  it.each([
    { id: 'words', kind: 'long-text', maximumLength: 500 },
    { id: 'day', kind: 'date' },
  ] as const)('say of $id not in which of two hidden units few answered', (own) => {
    const question: Question = { ...own, title: { zh: '' }, required: false };
    const answered = (unit: number, [answers, people]: readonly [number, number]) =>
      Array.from({ length: people }, (_, person) => ({
        groupId: 'public',
        vector: [unit, person < answers ? '2026-11-30' : null],
      }));
    const [told] = tabulate({
      questionnaire: questionnaireOf(choice('unit', 4), question),
      groups: GROUPS,
      settings: { ...SETTINGS, minimumGroupSize: 10, publication: { tables: [UNITS], textThreshold: 10 } },
      ballots: [[9, 20] as const, [22, 22] as const, [35, 40] as const, [38, 44] as const].flatMap((unit, place) =>
        answered(place, unit),
      ),
      account: NO_ACCOUNT,
    }).questions.flatMap(({ question: id, tables = [] }) => (id === own.id ? tables : []));
    expect(told?.cells.map(({ cell }) => (cell.released ? cell.n : cell.reason))).toEqual([
      'protected',
      'protected',
      35,
      38,
    ]);
  });

  describe('that cross', () => {
    const uneven = ballots([
      [0, 0, 80],
      [0, 1, 3],
      [1, 0, 60],
      [1, 1, 150],
    ]);

    it('are withheld as a whole where no noise can be drawn', () => {
      expect(tablesOf(uneven, { publication: PLAN })[0]?.tables?.[1]).toEqual({
        tableId: 'ages',
        release: 'cross-table',
        cells: [],
      });
    });

    it('are shown with noise where every cell is large, and every number is made of the noisy counts', () => {
      const random = seededRandom(12);
      const [opinion] = tablesOf(uneven, { publication: PLAN, random: () => random.wholeBetween(0, 2 ** 32 - 1) });
      const ages = opinion?.tables?.[1];
      expect(ages?.release).toBe('noisy');
      const counts = ages?.cells.map(({ cell }) => (cell.released ? cell.counts : [])) ?? [];
      expect(counts).not.toEqual([
        [47, 47, 46],
        [51, 51, 51],
      ]);
      for (const { cell } of ages?.cells ?? []) {
        if (!cell.released) throw new Error('a noisy cell is shown');
        const n = cell.counts.reduce((sum, count) => sum + count, 0);
        expect(cell.n).toBe(n);
        expect(cell.mean?.value).toBeCloseTo((50 * (cell.counts[1] ?? 0) + 100 * (cell.counts[2] ?? 0)) / n, 10);
      }
    });
  });
});
