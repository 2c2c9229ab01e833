import { describe, expect, it } from 'vitest';
import { bytesOf, partsOf, sampleOf, type SlipIndex } from '../../../../web/fill/check/slip-parts';

const indexOf = (...sizes: readonly number[]): SlipIndex => ({
  head: null,
  questionnaire: '',
  lists: sizes.map((size, number) => ({ place: String(number), table: '*all', size, root: '' })),
});
const rangesOf = (...sizes: readonly number[]) => partsOf(indexOf(...sizes)).map(({ first, last }) => [first, last]);

describe('what a phone loads to find its slips', () => {
  it('are whole lists, as many as make a megabyte', () => {
    expect(rangesOf(100, 200, 300)).toEqual([[0, 2]]);
    expect(rangesOf(40_000, 22_500, 10)).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(rangesOf(10, 1_273_436, 10)).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(rangesOf()).toEqual([]);
  });

  it('is all of them where that is little', () => {
    const parts = partsOf(indexOf(60_000, 60_000, 60_000));
    expect(bytesOf(parts)).toBe(2_880_000);
    expect(sampleOf(parts)).toBe(null);
  });

  it('is the first part, where every ballot stands, and any other one where it is much', () => {
    const parts = partsOf(indexOf(...Array.from({ length: 9 }, () => 60_000)));
    const drawn = Array.from({ length: 300 }, () => sampleOf(parts) ?? []);
    for (const sample of drawn) expect(sample.map(({ first }) => first === 0)).toEqual([true, false]);
    expect(new Set(drawn.map(([, other]) => other?.first))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  });

  it('is all of a single list, however long', () => {
    expect(sampleOf(partsOf(indexOf(400_000)))).toBe(null);
  });
});
