import { describe, expect, it } from 'vitest';
import { checkLinks, type LinkedWaves } from '#domain/mapping/check-links';
import type { MappedSide, MappedUnit } from '#domain/mapping/mapped-units';
import { proposeLinks } from '#domain/mapping/propose-links';
import { linkKind, originOf, type UnitLinks } from '#domain/mapping/unit-links';

function unit(id: string, people: number, more: { readonly name?: string; readonly shown?: boolean } = {}): MappedUnit {
  const { name = id, shown = people >= 10 } = more;
  return { id, name: { zh: name }, people, shown };
}

function side(...units: readonly MappedUnit[]): MappedSide {
  return { units, hasTotal: true };
}

describe('a proposed mapping', () => {
  it('follows the code, and the name where the code is new', () => {
    const earlier = side(unit('001', 20, { name: '财政局' }), unit('002', 20, { name: '文化 局' }), unit('003', 20));
    const later = side(unit('001', 20, { name: '财政和国资局' }), unit('102', 20, { name: '文化局' }), unit('104', 20));
    expect(proposeLinks({ earlier, later })).toEqual([
      { from: ['001'], to: ['001'] },
      { from: ['002'], to: ['102'] },
    ]);
  });

  it('leaves open what two units are called, and what one wave does not show', () => {
    const earlier = side(unit('a', 20, { name: '办公室' }), unit('b', 20, { name: '办公室' }), unit('c', 4));
    const later = side(unit('x', 20, { name: '办公室' }), unit('c', 20));
    expect(proposeLinks({ earlier, later })).toEqual([]);
  });
});

describe('what became of a unit', () => {
  const links: UnitLinks = [
    { from: ['a'], to: ['a'] },
    { from: ['b'], to: ['x'] },
    { from: ['c', 'd'], to: ['y'] },
    { from: ['e'], to: ['e', 'f'] },
    { from: ['g', 'h'], to: ['g', 'i'] },
  ];

  it('is told by how many are on either side', () => {
    expect(links.map(linkKind)).toEqual(['same', 'renamed', 'merged', 'split', 'regrouped']);
  });

  it('names what it was before, and says of a part that it was more', () => {
    expect(originOf(links, 'y')).toEqual({ from: ['c', 'd'], isPart: false });
    expect(originOf(links, 'f')).toEqual({ from: ['e'], isPart: true });
    expect(originOf(links, 'new')).toEqual({ from: [], isPart: false });
    expect(originOf(null, 'new')).toEqual({ from: ['new'], isPart: false });
  });
});

const EARLIER = side(
  unit('finance', 30),
  unit('culture', 25),
  unit('tourism', 14, { shown: false }),
  unit('archive', 3),
  unit('sports', 12, { shown: false }),
);
const LATER = side(unit('finance', 30), unit('leisure', 40));

function waves(change: Partial<LinkedWaves['earlier']> = {}, minimumGroupSize = 10): LinkedWaves {
  return {
    earlier: { ...EARLIER, ...change },
    later: LATER,
    minimumGroupSize,
  };
}

const RENAMED: UnitLinks = [{ from: ['finance'], to: ['finance'] }];

describe('a mapping beside two releases', () => {
  it('may compare what is shown and leave together what is not', () => {
    expect(checkLinks(RENAMED, waves())).toEqual([]);
  });

  it('may not take a small unit away from a large one that is shown by itself', () => {
    expect(checkLinks([{ from: ['culture', 'archive'], to: ['leisure'] }], waves())).toEqual([
      { code: 'mapping.isolates', wave: 'earlier', classes: ['archive'], people: 3 },
    ]);
  });

  it('may not leave a small unit as all that is neither shown nor compared', () => {
    const links = [{ from: ['culture', 'tourism', 'sports'], to: ['leisure'] }];
    expect(checkLinks(links, waves())).toMatchObject([{ code: 'mapping.isolates', classes: ['archive'] }]);
  });

  it('may leave one where all together are not published, as among rated units', () => {
    const links = [{ from: ['culture', 'tourism', 'sports'], to: ['leisure'] }];
    expect(checkLinks(links, waves({ hasTotal: false }))).toEqual([]);
  });

  it('protects nobody where the data are about no persons', () => {
    expect(checkLinks([{ from: ['archive'], to: ['leisure'] }], waves({}, 0))).toEqual([]);
  });

  it('names what is not there, and what is there twice', () => {
    const links = [...RENAMED, { from: ['finance', 'nowhere'], to: ['leisure'] }];
    expect(checkLinks(links, waves())).toEqual([
      { code: 'mapping.class-twice', wave: 'earlier', classes: ['finance'] },
      { code: 'mapping.class-unknown', wave: 'earlier', classes: ['nowhere'] },
    ]);
  });
});
