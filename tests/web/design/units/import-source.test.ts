import { describe, expect, it } from 'vitest';
import { type ImportReport, mappingWith, similarCategories } from '../../../../web/design/units/import-source';

const COLUMNS = [
  { title: '编号', sample: 'A-017', field: 'code' },
  { title: '单位', sample: '市发改委', field: 'name' },
  { title: '备注', sample: '', field: 'skip' },
] as const;

describe('a change of one column', () => {
  it('takes the field away from the column that had it', () => {
    expect(mappingWith(COLUMNS, { title: '备注', field: 'name' })).toEqual({
      编号: 'code',
      单位: 'skip',
      备注: 'name',
    });
  });

  it('may leave any number of columns out', () => {
    expect(mappingWith(COLUMNS, { title: '单位', field: 'skip' })).toEqual({
      编号: 'code',
      单位: 'skip',
      备注: 'skip',
    });
  });
});

describe('categories to decide on', () => {
  it('are named once, however many rows have them', () => {
    const problem = { code: 'unit.category-similar', details: { given: '综合类', suggestion: '综合管理' } } as const;
    const row = { line: 2, status: 'new', problems: [problem] } as const;
    const report: ImportReport = {
      columns: COLUMNS,
      headerRow: 1,
      missing: [],
      rows: [row, { ...row, line: 3 }, { line: 4, status: 'refused', problems: [{ code: 'unit.name-missing' }] }],
      summary: { new: 2, changed: 0, same: 0, refused: 1 },
      categories: { existing: [], new: ['综合类'] },
    };
    expect(similarCategories(report)).toEqual([{ given: '综合类', suggestion: '综合管理' }]);
  });
});
