import { describe, expect, it } from 'vitest';
import { codePath } from '../../../../../../web/design/survey/roll/slips/code-path';
import { pagesOf, shuffled, slipPages } from '../../../../../../web/design/survey/roll/slips/slip-pages';

const slipsOf = (group: string, count: number) => Array.from({ length: count }, (_, index) => ({ group, index }));

describe('slips', () => {
  it('are 18 on a page, each group on pages of its own', () => {
    const slips = [...slipsOf('互评', 19), ...slipsOf('领导', 18)];
    const pages = slipPages(slips, ({ group }) => group);
    expect(pages.map(({ group, number, of, slips: own }) => [group, number, of, own.length])).toEqual([
      ['互评', 1, 2, 18],
      ['互评', 2, 2, 1],
      ['领导', 1, 1, 18],
    ]);
    expect(pagesOf([19, 18])).toBe(pages.length);
  });

  it('are all there, once each, after they were shuffled', () => {
    const slips = slipsOf('互评', 200);
    const order = shuffled(slips);
    expect(order).not.toEqual(slips);
    expect(order.toSorted((one, other) => one.index - other.index)).toEqual(slips);
  });

  it('come in any order equally often', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 6000; round += 1) {
      const order = shuffled(['a', 'b', 'c']).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // 1000 each with a standard deviation of 29: further off than 5 of these once in a million rounds of this test.
    expect([...counts.values()].every((count) => Math.abs(count - 1000) < 145)).toBe(true);
    expect(counts.size).toBe(6);
  });
});

describe('a code', () => {
  it('is drawn in bars that cover the dark modules and no others', () => {
    const { size, path } = codePath('https://pingyi.example/f/abcd#k7m49qxt6hrc8');
    const bars = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(([, x, y, width]) =>
      [x, y, width].map(Number),
    );
    expect(bars.map(([x = 0, y = 0, width = 0]) => `M${x} ${y}h${width}v1h-${width}z`).join('')).toBe(path);
    const finder = bars.filter(([, y = -1]) => y === 0);
    // The first row begins and ends with the seven dark modules of a finder pattern (ISO/IEC 18004, 6.3.3).
    expect(finder[0]).toEqual([0, 0, 7]);
    expect(finder.at(-1)).toEqual([size - 7, 0, 7]);
  });
});
