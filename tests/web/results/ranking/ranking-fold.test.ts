import { describe, expect, it } from 'vitest';
import { foldOf, unmatchedOf } from '../../../../web/results/ranking/ranking-fold';

/** Sections of so many units, u1, u2, … through all of them. */
function ranking(...sizes: readonly number[]): Parameters<typeof foldOf>[0] {
  let count = 0;
  const row = () => ({ target: { targetId: `u${(count += 1)}` } });
  const sections = sizes.map((size) => ({ rows: Array.from({ length: size }, row) }));
  return { sections };
}

describe('a category on a phone', () => {
  it('folds its middle across the bands, and three stay at either end', () => {
    const fold = foldOf(ranking(2, 7, 3));
    expect([...(fold?.folded ?? [])]).toEqual(['u4', 'u5', 'u6', 'u7', 'u8', 'u9']);
    expect(fold?.from).toBe('u4');
  });

  it('stays whole where little would be folded', () => {
    expect(foldOf(ranking())).toBeUndefined();
    expect(foldOf(ranking(5))).toBeUndefined();
    expect(foldOf(ranking(9))).toBeUndefined();
    expect(foldOf(ranking(10))?.folded.size).toBe(4);
  });

  it('finds units by a part of the name, in either case', () => {
    const units = [
      { id: 'a', label: '市统计局' },
      { id: 'b', label: 'Statistics Bureau' },
    ];
    expect([...unmatchedOf(units, ' 统计 ')]).toEqual(['b']);
    expect([...unmatchedOf(units, 'STAT')]).toEqual(['a']);
  });
});
