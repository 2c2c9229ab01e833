import { describe, expect, it } from 'vitest';
import { checkMappings } from '#domain/disclosure/unit-mapping';

const EARLIER = { finance: 30, culture: 25, tourism: 14 };
const LATER = { treasury: 29, 'culture-tourism': 36, outpost: 3 };

function problemsOf(mappings: Parameters<typeof checkMappings>[0], later: Readonly<Record<string, number>> = LATER) {
  const sizes = { earlier: new Map(Object.entries(EARLIER)), later: new Map(Object.entries(later)) };
  return checkMappings(mappings, { ...sizes, minimumGroupSize: 10 }).map(({ code, wave, classes }) => [
    code,
    wave,
    ...classes,
  ]);
}

describe('units mapped from one wave to another', () => {
  const { outpost: _, ...withoutOutpost } = LATER;

  it('may be renamed and merged', () => {
    const mappings = [
      { from: ['finance'], to: ['treasury'] },
      { from: ['culture', 'tourism'], to: ['culture-tourism'] },
    ];
    expect(problemsOf(mappings, withoutOutpost)).toEqual([]);
  });

  it('may be split into parts that are large enough', () => {
    expect(problemsOf([{ from: ['finance'], to: ['a', 'b'] }], { a: 14, b: 15, c: 39 })).toEqual([]);
  });

  it('are refused if a reorganisation leaves a small part beside what is mapped', () => {
    const mappings = [
      { from: ['finance'], to: ['treasury'] },
      { from: ['culture', 'tourism'], to: ['culture-tourism'] },
    ];
    expect(problemsOf(mappings)).toEqual([['mapping.isolates', 'later', 'outpost']]);
  });

  it('are refused if two of them differ by a small part', () => {
    const mappings = [
      { from: ['finance'], to: ['treasury'] },
      { from: ['finance'], to: ['treasury', 'outpost'] },
    ];
    expect(problemsOf(mappings)).toEqual([['mapping.isolates', 'later', 'outpost']]);
  });

  it('are refused if there are no such units, or none on one side', () => {
    expect(problemsOf([{ from: ['nowhere'], to: [] }], withoutOutpost)).toEqual([
      ['mapping.class-unknown', 'earlier', 'nowhere'],
      ['mapping.side-empty', 'later'],
    ]);
  });

  it('know no unit by a name that every object has', () => {
    expect(problemsOf([{ from: ['__proto__'], to: ['constructor'] }], withoutOutpost)).toEqual([
      ['mapping.class-unknown', 'earlier', '__proto__'],
      ['mapping.class-unknown', 'later', 'constructor'],
    ]);
  });
});
