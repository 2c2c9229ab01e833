import { describe, expect, it } from 'vitest';
import { equalSpans, type SmallTrendColumn, smallTrendScene } from '../../../../web/ui/charts/small-trend-scene';

function column(label: string, value: number | null): SmallTrendColumn {
  if (value === null) return { label, point: null };
  return { label, point: { value, interval: [value - 5, value + 5], text: String(value), shape: 'level' } };
}

const AXIS = { domain: [0, 100], plotHeight: 50 } as const;

describe('small trends', () => {
  it('place each wave in its column and join those that follow one another', () => {
    const { points, lines, labels } = smallTrendScene(
      [column('2024', 40), column('2025', 60), column('2026', 80)],
      AXIS,
    );
    expect(points.map(({ at }) => at)).toEqual([1 / 6, 0.5, 5 / 6]);
    const heights = points.map(({ y, lowY, highY }) => [y, lowY, highY].map((height) => Number(height.toFixed(9))));
    expect(heights).toEqual([
      [30, 32.5, 27.5],
      [20, 22.5, 17.5],
      [10, 12.5, 7.5],
    ]);
    expect(lines.map(({ from, to }) => [from.text, to.text])).toEqual([
      ['40', '60'],
      ['60', '80'],
    ]);
    expect(labels.map(({ text }) => text)).toEqual(['2024', '2025', '2026']);
    expect(points.map(({ isLast }) => isLast)).toEqual([false, false, true]);
  });

  it('draw no line over a wave that says nothing', () => {
    const { points, lines } = smallTrendScene([column('2024', 40), column('2025', null), column('2026', 80)], AXIS);
    expect(points).toHaveLength(2);
    expect(lines).toEqual([]);
  });

  it('label the ends alone where there are many waves', () => {
    const years = ['2020', '2021', '2022', '2023', '2024', '2025'];
    const { points, labels } = smallTrendScene(
      years.map((year, place) => column(year, place === 0 ? null : 40 + place)),
      AXIS,
    );
    expect(labels.map(({ text }) => text)).toEqual(['2021', '2025']);
    expect(points.map(({ isLabelled }) => isLabelled)).toEqual([true, false, false, false, true]);
  });

  it('have axes of one length, each around its own values', () => {
    expect(
      equalSpans([
        [40, 60],
        [88, 92],
      ]),
    ).toEqual([
      [40, 60],
      [80, 100],
    ]);
    expect(equalSpans([[50, 50]])).toEqual([[49.5, 50.5]]);
  });
});
