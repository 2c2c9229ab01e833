import type { MarkShape } from './mark-shape';
import { type Domain, positionIn } from './scale';

/** A wave as a column: what it says, or nothing where it says nothing. */
export interface SmallTrendColumn {
  readonly label: string;
  readonly point: SmallTrendPoint | null;
}

export interface SmallTrendPoint {
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly text: string;
  /** How it stands to the wave before. */
  readonly shape: MarkShape;
}

export interface SmallTrendScene {
  readonly plotHeight: number;
  readonly points: readonly PlacedSmallPoint[];
  /** Between waves that follow one another; over one that says nothing there is no line. */
  readonly lines: readonly { readonly from: PlacedSmallPoint; readonly to: PlacedSmallPoint }[];
  readonly labels: readonly { readonly at: number; readonly text: string }[];
}

export interface PlacedSmallPoint extends SmallTrendPoint {
  readonly at: number;
  readonly y: number;
  readonly lowY: number;
  readonly highY: number;
  readonly isLast: boolean;
  /** Where there are many waves only the first and the last have room for words. */
  readonly isLabelled: boolean;
}

/** More columns than these have no room for all their words on a phone. */
const MOST_LABELLED = 4;

export function smallTrendScene(
  columns: readonly SmallTrendColumn[],
  axis: { readonly domain: Domain; readonly plotHeight: number },
): SmallTrendScene {
  const shown = columns.flatMap(({ point }, place) => (point === null ? [] : [place]));
  const hasRoom = (place: number) =>
    columns.length <= MOST_LABELLED || place === shown[0] || place === shown[shown.length - 1];
  const atOf = (place: number) => (place + 0.5) / columns.length;
  const placed = columns.map(({ point }, place) =>
    point === null
      ? null
      : {
          ...placePoint(point, axis),
          at: atOf(place),
          isLast: place === shown[shown.length - 1],
          isLabelled: hasRoom(place),
        },
  );
  return {
    plotHeight: axis.plotHeight,
    points: placed.filter((point) => point !== null),
    lines: linesBetween(placed),
    labels: columns.flatMap(({ label }, place) => (hasRoom(place) ? [{ at: atOf(place), text: label }] : [])),
  };
}

function placePoint(point: SmallTrendPoint, axis: { readonly domain: Domain; readonly plotHeight: number }) {
  const yOf = (value: number) => (1 - positionIn(axis.domain, value)) * axis.plotHeight;
  const [low, high] = point.interval;
  return { ...point, y: yOf(point.value), lowY: yOf(low), highY: yOf(high) };
}

function linesBetween(placed: readonly (PlacedSmallPoint | null)[]): SmallTrendScene['lines'] {
  return placed.slice(1).flatMap((to, index) => {
    const from = placed[index] ?? null;
    return from === null || to === null ? [] : [{ from, to }];
  });
}

/**
 * An axis for each of several drawings: all as long as the longest needs, so that equal slopes are equal changes, each
 * around its own values, so that small changes are seen. Where a drawing starts has to be read from its numbers.
 */
export function equalSpans(drawings: readonly (readonly number[])[]): readonly Domain[] {
  const ends = drawings.map((values): Domain => [Math.min(...values), Math.max(...values)]);
  const span = Math.max(...ends.map(([low, high]) => high - low)) || 1;
  return ends.map(([low, high]) => [(low + high - span) / 2, (low + high + span) / 2]);
}
