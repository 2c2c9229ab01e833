import { domainAround, positionIn, ticksIn, type Domain } from './scale';

export interface TrendPoint {
  readonly label: string;
  readonly note: string;
  readonly value: number;
  readonly interval: readonly [number, number];
}

export interface TrendScene {
  readonly plotHeight: number;
  readonly domain: Domain;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly points: readonly PlacedTrendPoint[];
  readonly steps: readonly TrendStep[];
}

export interface PlacedTrendPoint extends TrendPoint {
  readonly at: number;
  readonly y: number;
  readonly lowY: number;
  readonly highY: number;
  readonly latest: boolean;
}

/** The line from one wave to the next; its tested difference is printed under the middle of it. */
export interface TrendStep {
  readonly from: PlacedTrendPoint;
  readonly to: PlacedTrendPoint;
  readonly middle: number;
}

/** Waves from left to right at equal distances; the axis is cut and the caller has to say so. */
export function trendScene(points: readonly TrendPoint[], plotHeight: number): TrendScene {
  const domain = wholeNumbers(
    domainAround(
      points.flatMap((point) => point.interval),
      { margin: 0.2, least: 1, limits: [0, 100] },
    ),
  );
  const placed = points.map((point, index) => placePoint({ point, index, count: points.length, domain, plotHeight }));
  return {
    plotHeight,
    domain,
    ticks: ticksIn(domain, 5)
      .filter((tick) => Number.isInteger(tick.value))
      .map((tick) => ({ value: tick.value, y: (1 - tick.at) * plotHeight })),
    points: placed,
    steps: stepsBetween(placed),
  };
}

function wholeNumbers([low, high]: Domain): Domain {
  return [Math.floor(low), Math.ceil(high)];
}

interface Placement {
  readonly point: TrendPoint;
  readonly index: number;
  readonly count: number;
  readonly domain: Domain;
  readonly plotHeight: number;
}

function placePoint({ point, index, count, domain, plotHeight }: Placement): PlacedTrendPoint {
  const yOf = (value: number) => (1 - positionIn(domain, value)) * plotHeight;
  return {
    ...point,
    at: (index + 0.5) / count,
    y: yOf(point.value),
    lowY: yOf(point.interval[0]),
    highY: yOf(point.interval[1]),
    latest: index === count - 1,
  };
}

function stepsBetween(points: readonly PlacedTrendPoint[]): readonly TrendStep[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index];
    return from === undefined ? [] : [{ from, to, middle: (from.at + to.at) / 2 }];
  });
}
