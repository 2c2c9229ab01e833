import { describe, expect, it } from 'vitest';
import { assess } from '#domain/assessment/run/assess';
import { proposedConsequences, restrictConsequences } from '#domain/assessment/run/consequences';
import type { RunInputs } from '#domain/assessment/run/inputs';
import type { LowestPlaces } from '#domain/assessment/scheme/model';
import { entryOf, inputsOf, oneLeaf, type Values } from '../../../../support/fixtures/assessment-fixture';

function proposedOf(inputs: RunInputs, lowest: LowestPlaces) {
  const scheme = { ...oneLeaf(), consequences: [{ id: 'talk', name: { zh: '约谈' }, lowest }] };
  return proposedConsequences(scheme, assess(scheme, inputs).units);
}

function lowestOf(values: Values, lowest: LowestPlaces) {
  return proposedOf(inputsOf({ x: values }), lowest);
}

const LAST_TWO: LowestPlaces = { kind: 'count', count: 2 };

describe('the lowest of a category', () => {
  it('are proposed the last first, with their places', () => {
    expect(lowestOf({ a: 90, b: 80, c: 70, d: 60 }, LAST_TWO)).toMatchObject([
      { ruleId: 'talk', unitCode: 'd', rank: 4, ranked: 4, lowest: 2, tied: false, support: 'data' },
      { ruleId: 'talk', unitCode: 'c', rank: 3 },
    ]);
  });

  it('are all proposed where equal totals stand across the border, and said to be tied', () => {
    const found = lowestOf({ a: 90, b: 70, c: 70, d: 60 }, LAST_TWO);
    expect(found.map(({ unitCode, tied }) => [unitCode, tied])).toEqual([
      ['d', false],
      ['b', true],
      ['c', true],
    ]);
  });

  it('are a share of the units with a place, rounded as the rule says', () => {
    const values = Object.fromEntries(Array.from({ length: 15 }, (_, place) => [`u${place}`, 90 - place]));
    const share = (rounding: 'floor' | 'ceil'): LowestPlaces => ({ kind: 'share', share: 0.1, rounding });
    expect(lowestOf(values, share('floor')).map(({ unitCode }) => unitCode)).toEqual(['u14']);
    expect(lowestOf(values, share('ceil')).map(({ unitCode }) => unitCode)).toEqual(['u14', 'u13']);
  });

  it('name whom they cannot be told apart from, off the list, and are not supported then', () => {
    const [last] = lowestOf({ a: [81, 2], b: [80, 2], c: [79, 2] }, { kind: 'count', count: 1 });
    expect(last).toMatchObject({ unitCode: 'c', support: 'none', alike: ['a', 'b'] });
    const [sure] = lowestOf({ a: [90, 1], b: [80, 1], c: [60, 1] }, { kind: 'count', count: 1 });
    expect(sure).toMatchObject({ unitCode: 'c', support: 'data', alike: [] });
  });

  it('are on the list by a veto where it set their total: no data support that', () => {
    const scheme = {
      ...oneLeaf(),
      vetoes: [{ id: 'accident', name: { zh: '重大事故' }, effect: { kind: 'total', value: 0 } } as const],
      consequences: [{ id: 'talk', name: { zh: '约谈' }, lowest: LAST_TWO }],
    };
    const ledger = [entryOf({ itemId: 'accident', unitCode: 'a', points: 0 })];
    const inputs = inputsOf({ x: { a: [95, 1], b: [90, 1], c: [80, 1], d: [60, 1] } }, { ledger });
    expect(proposedConsequences(scheme, assess(scheme, inputs).units)).toMatchObject([
      { unitCode: 'a', support: 'veto' },
      { unitCode: 'd', support: 'data' },
    ]);
  });

  it('are never the whole category, and nobody where one unit alone is ranked or all are equal', () => {
    const listed = (values: Values, count: number) =>
      lowestOf(values, { kind: 'count', count }).map(({ unitCode }) => unitCode);
    expect(listed({ a: 90, b: 80, c: 70 }, 3)).toEqual(['c', 'b']);
    expect(lowestOf({ a: 90, b: 80, c: 70 }, { kind: 'count', count: 9 })[0]).toMatchObject({ lowest: 2, tied: false });
    expect(listed({ a: 90, b: 90, c: 70 }, 2)).toEqual(['c']);
    expect(listed({ a: 90 }, 1)).toEqual([]);
    expect(listed({ a: 90, b: 90 }, 1)).toEqual([]);
  });

  it('are looked for in each category, among units with a place alone', () => {
    const inputs = inputsOf({ x: { a: 90, b: 80, c: 70, d: 60, e: 50 } });
    const units = inputs.units.map((unit) => ({
      ...unit,
      categoryId: unit.code < 'c' ? 'first' : 'second',
      ranked: unit.code !== 'e',
    }));
    const found = proposedOf({ ...inputs, units }, { kind: 'count', count: 1 });
    expect(found.map(({ unitCode }) => unitCode)).toEqual(['b', 'd']);
  });

  it('are told to who may see some units without the others', () => {
    const found = lowestOf({ a: [90, 1], b: [80, 2], c: [79, 2] }, { kind: 'count', count: 1 });
    expect(restrictConsequences(found, ['c'])).toMatchObject([{ unitCode: 'c', alike: [] }]);
    expect(restrictConsequences(found, ['a'])).toEqual([]);
  });
});
