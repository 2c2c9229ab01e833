import { describe, expect, it } from 'vitest';
import { CATEGORIES, RATER_GROUPS, UNITS } from '../../../db/demo/organisation';

describe('the example organisation', () => {
  const codes = new Set(UNITS.map(({ code }) => code));

  it('has 122 units in 8 categories, each with a code of its own', () => {
    expect(UNITS).toHaveLength(122);
    expect(codes.size).toBe(122);
    expect(new Set(UNITS.map(({ category }) => category))).toEqual(new Set(CATEGORIES.map(({ zh }) => zh)));
  });

  it('names every unit in both languages, long and short', () => {
    const names = UNITS.flatMap(({ name, shortName }) => [name.zh, name.en, shortName.zh, shortName.en]);
    expect(names.filter((name) => !name)).toEqual([]);
  });

  it('puts units only under units that there are', () => {
    const parents = UNITS.flatMap(({ parentCode }) => parentCode ?? []);
    expect(parents.length).toBeGreaterThan(20);
    expect(parents.filter((code) => !codes.has(code))).toEqual([]);
  });

  it('weighs its rater groups to 100 per cent', () => {
    expect(RATER_GROUPS.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });
});
