import { describe, expect, it } from 'vitest';
import type { Unit } from '#domain/units/unit';
import { mergedByName } from '../../../../../../web/design/survey/publication/plan-draft';
import { namesByCategory, pastedClasses } from '../../../../../../web/design/survey/publication/tables/filled-classes';

const CATEGORIES = [
  { id: 'c1', name: { zh: '综合类' } },
  { id: 'c2', name: { zh: '执法监管类' } },
];
const UNITS: readonly Unit[] = [
  { code: 'tax', name: { zh: '税务局' }, categoryId: 'c2', position: 0 },
  { code: 'city', name: { zh: '城市管理局' }, shortName: { zh: '城管局' }, categoryId: 'c2', position: 1 },
  { code: 'office', name: { zh: '办公室' }, categoryId: 'c1', position: 2 },
  { code: 'archive', name: { zh: '档案馆' }, position: 3 },
];

function option(key: string, zh: string) {
  return { key, label: { zh }, position: 0 };
}

describe('classes of units by their categories', () => {
  it('are those of the options that are called like a unit, by its code or one of its names', () => {
    const options = [option('tax', '国税'), option('o2', '城管局'), option('o3', '办公室')];
    const names = namesByCategory(options, { units: UNITS, categories: CATEGORIES });
    expect(names).toEqual({ tax: '执法监管类', o2: '执法监管类', o3: '综合类' });
  });

  it('are none of what is no unit, or of a unit without a category', () => {
    const options = [option('o1', '35 岁以下'), option('archive', '档案馆')];
    expect(namesByCategory(options, { units: UNITS, categories: CATEGORIES })).toEqual({});
  });
});

describe('classes of which the register knows the English name', () => {
  it('have it in the plan, and others have none', () => {
    const members = ['tax', 'city', 'office', 'archive'].map((id) => ({ id, title: { zh: id } }));
    const names = { tax: '执法监管类', city: '执法监管类', office: '综合类', archive: '综合类' };
    const titles = new Map([['综合类', { zh: '综合类', en: 'General' }]]);
    expect(mergedByName(members, names, titles)?.map(({ title }) => title)).toEqual([
      { zh: '执法监管类' },
      { zh: '综合类', en: 'General' },
    ]);
  });
});

describe('what stands alone beside merged classes', () => {
  it('keeps the names that it has, whatever language the page is in', () => {
    const members = [
      { id: 'o1', title: { zh: '35 岁及以下', en: '35 or younger' } },
      { id: 'o2', title: { zh: '36 至 50 岁', en: '36 to 50' } },
      { id: 'o3', title: { zh: '51 岁及以上' } },
    ];
    expect(mergedByName(members, { o2: '36 岁及以上', o3: '36 岁及以上' })?.map(({ title }) => title)).toEqual([
      { zh: '35 岁及以下', en: '35 or younger' },
      { zh: '36 岁及以上' },
    ]);
  });
});

describe('classes from two columns of a table', () => {
  const members = [
    { id: 'o1', title: { zh: '税务局', en: 'Tax Bureau' } },
    { id: 'o2', title: { zh: '城管局' } },
  ];

  it('are those of the members by their names, and lines that fit none are told', () => {
    expect(pastedClasses('单位\t系统\r\n税务局\t 执法 \r\n城管局\t执法\n', members)).toEqual({
      names: { o1: '执法', o2: '执法' },
      unknown: ['单位'],
    });
  });

  it('are those of the members by their English names too', () => {
    expect(pastedClasses('Tax Bureau\tEnforcement', members)?.names).toEqual({ o1: 'Enforcement' });
  });

  it('are none of one column, which is the name of a class', () => {
    expect(pastedClasses('执法监管', members)).toBeUndefined();
  });
});
