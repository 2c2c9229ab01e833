import { describe, expect, it } from 'vitest';
import {
  countCells,
  heatBreaks,
  heatCategories,
  type HeatCategory,
  isShown,
  shadeOf,
} from '../../../web/results/heatmap/heatmap-rows';
import { exampleReview } from './review-fixture';

const REVIEW = exampleReview({ now: { seed: 3, targets: 20 } });

function valuesOf(categories: readonly HeatCategory[]): readonly number[] {
  return categories.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(isShown).map(({ value }) => value)));
}

describe('the heat map of a review', () => {
  const categories = heatCategories(REVIEW, 'score');

  it('has every unit and each of its criteria, shown or with the reason', () => {
    const { units, shown, hidden } = countCells(categories);
    expect(units).toBe(REVIEW.table.targets.length);
    expect(shown + hidden).toBe(units * REVIEW.question.criteria.length);
    const released = REVIEW.table.targets.flatMap((target) =>
      target.status === 'ranked' ? target.criteria.filter(({ cell }) => cell.released) : [],
    );
    expect(shown).toBe(released.length);
  });

  it('orders units within their category by score or by one criterion, those without a score last', () => {
    for (const { rows } of categories) {
      const scores = rows.map(({ score }) => score ?? -Infinity);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    }
    const criterion = REVIEW.question.criteria[2]?.id ?? '';
    for (const { rows } of heatCategories(REVIEW, { criterion })) {
      const own = rows.map(({ cells }) => {
        const cell = cells.find(({ criterionId }) => criterionId === criterion);
        return cell !== undefined && isShown(cell) ? cell.value : -Infinity;
      });
      expect(own).toEqual(own.toSorted((one, other) => other - one));
    }
  });

  it('has shades that are about fifths of the cells, and never darker for less', () => {
    const breaks = heatBreaks(categories);
    const values = valuesOf(categories).toSorted((one, other) => one - other);
    const shades = values.map((value) => shadeOf(value, breaks));
    expect(shades).toEqual(shades.toSorted((one, other) => one - other));
    expect([shades[0], shades.at(-1)]).toEqual([0, 4]);
    for (const shade of [0, 1, 2, 3, 4])
      expect(shades.filter((own) => own === shade).length).toBeGreaterThan(values.length / 20);
  });

  it('has one shade where all scores are alike', () => {
    const [category] = categories;
    const [row] = category?.rows ?? [];
    const cells = [{ criterionId: 'a', value: 80, interval: [78, 82] as const, n: 40 }];
    const alike = heatBreaks([{ categoryId: 'k', rows: row === undefined ? [] : [{ ...row, cells }] }]);
    expect(new Set([shadeOf(80, alike), shadeOf(80.4, alike)]).size).toBe(1);
    expect(shadeOf(80, [])).toBe(2);
  });
});
