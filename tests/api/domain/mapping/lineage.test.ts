import { describe, expect, it } from 'vitest';
import { joinLinks } from '#domain/mapping/join-links';
import { type Lineage, type LineageMapping, linksBetween, nextStep, targetLinks } from '#domain/mapping/lineage';
import type { UnitLinks } from '#domain/mapping/unit-links';

const SWAP: UnitLinks = [
  { from: ['a'], to: ['b'] },
  { from: ['b'], to: ['a'] },
];

describe('links over a wave in between', () => {
  it('follow a unit through both', () => {
    expect(joinLinks(SWAP, [{ from: ['b'], to: ['c'] }])).toEqual([{ from: ['a'], to: ['c'] }]);
    expect(joinLinks(SWAP, SWAP)).toEqual([
      { from: ['a'], to: ['a'] },
      { from: ['b'], to: ['b'] },
    ]);
  });

  it('join whatever has a part of the middle in common', () => {
    const merged: UnitLinks = [{ from: ['a', 'b'], to: ['m'] }];
    expect(joinLinks(merged, [{ from: ['m'], to: ['x', 'y'] }])).toEqual([{ from: ['a', 'b'], to: ['x', 'y'] }]);
    const split: UnitLinks = [
      { from: ['a'], to: ['p', 'q'] },
      { from: ['b'], to: ['r'] },
    ];
    const regrouped: UnitLinks = [
      { from: ['p'], to: ['x'] },
      { from: ['q', 'r'], to: ['y'] },
    ];
    expect(joinLinks(split, regrouped)).toEqual([{ from: ['a', 'b'], to: ['x', 'y'] }]);
  });

  it('say nothing of a unit of which a part ended, or came from nowhere, in between', () => {
    const split: UnitLinks = [{ from: ['a'], to: ['p', 'q'] }];
    expect(joinLinks(split, [{ from: ['p'], to: ['x'] }])).toEqual([]);
    expect(joinLinks([{ from: ['a'], to: ['p'] }], [{ from: ['p', 'new'], to: ['x'] }])).toEqual([]);
  });

  it('go by codes in a step of which nobody said anything', () => {
    expect(joinLinks(null, SWAP)).toEqual(SWAP);
    expect(joinLinks(SWAP, null)).toEqual(SWAP);
    expect(joinLinks(null, null)).toBeNull();
  });
});

function mapping(waveId: string, earlierWaveId: string, links: UnitLinks, division = 'targets'): LineageMapping {
  return { waveId, division, earlierWaveId, earlierDivision: division, links };
}

function lineage(...mappings: readonly LineageMapping[]): Lineage {
  return { waveIds: ['w1', 'w2', 'w3'], mappings };
}

const [W1, W2, W3] = ['w1', 'w2', 'w3'].map((id) => ({ id }));
const at = (waveId: string, division = 'targets') => ({ waveId, division });
const RENAMED: UnitLinks = [{ from: ['b'], to: ['c'] }];

describe('the lineage of a survey', () => {
  it('leads from each wave into one later wave: the nearest that was mapped to it, else the next', () => {
    const mapped = lineage(mapping('w3', 'w1', SWAP));
    expect(nextStep(mapped, at('w1'))).toMatchObject({ later: at('w3'), links: SWAP });
    expect(nextStep(mapped, at('w2'))).toMatchObject({ later: at('w3'), links: null });
    expect(nextStep(mapped, at('w3'))).toBeNull();
    const nearer = lineage(mapping('w3', 'w1', SWAP), mapping('w2', 'w1', RENAMED));
    expect(nextStep(nearer, at('w1'))).toMatchObject({ later: at('w2'), links: RENAMED });
    expect(nextStep(mapped, at('not counted'))).toBeNull();
  });

  it('has of two waves what was said of the waves between', () => {
    const mapped = lineage(mapping('w2', 'w1', SWAP), mapping('w3', 'w2', RENAMED));
    expect(W1 && W3 && targetLinks(mapped, W1, W3)).toEqual([{ from: ['a'], to: ['c'] }]);
    expect(W1 && W2 && targetLinks(mapped, W1, W2)).toEqual(SWAP);
    expect(W1 && W3 && targetLinks(lineage(), W1, W3)).toBeNull();
  });

  it('says nothing of tables where one step is not stored', () => {
    const whole = lineage(mapping('w2', 'w1', SWAP, 'table:t'), mapping('w3', 'w2', RENAMED, 'table:t'));
    expect(linksBetween(whole, at('w1', 'table:t'), at('w3', 'table:t'))).toEqual([{ from: ['a'], to: ['c'] }]);
    const broken = lineage(mapping('w2', 'w1', SWAP, 'table:t'));
    expect(linksBetween(broken, at('w1', 'table:t'), at('w3', 'table:t'))).toBeNull();
    expect(linksBetween(whole, at('w1', 'table:t'), at('w2', 'table:other'))).toBeNull();
  });
});
