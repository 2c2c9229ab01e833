import { describe, expect, it } from 'vitest';
import { checkPublication } from '#domain/disclosure/check-publication';
import { sortTables } from '#domain/disclosure/classification';
import type { Classification, PlannedTable } from '#domain/disclosure/publication-plan';
import type { Question } from '#domain/questionnaire/model';

const QUESTIONS: readonly Question[] = [
  choice('unit', 4),
  choice('age', 3),
  choice('years', 3),
  choice('many', 9000),
  { ...choice('rank', 3), showIf: { question: 'age', chosen: 'age2' } },
];
const WAVE = {
  questionnaire: {
    title: { zh: '' },
    introduction: { zh: '' },
    pages: [{ id: 'p', title: { zh: '' }, questions: QUESTIONS }],
  },
  groups: [{ id: 'staff' }, { id: 'visitors' }],
};

function choice(id: string, options: number): Question {
  return {
    id,
    kind: 'single',
    title: { zh: id },
    required: true,
    options: Array.from({ length: options }, (_, index) => ({ id: `${id}${index}`, label: { zh: '' } })),
  };
}

const UNIT: Classification = { kind: 'question', question: 'unit' };
const AGE: Classification = { kind: 'question', question: 'age' };
const YEARS: Classification = { kind: 'question', question: 'years' };
const GROUP: Classification = { kind: 'rater-group' };
const DIVISION: Classification = {
  ...UNIT,
  merged: [
    { id: 'north', title: { zh: '北' }, members: ['unit0', 'unit1'] },
    { id: 'south', title: { zh: '南' }, members: ['unit2', 'unit3'] },
  ],
};

function table(id: string, ...by: readonly Classification[]): PlannedTable {
  return { id, title: { zh: id }, by };
}

function codesOf(...tables: readonly PlannedTable[]): readonly string[] {
  return checkPublication({ tables, textThreshold: 10 }, WAVE).map(({ code }) => code);
}

describe('a publication plan', () => {
  it('nests divisions, units and their groups whatever their order, and takes one crossing classification', () => {
    const tables = [
      table('units', UNIT),
      table('cells', UNIT, GROUP),
      table('divisions', DIVISION),
      table('ages', AGE),
    ];
    const { tree, crossing, refused } = sortTables(tables, WAVE);
    expect([tree.map(({ id }) => id), crossing?.id, refused]).toEqual([['divisions', 'units', 'cells'], 'ages', []]);
    expect(codesOf(...tables)).toEqual([]);
  });

  it('keeps of two that cross each other the first', () => {
    expect(sortTables([table('ages', AGE), table('units', UNIT)], WAVE)).toMatchObject({
      tree: [{ id: 'ages' }],
      crossing: { id: 'units' },
    });
  });

  it('nests all tables in that of the rater groups where there is one, or all are taken as one', () => {
    const one = { ...WAVE, groups: [{ id: 'staff' }] };
    const tables = [table('units', UNIT), table('groups', GROUP), table('ages', AGE)];
    const nested = { tree: [{ id: 'groups' }, { id: 'units' }], crossing: { id: 'ages' }, refused: [] };
    expect(sortTables(tables, one)).toMatchObject(nested);
    expect(checkPublication({ tables, textThreshold: 10 }, one)).toEqual([]);
    const all: Classification = {
      ...GROUP,
      merged: [{ id: 'all', title: { zh: '全部' }, members: ['staff', 'visitors'] }],
    };
    expect(sortTables([table('groups', all), table('units', UNIT), table('ages', AGE)], WAVE)).toMatchObject(nested);
  });

  it('is crossed by all who answered a question, as those who skipped it are left beside them', () => {
    const answered: Classification = {
      ...AGE,
      merged: [{ id: 'any', title: { zh: '答了' }, members: ['age0', 'age1', 'age2'] }],
    };
    expect(sortTables([table('answered', answered), table('units', UNIT)], WAVE)).toMatchObject({
      tree: [{ id: 'answered' }],
      crossing: { id: 'units' },
    });
  });

  it('is refused with a third crossing classification, which is named', () => {
    const tables = [table('units', UNIT), table('ages', AGE), table('years', YEARS)];
    expect(checkPublication({ tables, textThreshold: 10 }, WAVE)).toEqual([
      { code: 'publication.too-many-crossings', details: { table: 'years', beside: 'ages' } },
    ]);
  });

  it.each([
    ['publication.table-undivided', table('all')],
    ['publication.divided-twice', table('x', UNIT, UNIT)],
    ['publication.divided-twice', table('x', DIVISION, GROUP, UNIT)],
    ['publication.divided-twice', table('x', GROUP, GROUP)],
    ['publication.question-unknown', table('x', { kind: 'question', question: 'colour' })],
    ['publication.question-of-some', table('x', UNIT, { kind: 'question', question: 'rank' })],
    ['publication.too-large', table('x', { kind: 'question', question: 'many' }, AGE)],
    ['publication.without-classes', table('x', { ...UNIT, merged: [] })],
    ['publication.class-empty', table('x', { ...UNIT, merged: [{ id: 'a', title: { zh: '' }, members: [] }] })],
    ['publication.member-unknown', table('x', { ...UNIT, merged: [{ id: 'a', title: { zh: '' }, members: ['z'] }] })],
    [
      'publication.member-twice',
      table('x', { ...UNIT, merged: [{ id: 'a', title: { zh: '' }, members: ['unit0', 'unit0'] }] }),
    ],
  ])('is refused: %s', (code, wrong) => {
    expect(codesOf(wrong)).toEqual([code]);
  });

  it('is refused with a table that one question divides twice, and both are named', () => {
    expect(checkPublication({ tables: [table('x', UNIT, AGE, UNIT)], textThreshold: 10 }, WAVE)).toEqual([
      { code: 'publication.divided-twice', details: { table: 'x', question: 'unit' } },
    ]);
  });

  it('is refused with the same table twice, and with a threshold for texts by which authors could be told', () => {
    expect(codesOf(table('units', UNIT), table('again', UNIT))).toEqual(['publication.table-twice']);
    expect(checkPublication({ tables: [], textThreshold: 9 }, WAVE)).toMatchObject([
      { code: 'publication.text-threshold-too-low' },
    ]);
  });
});
