import { describe, expect, it } from 'vitest';
import { earlierClasses, earlierCodes, type OwnedSides, type OwnedUnit } from '#domain/mapping/earlier-units';
import type { UnitLinks } from '#domain/mapping/unit-links';

const LINKS: UnitLinks = [
  { from: ['same'], to: ['same'] },
  { from: ['one'], to: ['other'] },
  { from: ['other'], to: ['one'] },
  { from: ['left', 'right'], to: ['merged'] },
  { from: ['whole'], to: ['half', 'whole'] },
  { from: ['forerunner'], to: ['reused'] },
];

function units(...ids: readonly string[]): readonly OwnedUnit[] {
  return ids.map((id) => ({ id, code: id, name: { zh: id }, shown: true }));
}

const SIDES: OwnedSides = {
  earlier: [
    ...units('same', 'one', 'other', 'left', 'right', 'whole', 'forerunner', 'reused', 'ended', 'apart'),
    { id: 'again', code: 'again', name: { zh: '旧局' }, shown: true },
  ],
  later: units('same', 'one', 'other', 'merged', 'half', 'whole', 'reused', 'again', 'apart', 'new'),
  after: [],
};

const before = (...codes: readonly string[]) => earlierCodes(codes, LINKS, SIDES);

describe('the earlier units of a reader', () => {
  it('follow the mapping where codes changed hands', () => {
    expect(before('same')).toEqual(['same']);
    expect(before('one')).toEqual(['other']);
    expect(before('reused')).toEqual(['forerunner']);
  });

  it('are all that was merged into his, and no unit of which a part is another’s', () => {
    expect(before('merged')).toEqual(['left', 'right']);
    expect(before('left')).toEqual([]);
    expect(before('whole')).toEqual([]);
    expect(before('half')).toEqual([]);
    expect(before('half', 'whole')).toEqual(['whole']);
  });

  it('are those that have ended, unless another unit has their code', () => {
    expect(before('ended')).toEqual(['ended']);
    expect(before('again')).toEqual([]);
    expect(before('new')).toEqual([]);
    expect(before('of another wave')).toEqual(['of another wave']);
  });

  it('are those of his codes that are merely not compared: of the same name, or hidden in one of the waves', () => {
    expect(before('apart')).toEqual(['apart']);
    const hidden = { id: 'ended', code: 'ended', name: { zh: '新局' }, shown: false };
    expect(earlierCodes(['ended'], LINKS, { ...SIDES, later: [...SIDES.later, hidden] })).toEqual(['ended']);
    const came = { ...SIDES, earlier: units('same') };
    expect(earlierCodes(['again'], LINKS, came)).toEqual([]);
  });
});

describe('a code that ended and stands again in a later wave', () => {
  const named = (zh: string): OwnedUnit => ({ id: '001', code: '001', name: { zh }, shown: true });
  const others = units('002', '003');
  const own = (links: UnitLinks | null, ...after: readonly (readonly OwnedUnit[])[]) =>
    earlierCodes(['001', '002'], links, { earlier: [named('旧局'), ...others], later: others, after });
  const same: UnitLinks = others.map(({ id }) => ({ from: [id], to: [id] }));

  it('is another unit before, said or not, where it is called otherwise', () => {
    for (const links of [null, same]) {
      expect(own(links, [...others, named('新局')])).toEqual(['002']);
      expect(own(links, others, [...others, named('新局')])).toEqual(['002']);
      expect(own(links, [...others, named('旧 局')], [...others, named('新局')]).toSorted()).toEqual(['001', '002']);
      expect(own(links, others).toSorted()).toEqual(['001', '002']);
    }
  });
});

describe('the earlier classes of a reader', () => {
  const sides: OwnedSides = {
    earlier: [
      { id: 'o1', code: 'finance', name: { zh: 'finance' }, shown: true },
      { id: 'o2', code: undefined, name: { zh: '旅游局' }, shown: true },
      { id: 'o3', code: 'archive', name: { zh: 'archive' }, shown: true },
      { id: 'o4', code: 'sports', name: { zh: 'sports' }, shown: true },
    ],
    later: [
      { id: 'p1', code: 'finance', name: { zh: 'finance' }, shown: true },
      { id: 'p2', code: 'leisure', name: { zh: 'leisure' }, shown: true },
      { id: 'p4', code: 'sports', name: { zh: '体育委员会' }, shown: true },
    ],
    after: [],
  };
  const links: UnitLinks = [
    { from: ['o1'], to: ['p1'] },
    { from: ['o2'], to: ['p2'] },
  ];

  it('are what became his, by whatever name, and those of his name that are nobody else’s now', () => {
    const own = (later: readonly string[], named: readonly string[]) => [
      ...earlierClasses({ later: new Set(later), named: new Set(named) }, links, sides),
    ];
    expect(own(['p2'], [])).toEqual(['o2']);
    expect(own(['p1', 'p4'], ['o1', 'o3', 'o4'])).toEqual(['o1', 'o3']);
    expect(own([], ['o1'])).toEqual([]);
  });
});
