import { describe, expect, it } from 'vitest';
import type { Cells } from '#domain/tables/cells';
import { type ImportRequest, planImport } from '#domain/units/import-plan';
import type { Unit } from '#domain/units/unit';

const HEADER = ['编号', '名称', '简称', '类别', '上级单位', '排序'];
const CATEGORIES = [{ id: 'k1', name: { zh: '综合管理类' } }];
const STORED: readonly Unit[] = [
  { code: 'GL-01', name: { zh: '教务处', en: 'Academic Affairs' }, categoryId: 'k1', position: 1 },
  { code: 'GL-02', name: { zh: '人事处' }, parentCode: 'GL-01', position: 2 },
];

const plan = (rows: Cells, request: Partial<ImportRequest> = {}) =>
  planImport({ cells: [HEADER, ...rows], units: [], categories: [], ...request });

const codesOf = (rows: Cells, request: Partial<ImportRequest> = {}) =>
  plan(rows, request).rows.map((row) => row.problems.map((problem) => problem.code).join());

describe('a good list', () => {
  it('becomes units in the order of the list', () => {
    const result = plan([
      ['A', '教务处', '教务', '管理类', '', ''],
      ['B', '招生办', '', '管理类', 'A', ''],
    ]);
    expect(result.summary).toEqual({ new: 2, changed: 0, same: 0, refused: 0 });
    expect(result.categories).toEqual({ existing: [], new: ['管理类'] });
    expect(result.units).toEqual([
      { code: 'A', name: { zh: '教务处' }, shortName: { zh: '教务' }, categoryName: '管理类', position: 1 },
      { code: 'B', name: { zh: '招生办' }, parentCode: 'A', categoryName: '管理类', position: 2 },
    ]);
  });

  it('tells what is new, changed and the same', () => {
    const request = { units: STORED, categories: CATEGORIES };
    const result = plan(
      [
        ['GL-01', '教务处', '', '综合管理类', '', '1'],
        ['GL-02', '人力资源处', '', '', '', ''],
        ['GL-03', '财务处', '', '', '', ''],
      ],
      request,
    );
    expect(result.rows.map((row) => row.status)).toEqual(['same', 'changed', 'new']);
    expect(result.units.map((unit) => unit.position)).toEqual([2, 5]);
  });

  it('keeps what a unit has where the list says nothing', () => {
    const [unit] = plan([['GL-02', '人力资源处', '', '', '', '']], { units: STORED, categories: CATEGORIES }).units;
    expect(unit).toEqual({ code: 'GL-02', name: { zh: '人力资源处' }, parentCode: 'GL-01', position: 2 });
    const [named] = plan([['GL-01', '教务部', '', '', '', '']], { units: STORED, categories: CATEGORIES }).units;
    expect(named).toMatchObject({ name: { zh: '教务部', en: 'Academic Affairs' }, categoryName: '综合管理类' });
  });

  it('passes over empty lines and counts lines as the file does', () => {
    const result = plan([['', '', '', '', '', ''], ['A', '教务处', '', '', '', ''], [], ['B', '', '', '', '', '']]);
    expect(result.rows.map((row) => row.line)).toEqual([3, 5]);
  });

  it('reads codes typed in full width and spreadsheets’ 3.0', () => {
    const [unit] = plan([['ＧＬ－０１', ' 教务处\u200B ', '', '', '', '3.0']]).units;
    expect(unit).toMatchObject({ code: 'GL-01', name: { zh: '教务处' }, position: 3 });
  });
});

describe('a bad list', () => {
  it.each([
    ['no code', ['', '教务处', '', '', '', ''], 'unit.code-missing'],
    ['a code with a space', ['A 1', '教务处', '', '', '', ''], 'unit.code-invalid'],
    ['a code that could leave its address', ['../x', '教务处', '', '', '', ''], 'unit.code-invalid'],
    ['no name', ['A', '', '', '', '', ''], 'unit.name-missing'],
    ['a name without end', ['A', '处'.repeat(101), '', '', '', ''], 'unit.name-too-long'],
    ['a parent nobody knows', ['A', '教务处', '', '', 'Z', ''], 'unit.parent-unknown'],
    ['itself as parent', ['A', '教务处', '', '', 'A', ''], 'unit.parent-cycle'],
    ['a position in words', ['A', '教务处', '', '', '', '第一'], 'unit.position-invalid'],
    ['a negative position', ['A', '教务处', '', '', '', '-1'], 'unit.position-invalid'],
  ])('with %s', (_, row, code) => {
    const result = plan([row]);
    expect(result.rows[0]).toMatchObject({ status: 'refused', problems: [{ code }] });
    expect(result.units).toEqual([]);
  });

  it('names the column of each problem', () => {
    expect(plan([['', '教务处', '', '', '', '']]).rows[0]?.problems).toEqual([
      { code: 'unit.code-missing', column: '编号' },
    ]);
  });

  it('refuses the second of two equal codes and points at the first', () => {
    const result = plan([
      ['A', '教务处', '', '', '', ''],
      ['A', '人事处', '', '', '', ''],
    ]);
    expect(result.rows.map((row) => row.status)).toEqual(['new', 'refused']);
    expect(result.rows[1]?.problems).toEqual([{ code: 'unit.code-duplicate', column: '编号', details: { line: 2 } }]);
  });

  it('only remarks on equal names', () => {
    const result = plan([
      ['A', '教务处', '', '', '', ''],
      ['B', '教务处', '', '', '', ''],
    ]);
    expect(result.rows.map((row) => row.status)).toEqual(['new', 'new']);
    expect(result.rows[1]?.problems[0]?.code).toBe('unit.name-duplicate');
  });

  it('says which columns are missing, and then reads no row', () => {
    const result = planImport({
      cells: [
        ['名称', '类别'],
        ['教务处', '管理'],
      ],
      units: [],
      categories: [],
    });
    expect(result).toMatchObject({ missing: ['code'], rows: [], units: [] });
    expect(result.columns.map((column) => column.title)).toEqual(['名称', '类别']);
  });

  it('may have nothing under its titles', () => {
    expect(plan([])).toMatchObject({ missing: [], rows: [], summary: { new: 0 } });
  });
});

describe('parents', () => {
  it('may come later, be stored already, or be given by name', () => {
    const rows = [
      ['A', '招生办', '', '', 'B', ''],
      ['B', '教务部', '', '', '', ''],
      ['C', '学籍科', '', '', '教务部', ''],
      ['D', '档案科', '', '', '人事处', ''],
    ];
    const result = plan(rows, { units: STORED });
    expect(result.units.map((unit) => unit.parentCode)).toEqual(['B', undefined, 'B', 'GL-02']);
  });

  it('by name need one bearer of the name', () => {
    const rows = [
      ['A', '办公室', '', '', '', ''],
      ['B', '办公室', '', '', '', ''],
      ['C', '科', '', '', '办公室', ''],
    ];
    expect(codesOf(rows)[2]).toBe('unit.parent-unknown');
    expect(codesOf([...rows, ['D', '办公室', '', '', '', '']])[2]).toBe('unit.parent-unknown');
  });

  it('in a circle are refused, and what hangs on them', () => {
    const rows = [
      ['A', '甲', '', '', 'B', ''],
      ['B', '乙', '', '', 'A', ''],
      ['C', '丙', '', '', 'A', ''],
      ['D', '丁', '', '', 'C', ''],
      ['E', '戊', '', '', '', ''],
    ];
    expect(codesOf(rows)).toEqual([
      'unit.parent-cycle',
      'unit.parent-cycle',
      'unit.parent-unknown',
      'unit.parent-unknown',
      '',
    ]);
  });

  it('may not close a circle through what is stored', () => {
    expect(codesOf([['GL-01', '教务处', '', '', 'GL-02', '']], { units: STORED })).toEqual(['unit.parent-cycle']);
  });

  it('that are refused themselves do not count', () => {
    expect(
      codesOf([
        ['A', '', '', '', '', ''],
        ['B', '乙', '', '', 'A', ''],
      ])[1],
    ).toBe('unit.parent-unknown');
  });
});

describe('categories', () => {
  const one = (category: string, request: Partial<ImportRequest> = {}) =>
    plan([['A', '教务处', '', category, '', '']], { categories: CATEGORIES, ...request });

  it('are the stored ones where only width, case or spaces differ', () => {
    expect(one('综合 管理类').categories).toEqual({ existing: ['综合管理类'], new: [] });
  });

  it('call for a look where a stored one may be meant', () => {
    const result = one('综合类');
    expect(result.rows[0]).toMatchObject({
      status: 'new',
      problems: [
        { code: 'unit.category-similar', column: '类别', details: { given: '综合类', suggestion: '综合管理类' } },
      ],
    });
    expect(result.categories.new).toEqual(['综合类']);
  });

  it('take the name that a person chose instead', () => {
    const result = one('综合类', { renamedCategories: { 综合类: '综合管理类' } });
    expect(result).toMatchObject({ categories: { existing: ['综合管理类'], new: [] }, rows: [{ problems: [] }] });
  });

  it('suggest the more frequent spelling of the list itself', () => {
    const rows = ['教学科研类', '教学科研类', '教学类'].map((category, index) => [
      `A${index}`,
      `单位${index}`,
      '',
      category,
    ]);
    expect(codesOf(rows)).toEqual(['', '', 'unit.category-similar']);
  });

  it('are new without a word where nothing is like them', () => {
    expect(one('科研平台').rows[0]?.problems).toEqual([]);
  });

  it('of refused rows are not made', () => {
    expect(plan([['', '教务处', '', '新类', '', '']]).categories.new).toEqual([]);
  });
});

it('goes through 5,000 rows', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => {
    const parent = index === 0 ? '' : `U${Math.floor((index - 1) / 4)}`;
    return [`U${index}`, `单位 ${index}`, `简 ${index}`, `第 ${index % 12} 类`, parent, String(index)];
  });
  const result = plan(rows);
  expect(result.summary.new).toBe(5000);
});
