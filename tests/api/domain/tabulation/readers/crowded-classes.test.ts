import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowdedClasses } from '#domain/tabulation/readers/crowded-classes';

const UNITS = Array.from({ length: 12 }, (_, index) => String(index));

function sets(...classes: readonly string[]) {
  return classes.map((members) => new Set(members));
}

describe('classes that may be seen together', () => {
  it('lose the smaller of two nested ones that leave one unit between them', () => {
    expect(crowdedClasses(sets('bcde', 'cde'), 'bcdefgh'.split(''))).toEqual(sets('bcde'));
  });

  it('lose a class that leaves one unit of everybody', () => {
    expect(crowdedClasses(sets('bcd'), 'bcde'.split(''))).toEqual([]);
  });

  it('keep what is far from the thin rest', () => {
    expect(crowdedClasses(sets('abc', 'defgh', 'fgh'), 'abcdefghijk'.split(''))).toEqual(sets('abc', 'defgh'));
  });

  it('tell nothing of one or two units, whatever nests in what: exact, by the rank of indicator vectors', () => {
    fc.assert(
      fc.property(fc.array(nestedSplit(), { maxLength: 6 }), (ranges) => {
        const classes = nested(ranges).map(([from, to]) => new Set(UNITS.slice(from, to)));
        const seen = crowdedClasses(classes, UNITS);
        const vectors = [UNITS.map(() => 1), ...seen.map((one) => UNITS.map((unit) => Number(one.has(unit))))];
        expect(toldPairs(vectors)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('would be told by that check: two classes that leave one unit between them', () => {
    const vectors = [
      UNITS.map(() => 1),
      UNITS.map((_, place) => Number(place < 5)),
      UNITS.map((_, place) => Number(place < 4)),
    ];
    expect(toldPairs(vectors).length).toBeGreaterThan(0);
  });
});

type Range = readonly [number, number];

function nestedSplit() {
  return fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 1, max: 12 })).filter(([from, to]) => from < to);
}

/** Ranges of units, without those that cross one before. */
function nested(ranges: readonly Range[]): readonly Range[] {
  return ranges.reduce<readonly Range[]>(
    (kept, [from, to]) =>
      kept.every(
        ([low, high]) => to <= low || high <= from || (low <= from && to <= high) || (from <= low && high <= to),
      )
        ? [...kept, [from, to]]
        : kept,
    [],
  );
}

/** Pairs of units of which some sum of the vectors holds nothing but one or both. */
function toldPairs(vectors: readonly (readonly number[])[]): readonly Range[] {
  const known = rank(vectors);
  const unit = (at: number) => UNITS.map((_, place) => Number(place === at));
  const pairs = UNITS.flatMap((_, one) => UNITS.slice(one + 1).map((__, step): Range => [one, one + 1 + step]));
  return pairs.filter(([one, other]) => rank([...vectors, unit(one), unit(other)]) < known + 2);
}

function rank(vectors: readonly (readonly number[])[]): number {
  const [first, ...rest] = vectors;
  if (first === undefined) return 0;
  const pivot = first.findIndex((value) => Math.abs(value) > 1e-9);
  if (pivot === -1) return rank(rest);
  const reduced = rest.map((row) =>
    row.map((value, at) => value - ((row[pivot] ?? 0) / (first[pivot] ?? 1)) * (first[at] ?? 0)),
  );
  return 1 + rank(reduced);
}
