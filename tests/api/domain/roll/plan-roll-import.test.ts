import { describe, expect, it } from 'vitest';
import { planRollImport, type RollImportRequest } from '#domain/roll/import/plan-roll-import';
import type { RaterGroup } from '#domain/survey/model';
import type { Cells } from '#domain/tables/cells';
import type { Unit } from '#domain/units/unit';

const HEADER = ['姓名', '评价主体', '单位', '手机号'];
const GROUPS: readonly RaterGroup[] = [
  { id: 'leaders', name: { zh: '领导', en: 'Superiors' }, weight: 40 },
  { id: 'peers', name: { zh: '互评', en: 'Peers' }, weight: 60 },
];
const UNITS: readonly Unit[] = [
  { code: 'JZ-01', name: { zh: '市发展改革委' }, shortName: { zh: '发改委' }, position: 1 },
  { code: 'JZ-02', name: { zh: '市统计局' }, position: 2 },
];

const plan = (rows: Cells, request: Partial<RollImportRequest> = {}) =>
  planRollImport({ cells: [HEADER, ...rows], groups: GROUPS, units: UNITS, roll: [], ...request });

const codesOf = (rows: Cells, request: Partial<RollImportRequest> = {}) =>
  plan(rows, request).rows.map((row) => row.problems.map(({ code }) => code).join());

describe('a good list', () => {
  it('becomes people with the ids of their groups and the codes of their units', () => {
    const result = plan([
      ['周敏', '领导', '发改委', '138 0013 8000'],
      ['吴雪', 'Peers', 'JZ-02', 'wu@example.org'],
      ['', '', '', ''],
      ['陈立', 'peers', '', ''],
    ]);
    expect(result.summary).toEqual({ new: 3, known: 0, refused: 0 });
    expect(result.people).toEqual([
      { name: '周敏', groupId: 'leaders', unitCode: 'JZ-01', contact: '13800138000' },
      { name: '吴雪', groupId: 'peers', unitCode: 'JZ-02', contact: 'wu@example.org' },
      { name: '陈立', groupId: 'peers' },
    ]);
  });

  it('may begin with a heading, and needs no column for the group where there is one or it is named', () => {
    const cells = [['2026 年评议名册'], ['部门', '人员姓名'], ['市统计局', '何素梅']];
    expect(plan([], { cells, groupId: 'peers' }).people).toEqual([
      { name: '何素梅', groupId: 'peers', unitCode: 'JZ-02' },
    ]);
    expect(plan([], { cells, groups: GROUPS.slice(0, 1) }).people[0]?.groupId).toBe('leaders');
    expect(plan([], { cells })).toMatchObject({ headerRow: 2, missing: ['group'], rows: [] });
  });

  describe('with a column of telephones and one of addresses', () => {
    const cells = [
      ['姓名', '手机号码', '电子邮箱'],
      ['周敏', '13800138000', 'zhou@example.org'],
      ['陈立', '13900139000', ''],
      ['吴雪', '', 'wu@'],
    ];
    const contactsOf = (request: Partial<RollImportRequest> = {}) =>
      plan([], { cells, groupId: 'peers', ...request }).people.map(({ contact }) => contact);

    it('takes the address first, where letters go, and the telephone where there is none', () => {
      expect(plan([], { cells, groupId: 'peers' }).columns.map(({ field }) => field)).toEqual([
        'name',
        'second-contact',
        'contact',
      ]);
      expect(contactsOf()).toEqual(['zhou@example.org', '13900139000']);
      expect(plan([], { cells, groupId: 'peers' }).rows.at(-1)?.problems).toEqual([
        { code: 'roll.contact-invalid', column: '电子邮箱' },
      ]);
    });

    it('lets the order be turned round, and one of them be left out', () => {
      const turned = { 手机号码: 'contact', 电子邮箱: 'second-contact' } as const;
      expect(contactsOf({ mapping: turned })).toEqual(['13800138000', '13900139000']);
      expect(contactsOf({ mapping: { 手机号码: 'skip' } })).toEqual(['zhou@example.org', undefined]);
    });
  });

  it('is read as a person maps its columns and renames what it calls otherwise', () => {
    const cells = [
      ['甲', '乙', '丙'],
      ['黄蓉', '基层组', '市发改'],
    ];
    const mapping = { 甲: 'name', 乙: 'group', 丙: 'unit' } as const;
    const renamed = { groups: { 基层组: 'peers' }, units: { 市发改: 'JZ-01' } };
    expect(plan([], { cells, mapping, renamed }).people).toEqual([
      { name: '黄蓉', groupId: 'peers', unitCode: 'JZ-01' },
    ]);
  });
});

describe('a row with a mistake', () => {
  it('is refused and names line, column and what is written', () => {
    const [row] = plan([['周文涛', '领导', '市发改', '']]).rows;
    expect(row).toMatchObject({
      line: 2,
      status: 'refused',
      problems: [{ code: 'roll.unit-unknown', column: '单位', details: { given: '市发改' } }],
    });
  });

  it.each([
    ['roll.name-missing', ['', '领导', '', '']],
    ['roll.name-too-long', ['长'.repeat(61), '领导', '', '']],
    ['roll.group-missing', ['马晓', '', '', '']],
    ['roll.group-unknown', ['马晓', '群众', '', '']],
    ['roll.contact-invalid', ['周文涛', '领导', '', '1385520']],
    ['roll.contact-invalid', ['周文涛', '领导', '', '330106199001011234']],
  ])('%s', (code, row) => {
    expect(codesOf([row])).toEqual([code]);
  });
});

describe('a person who comes again', () => {
  it('stays one, in the list and on the roll', () => {
    const again = ['周敏', '领导', '发改委', '13800138000'];
    const twice = plan([again, again]);
    expect(twice.summary).toEqual({ new: 1, known: 1, refused: 0 });
    expect(twice.rows[1]?.problems).toEqual([
      { code: 'roll.duplicate', column: '姓名', details: { line: 2, groupId: 'leaders' } },
    ]);
    const known = plan([again], { roll: twice.people });
    expect(known.rows[0]?.problems[0]?.details).toEqual({ onRoll: true, groupId: 'leaders' });
    expect(known.people).toEqual([]);
  });

  it('in another group is refused: nobody has two ballots', () => {
    const rows = [
      ['周敏', '领导', '', '13800138000'],
      ['周敏', '互评', '市统计局', '13800138000'],
    ];
    expect(codesOf(rows)).toEqual(['', 'roll.two-groups']);
    expect(plan(rows).people).toHaveLength(1);
  });

  it('is another one with another contact, which deserves a look', () => {
    const rows = [
      ['王伟', '互评', '市统计局', '13800138000'],
      ['王伟', '互评', '市统计局', '13900139000'],
      ['王伟', '互评', '发改委', ''],
    ];
    expect(codesOf(rows)).toEqual(['', 'roll.same-name', '']);
    expect(plan(rows).summary.new).toBe(3);
  });

  it('is not taken for one who was refused further up', () => {
    const rows = [
      ['周敏', '领导', '没有的单位', '13800138000'],
      ['周敏', '互评', '', '13800138000'],
    ];
    expect(codesOf(rows)).toEqual(['roll.unit-unknown', '']);
  });
});
