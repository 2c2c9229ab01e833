import type { SuppressionReason, TargetResult } from '#domain/tabulation/model';
import { targetLabel } from '../labels';
import { categoriesOf, type Review } from '../review';

/** By score within the category, by one criterion, or by name. */
export type HeatSort = 'score' | 'name' | { readonly criterion: string };

export interface HeatCategory {
  readonly categoryId: string;
  readonly rows: readonly HeatRow[];
}

export interface HeatRow {
  readonly targetId: string;
  readonly label: string;
  /** Null for a unit without a score. */
  readonly score: number | null;
  readonly n: number;
  /** In the order of the criteria. */
  readonly cells: readonly HeatCell[];
}

export type HeatCell =
  | {
      readonly criterionId: string;
      readonly value: number;
      readonly interval: readonly [number, number];
      readonly n: number;
    }
  | { readonly criterionId: string; readonly reason: SuppressionReason | 'no-score' };

export function isShown(cell: HeatCell): cell is Extract<HeatCell, { value: number }> {
  return 'value' in cell;
}

/** The released criteria of every unit; a unit without a score has none and comes last. */
export function heatCategories(review: Review, sort: HeatSort): readonly HeatCategory[] {
  return categoriesOf(review).map(({ categoryId }) => ({
    categoryId,
    rows: review.table.targets
      .filter((target) => target.categoryId === categoryId)
      .map((target) => heatRow(review, target))
      .toSorted((one, other) => compareRows(one, other, sort)),
  }));
}

function heatRow(review: Review, target: TargetResult): HeatRow {
  const { targetId } = target;
  const own = { targetId, label: targetLabel(review, targetId) };
  if (target.status === 'insufficient') {
    const cells = review.question.criteria.map(({ id }): HeatCell => ({ criterionId: id, reason: 'no-score' }));
    return { ...own, score: null, n: 0, cells };
  }
  return {
    ...own,
    score: target.score.value,
    n: target.n,
    cells: target.criteria.map(({ criterionId, cell }): HeatCell =>
      cell.released
        ? { criterionId, value: cell.score.value, interval: cell.score.interval, n: cell.n }
        : { criterionId, reason: cell.reason },
    ),
  };
}

function compareRows(one: HeatRow, other: HeatRow, sort: HeatSort): number {
  if (sort === 'name') return one.label.localeCompare(other.label, 'zh-CN');
  const valueOf = (row: HeatRow) => (sort === 'score' ? row.score : valueIn(row, sort.criterion)) ?? -Infinity;
  const [a, b] = [valueOf(one), valueOf(other)];
  return a === b ? 0 : b - a;
}

function valueIn({ cells }: HeatRow, criterionId: string): number | null {
  const cell = cells.find((own) => own.criterionId === criterionId);
  return cell !== undefined && isShown(cell) ? cell.value : null;
}

export interface HeatCount {
  readonly units: number;
  readonly shown: number;
  readonly hidden: number;
}

export function countCells(categories: readonly HeatCategory[]): HeatCount {
  const rows = categories.flatMap((category) => category.rows);
  const cells = rows.flatMap((row) => row.cells);
  const shown = cells.filter(isShown).length;
  return { units: rows.length, shown, hidden: cells.length - shown };
}

/** As many shades as an eye tells apart without a legend beside each. */
const STEPS = 5;

/** Where one shade ends and the next begins: fifths of the shown values, rounded; fewer where they coincide. */
export function heatBreaks(categories: readonly HeatCategory[]): readonly number[] {
  const values = categories
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter(isShown).map(({ value }) => value)))
    .toSorted((one, other) => one - other);
  const breaks = Array.from({ length: STEPS - 1 }, (_, step) =>
    Math.round(values[Math.floor(((step + 1) * values.length) / STEPS)] ?? Number.NaN),
  ).filter((value) => !Number.isNaN(value));
  return [...new Set(breaks)];
}

/** From 0 for the lowest to 4; where there are fewer breaks the shades are spread. */
export function shadeOf(value: number, breaks: readonly number[]): number {
  const step = breaks.filter((own) => value >= own).length;
  return breaks.length === 0 ? 2 : Math.round((step * (STEPS - 1)) / breaks.length);
}
