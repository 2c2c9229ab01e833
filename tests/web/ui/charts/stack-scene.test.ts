import { describe, expect, it } from 'vitest';
import { divergingScene, reachOf, stackScene } from '../../../../web/ui/charts/stack-scene';

const options = (...counts: readonly number[]) => counts.map((count, index) => ({ label: String(index), count }));

describe('stacked bar', () => {
  it('fills the width, best first where asked, and labels only what has room', () => {
    const segments = stackScene(options(2, 3, 12, 32, 51), 'best-first');
    expect(segments.map(({ step }) => step)).toEqual([5, 4, 3, 2, 1]);
    expect(segments.map(({ labelled }) => labelled)).toEqual([true, true, true, false, false]);
    const last = segments.at(-1);
    expect((last?.at ?? 0) + (last?.width ?? 0)).toBeCloseTo(1, 12);
  });

  // By largest remainders; each rounded for itself, they would sum to 99, 101 and 102.
  it.each<[counts: readonly number[], hundredths: readonly number[]]>([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [335, 335, 330],
      [34, 33, 33],
    ],
    [
      [6, 6, 186, 202],
      [2, 2, 46, 50],
    ],
    [
      [995, 2, 3],
      [100, 0, 0],
    ],
  ])('names whole numbers of every hundred that sum to 100: %j', (counts, expected) => {
    expect(stackScene(options(...counts), 'worst-first').map(({ perHundred }) => perHundred)).toEqual(expected);
  });

  it('keeps the neutral colour for a true middle', () => {
    const steps = (count: number) =>
      stackScene(options(...Array<number>(count).fill(1)), 'worst-first').map(({ step }) => step);
    expect(steps(2)).toEqual([1, 5]);
    expect(steps(3)).toEqual([1, 3, 5]);
    expect(steps(4)).toEqual([1, 2, 4, 5]);
    expect(steps(5)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is empty and not broken without answers', () => {
    expect(stackScene(options(0, 0, 0), 'worst-first').map(({ width }) => width)).toEqual([0, 0, 0]);
  });
});

describe('diverging bar', () => {
  const rows = [options(10, 20, 20, 30, 20), options(0, 10, 20, 30, 40)];
  const reach = reachOf(rows);

  it('hangs every row by the middle of its scale at the same place', () => {
    expect(reach.left).toBeCloseTo(0.4, 12);
    expect(reach.right).toBeCloseTo(0.8, 12);
    for (const row of rows) {
      const { segments, centre } = divergingScene(row, reach);
      const middle = segments[2];
      expect((middle?.at ?? 0) + (middle?.width ?? 0) / 2).toBeCloseTo(centre, 12);
    }
  });

  it('sums the two halves and leaves the middle out of both', () => {
    const scene = divergingScene(options(10, 20, 20, 30, 20), reach);
    expect(scene.negative).toBeCloseTo(0.3, 12);
    expect(scene.positive).toBeCloseTo(0.5, 12);
  });

  it('stays inside the drawing', () => {
    for (const row of rows) {
      for (const { at, width } of divergingScene(row, reach).segments) {
        expect(at).toBeGreaterThanOrEqual(-1e-12);
        expect(at + width).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  });
});
