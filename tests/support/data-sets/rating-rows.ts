import { readFileSync } from 'node:fs';
import type { Result } from '#domain/result';
import type { Ratings } from '#domain/statistics/leniency/ratings';
import type { TargetEffect } from '#domain/statistics/leniency/target-effects';
import { dataColumns } from './data-set';

export type RatingRow = readonly [rater: number, target: number, value: number];

/** As many raters and targets as the highest numbers, from 0, ask for. */
export function ratingsFrom(rows: readonly RatingRow[]): Ratings {
  return {
    raterCount: rows.reduce((count, [rater]) => Math.max(count, rater + 1), 0),
    targetCount: rows.reduce((count, [, target]) => Math.max(count, target + 1), 0),
    raters: Int32Array.from(rows, ([rater]) => rater),
    targets: Int32Array.from(rows, ([, target]) => target),
    values: Float64Array.from(rows, ([, , value]) => value),
  };
}

/** Every rater, a row, rates every target, a column. */
export function completeRows(table: readonly (readonly number[])[]): readonly RatingRow[] {
  return table.flatMap((row, rater) => row.map((value, target) => [rater, target, value] as const));
}

/** Raters in the place of targets. */
export function turned(rows: readonly RatingRow[]): readonly RatingRow[] {
  return rows.map(([rater, target, value]) => [target, rater, value]);
}

/** What nine judges gave eight bottles, judge by judge; both from 0. */
export function wineRows(): readonly RatingRow[] {
  const [raters = [], targets = [], values = []] = dataColumns('wine', ['rater', 'target', 'response']);
  return Array.from(values, (value, row) => [(raters[row] ?? 0) - 1, (targets[row] ?? 0) - 1, value]);
}

/** With some bottles that some judges left out, and five ratings given again. */
export function incompleteWineRows(): readonly RatingRow[] {
  const rows = wineRows().filter(([rater, target]) => target === 0 || (target + 2 * rater) % 3 !== 0);
  const again = [9, -4, 12, -7, 3].flatMap((change, index): readonly RatingRow[] => {
    const [rater, target, value] = rows[[0, 0, 4, 19, 32][index] ?? 0] ?? [0, 0, 0];
    return [[rater, target, value + change]];
  });
  return [...rows, ...again];
}

/** A student a line, `lecturer:rating`; lecturers keep their numbers, students count from 0. */
export function lectureRows(): readonly RatingRow[] {
  const lines = readFileSync(new URL('../../data/insteval/ratings.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.flatMap((line, student) =>
    line.split(' ').map((rating): RatingRow => {
      const [lecturer, value] = rating.split(':').map(Number);
      return [student, lecturer ?? Number.NaN, value ?? Number.NaN];
    }),
  );
}

/** Effects in the order of the targets, NaN for one that has none. */
export function effectsOf(targets: readonly Result<TargetEffect, unknown>[]): readonly number[] {
  return targets.map((target) => (target.ok ? target.value.effect : Number.NaN));
}
