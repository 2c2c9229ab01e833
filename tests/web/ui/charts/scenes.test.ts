import { describe, expect, it } from 'vitest';
import { barsScene } from '../../../../web/ui/charts/bars-scene';
import { dotRowsScene, type DotRow } from '../../../../web/ui/charts/dot-rows-scene';
import { nominalActualScene } from '../../../../web/ui/charts/nominal-actual-scene';
import { rankRangeScene } from '../../../../web/ui/charts/rank-range-scene';
import { domainAround, percent, positionIn } from '../../../../web/ui/charts/scale';
import { slopeScene } from '../../../../web/ui/charts/slope-scene';
import { swarmScene } from '../../../../web/ui/charts/swarm-scene';
import { trendScene } from '../../../../web/ui/charts/trend-scene';

describe('axis', () => {
  it('puts a value where it belongs and keeps it inside', () => {
    expect(positionIn([-2, 2], 1)).toBe(0.75);
    expect(positionIn([80, 90], 95)).toBe(1);
    expect(percent(1 / 3)).toBe('33.3333%');
  });

  it('leaves a margin, is never empty and never leaves its limits', () => {
    expect(domainAround([80, 90], { margin: 0.1 })).toEqual([79, 91]);
    expect(domainAround([85], { margin: 0.1 })).toEqual([84.5, 85.5]);
    expect(domainAround([0.2, 99.9], { margin: 0.1, limits: [0, 100] })).toEqual([0, 100]);
    expect(domainAround([], { margin: 0.1, limits: [0, 100] })).toEqual([0, 100]);
  });
});

describe('dot rows', () => {
  const row = (value: number, interval: readonly [number, number]): DotRow => ({
    key: String(value),
    label: 'x',
    value,
    interval,
    shape: 'same',
    text: '',
  });

  it('labels a change outside its whisker, on the side away from zero', () => {
    const scene = dotRowsScene([row(1, [0.5, 1.5]), row(-1, [-1.5, -0.5])], {
      domain: [-2, 2],
      baseline: 'zero',
      rowHeight: 20,
      tickCount: 4,
    });
    expect(scene.zero).toBe(0.5);
    expect(scene.plotHeight).toBe(40);
    expect(scene.marks.map(({ textSide, textAt, y }) => ({ textSide, textAt, y }))).toEqual([
      { textSide: 'right', textAt: 0.875, y: 10 },
      { textSide: 'left', textAt: 0.125, y: 30 },
    ]);
  });

  it('labels a level on the right even below zero, and has no zero line', () => {
    const scene = dotRowsScene([row(-1, [-1.5, -0.5])], {
      domain: [-2, 2],
      baseline: 'none',
      rowHeight: 20,
      tickCount: 4,
    });
    expect(scene.zero).toBeNull();
    expect(scene.marks[0]?.textSide).toBe('right');
  });
});

describe('an axis of counts', () => {
  it('has whole numbers from 0, each once', () => {
    const row: DotRow = { key: 'a', label: 'a', value: 1, interval: [0, 2], shape: 'same', text: '1' };
    const domain = domainAround([0, ...row.interval], { margin: 0.05, limits: [0, Infinity] });
    const options = { domain, baseline: 'none', rowHeight: 20, tickCount: 4 } as const;
    expect(dotRowsScene([row], { ...options, wholeTicks: true }).ticks.map(({ value }) => value)).toEqual([0, 1, 2]);
    expect(dotRowsScene([row], options).ticks.map(({ value }) => value)).toEqual([0, 0.5, 1, 1.5, 2, 2.5]);
  });
});

describe('trend', () => {
  const scene = trendScene(
    [
      { label: '2025', note: '', value: 84, interval: [83.6, 84.4] },
      { label: '2026', note: '', value: 85, interval: [84.6, 85.4] },
    ],
    100,
  );

  it('cuts the axis at whole numbers that hold every interval', () => {
    expect(scene.domain).toEqual([82, 87]);
    expect(scene.ticks.map(({ value }) => value)).toEqual([82, 83, 84, 85, 86, 87]);
  });

  it('draws higher values higher and joins neighbours', () => {
    expect(scene.points.map(({ at, y, latest }) => ({ at, y, latest }))).toEqual([
      { at: 0.25, y: 60, latest: false },
      { at: 0.75, y: 40, latest: true },
    ]);
    expect(scene.steps).toHaveLength(1);
    expect(scene.steps[0]?.middle).toBe(0.5);
  });
});

describe('rank range, bars and swarm', () => {
  it('fills one K-th of the width for every rank of the range', () => {
    expect(rankRangeScene({ rank: [1, 5], place: 1, count: 20 })).toEqual({ from: 0, to: 0.25, at: 0.025 });
    expect(rankRangeScene({ rank: [20, 20], place: 20, count: 20 })).toEqual({ from: 0.95, to: 1, at: 0.975 });
    expect(rankRangeScene({ rank: [1, 5], place: null, count: 20 }).at).toBeNull();
  });

  it('takes shares of the base and lengths of the longest bar', () => {
    const options = [
      { key: 'a', label: 'a', count: 30 },
      { key: 'b', label: 'b', count: 15 },
    ];
    expect(barsScene(options, 60).map(({ share, width }) => ({ share, width }))).toEqual([
      { share: 0.5, width: 1 },
      { share: 0.25, width: 0.5 },
    ]);
    expect(barsScene(options, 0).map(({ share }) => share)).toEqual([0, 0]);
  });

  it('stacks equal values from the floor and loses none', () => {
    const items = [80, 80, 90].map((value, index) => ({
      key: String(index),
      label: '',
      value,
      shape: 'same' as const,
    }));
    const scene = swarmScene(items);
    expect(scene.dots).toHaveLength(3);
    expect(scene.height).toBe(16);
    expect(scene.dots.map(({ y }) => y)).toEqual([12, 4, 12]);
  });
});

describe('what is and what should be', () => {
  it('stand on one axis from 0, or from below it where something works against the rest', () => {
    const row = (key: string, nominal: number, actual: number) => ({
      key,
      label: key,
      nominal,
      actual,
      text: '',
      emphasised: false,
    });
    const at = (rows: ReturnType<typeof row>[]) =>
      nominalActualScene(rows).map(({ nominalAt, actualAt }) => [nominalAt, actualAt]);
    expect(at([row('a', 0.2, 0.1), row('b', 0.4, 0.5)])).toEqual([
      [0.4, 0.2],
      [0.8, 1],
    ]);
    expect(at([row('a', 0.5, -0.5)])).toEqual([[1, 0]]);
  });
});

describe('two orders', () => {
  const scene = slopeScene(
    [
      { key: 'a', label: 'a', from: 1, to: 3 },
      { key: 'b', label: 'b', from: 2, to: 2 },
      { key: 'c', label: 'c', from: 3, to: 1 },
      { key: 'd', label: 'd', from: 4, to: 3 },
    ],
    20,
  );

  it('are joined by lines; two places and more have a direction', () => {
    expect(scene.height).toBe(80);
    expect(scene.lines.map(({ tone }) => tone)).toEqual(['down', 'still', 'up', 'near']);
    expect(scene.lines.map(({ y1, y2 }) => [y1, y2])).toEqual([
      [10, 50],
      [30, 30],
      [50, 10],
      [70, 70],
    ]);
  });

  it('give everything that shares a place a line of its own', () => {
    expect(scene.after.map(({ key, place }) => `${place} ${key}`)).toEqual(['1 c', '2 b', '3 a', '3 d']);
  });
});
