import { describe, expect, it } from 'vitest';
import type { Unit } from '#domain/units/unit';
import { possibleParents, sectionsOf, unitMatches } from '../../../../web/design/units/unit-list';

const unit = (code: string, position: number, more: Partial<Unit> = {}): Unit => ({
  code,
  name: { zh: `单位${code}` },
  position,
  ...more,
});

const CATEGORIES = [
  { id: 'services', name: { zh: '公共服务' } },
  { id: 'law', name: { zh: '执法监管' } },
];

describe('the list of units', () => {
  it('has a unit below its parent, in the order of positions', () => {
    const units = [
      unit('C', 3, { categoryId: 'services', parentCode: 'B' }),
      unit('A', 2, { categoryId: 'services' }),
      unit('B', 1, { categoryId: 'services' }),
    ];
    const [section] = sectionsOf({ units, categories: CATEGORIES });
    expect(section?.rows.map(({ unit: { code }, depth }) => [code, depth])).toEqual([
      ['B', 0],
      ['C', 1],
      ['A', 0],
    ]);
  });

  it('has a unit at the top where its parent is in another category or filtered out', () => {
    const units = [unit('A', 1, { categoryId: 'law' }), unit('B', 2, { categoryId: 'services', parentCode: 'A' })];
    const sections = sectionsOf({ units, categories: CATEGORIES });
    expect(sections.map(({ category, rows }) => [category?.id, rows[0]?.depth])).toEqual([
      ['services', 0],
      ['law', 0],
    ]);
  });

  it('leaves out empty categories and puts units without one at the end', () => {
    const units = [unit('A', 1), unit('B', 2, { categoryId: 'law' })];
    expect(sectionsOf({ units, categories: CATEGORIES }).map(({ category }) => category?.id)).toEqual([
      'law',
      undefined,
    ]);
  });

  it('keeps every unit exactly once', () => {
    const units = [unit('A', 1), unit('B', 2, { parentCode: 'A' }), unit('C', 3, { parentCode: 'B' })];
    const codes = sectionsOf({ units, categories: [] }).flatMap(({ rows }) => rows.map((row) => row.unit.code));
    expect(codes).toEqual(['A', 'B', 'C']);
  });
});

describe('a search', () => {
  const found = unit('A-017', 1, { shortName: { zh: '市发改委', en: 'NDRC' } });

  it('looks at code, name and short name', () => {
    expect(['a-017', '单位', '发改', 'ndrc'].every((search) => unitMatches(found, search))).toBe(true);
    expect(unitMatches(found, '财政')).toBe(false);
  });
});

describe('possible parents', () => {
  const units = [unit('A', 1), unit('B', 2, { parentCode: 'A' }), unit('C', 3, { parentCode: 'B' }), unit('D', 4)];

  it('leave out the unit itself and all below it', () => {
    expect(possibleParents(units[0], units).map(({ code }) => code)).toEqual(['D']);
  });

  it('are all units for a new one', () => expect(possibleParents(undefined, units)).toEqual(units));
});
