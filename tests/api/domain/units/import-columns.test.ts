import { describe, expect, it } from 'vitest';
import { findHeaderRow, readColumns } from '#domain/units/import-columns';
import type { Cells } from '#domain/tables/cells';
import type { ColumnField } from '#domain/units/import-model';

const fieldsOf = (cells: Cells, mapping: Readonly<Record<string, ColumnField>> = {}) => {
  const columns = readColumns({ cells, headerRow: findHeaderRow(cells), mapping });
  return Object.fromEntries(columns.map((column) => [column.title, column.field]));
};

describe('the line of titles', () => {
  it.each([
    [
      'stands first',
      [
        ['单位编号', '单位名称'],
        ['01', '教务处'],
      ],
      1,
    ],
    [
      'comes after a heading of the list',
      [
        ['江汉大学单位一览表', ''],
        ['单位编号', '单位名称'],
        ['01', '教务处'],
      ],
      2,
    ],
    ['comes after a heading and a date', [['单位一览表'], ['', '2026 年 5 月'], ['编码', '名称', '类别']], 3],
    [
      'is line 1 where no title is known',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      1,
    ],
  ])('%s', (_, cells, line) => {
    expect(findHeaderRow(cells)).toBe(line);
  });

  it('is not taken from a unit that is called like a title', () => {
    expect(
      findHeaderRow([
        ['编号', '名称', '类别'],
        ['编码', '教务处', '管理'],
      ]),
    ).toBe(1);
  });
});

describe('columns', () => {
  it('are known by their Chinese titles, with marks and brackets', () => {
    const header = ['序号', '*单位编号（必填）', '单位 名称', '英文名称', '简称', '英文简称', '单位类别', '上级单位'];
    expect(Object.values(fieldsOf([header]))).toEqual([
      'position',
      'code',
      'name',
      'nameEn',
      'shortName',
      'shortNameEn',
      'category',
      'parentCode',
    ]);
  });

  it('are known by their English titles', () => {
    const header = ['Unit code', 'Unit Name', 'Short name', 'Category', 'Parent', 'Sort order'];
    expect(Object.values(fieldsOf([header]))).toEqual([
      'code',
      'name',
      'shortName',
      'category',
      'parentCode',
      'position',
    ]);
  });

  it('leave out what looks like people, by title or by content, and show none of it', () => {
    const cells = [
      ['编号', '名称', '主管领导', '联络员', '备注', '类别'],
      ['01', '教务处', '张三', '李四', '13800138000', '管理'],
    ];
    const columns = readColumns({ cells, headerRow: 1, mapping: {} });
    const personal = columns.filter((column) => column.personal);
    expect(personal.map((column) => column.title)).toEqual(['主管领导', '联络员', '备注']);
    expect(personal.map((column) => column.field)).toEqual(['skip', 'skip', 'skip']);
    expect(personal.map((column) => column.sample).join('')).toBe('');
    expect(JSON.stringify(columns)).not.toMatch(/张三|李四|138/);
  });

  it('take a field once, and skip what they do not know', () => {
    expect(
      fieldsOf([
        ['编号', '单位编号', '名称', '备注'],
        ['1', '2', '3', '4'],
      ]),
    ).toEqual({
      编号: 'code',
      单位编号: 'skip',
      名称: 'name',
      备注: 'skip',
    });
  });

  it('follow a person who knows better', () => {
    const cells = [
      ['编号', '名称', '备注'],
      ['1', '2', '3'],
    ];
    expect(fieldsOf(cells, { 备注: 'code' })).toEqual({ 编号: 'skip', 名称: 'name', 备注: 'code' });
  });

  it('have a title of their own even where the list gives none, or the same twice', () => {
    expect(
      fieldsOf([
        ['编号', '', '名称', '名称', ''],
        ['1', 'x', '2', '3', ''],
      ]),
    ).toEqual({
      编号: 'code',
      B: 'skip',
      名称: 'name',
      '名称 (2)': 'skip',
    });
  });
});
