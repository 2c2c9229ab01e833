import { columnLetter, plainTitle } from '#domain/tables/column-titles';
import { type AssessmentRowProblem, rowProblem } from './row-problem';
import { SHARED_TITLES } from './scheme-row';
import type { TitledColumn } from './titled-rows';

const POINTS_TITLES: ReadonlySet<string> = new Set(SHARED_TITLES.points.split(' '));

/** The places of the columns whose titles say points and not of which level. */
export function pointsPlaces(columns: readonly TitledColumn<string>[]): readonly number[] {
  return columns.flatMap(({ title }, place) => (POINTS_TITLES.has(plainTitle(title)) ? [place] : []));
}

/** Several columns could be the points of an indicator: none is taken. */
export function severalPoints(line: number, places: readonly number[]): AssessmentRowProblem {
  return rowProblem(line, 'points.several', { title: places.map(columnLetter).join(', ') });
}
