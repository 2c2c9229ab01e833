import { describe, expect, it } from 'vitest';
import { turnoutByUnit } from '#domain/roll/turnout';

const unit = (unitCode: string | null, size: number, takenPart: number) => ({ unitCode, size, takenPart });

describe('turnout by unit', () => {
  it('is rounded to 5, never above the size of the unit, and never the exact number of all its people', () => {
    expect(turnoutByUnit([unit('a', 22, 22), unit('b', 60, 13)])).toEqual([
      { unitCodes: ['a'], size: 22, takenPart: 20 },
      { unitCodes: ['b'], size: 60, takenPart: 15 },
    ]);
    expect(turnoutByUnit([unit('a', 23, 23)])).toEqual([{ unitCodes: ['a'], size: 23, takenPart: 20 }]);
  });

  it('puts units of fewer than 20 people together', () => {
    const rows = turnoutByUnit([unit('a', 8, 3), unit('b', 100, 51), unit(null, 15, 9)]);
    expect(rows).toEqual([
      { unitCodes: ['b'], size: 100, takenPart: 50 },
      { unitCodes: ['a', null], size: 23, takenPart: 10 },
    ]);
  });

  it('puts them with the smallest of the others where they are too few even so', () => {
    expect(turnoutByUnit([unit('a', 8, 3), unit('b', 100, 51), unit('c', 30, 12)])).toEqual([
      { unitCodes: ['b'], size: 100, takenPart: 50 },
      { unitCodes: ['a', 'c'], size: 38, takenPart: 15 },
    ]);
  });

  it('of nobody is nothing', () => {
    expect(turnoutByUnit([])).toEqual([]);
  });
});
