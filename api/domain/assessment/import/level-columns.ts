import type { Cells } from '#domain/tables/cells';
import { pointsPlaces } from './points-columns';
import { SHARED_TITLES } from './scheme-row';
import { type ColumnChoice, type FieldTitles, type TitledColumn, type TitledRows, titledRows } from './titled-rows';

export const LEVELS = ['first', 'second', 'third'] as const;
export type Level = (typeof LEVELS)[number];

export type LevelField = Level | `${Level}-points` | keyof typeof SHARED_TITLES;

const TITLES: FieldTitles<LevelField> = {
  first: '一级指标 一级指标名称 firstlevel level1',
  second: '二级指标 二级指标名称 secondlevel level2',
  third: '三级指标 三级指标名称 thirdlevel level3',
  'first-points': '一级分值 一级权重 一级指标分值 一级指标权重 level1points',
  'second-points': '二级分值 二级权重 二级指标分值 二级指标权重 level2points',
  'third-points': '三级分值 三级权重 三级指标分值 三级指标权重 level3points',
  ...SHARED_TITLES,
};

export interface LevelColumns extends TitledRows<LevelField> {
  /** Places of columns of points that stand for no level, where there are several of them. */
  readonly unclear: readonly number[];
}

/**
 * Rows under titles of levels. One column of points is that of each row's own indicator; of several, those directly to
 * the right of a level are the points of that level.
 */
export function levelColumns(cells: Cells): LevelColumns {
  const titled = titledRows(cells, TITLES);
  const places = pointsPlaces(titled.columns);
  if (places.length < 2) return { ...titled, unclear: [] };
  const beside = places.flatMap((place) => {
    const field = pointsOfLevel(titled.columns[place - 1]);
    return field === null || titled.titles.has(field) ? [] : [{ place, field }];
  });
  const rest = places.filter((place) => beside.every((taken) => taken.place !== place));
  const choice: ColumnChoice<LevelField> = Object.fromEntries(
    beside.map(({ place, field }) => [titled.columns[place]?.title ?? '', field]),
  );
  return { ...titledRows(cells, TITLES, choice), unclear: rest.length > 1 ? rest : [] };
}

function pointsOfLevel(column: TitledColumn<LevelField> | undefined): `${Level}-points` | null {
  const level = LEVELS.find((known) => known === column?.field);
  return level === undefined ? null : `${level}-points`;
}
