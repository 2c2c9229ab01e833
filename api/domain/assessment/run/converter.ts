import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { Conversion, Step } from '../scheme/conversion';
import type { Direction } from '../scheme/model';

export interface ConversionFrame {
  readonly conversion: Conversion;
  readonly direction: Direction;
  readonly fullPoints: number;
  /** The values of the category, in any order, the unit's own among them. */
  readonly peers: readonly number[];
}

/**
 * Points of a value among its peers, before they are cut to the bounds of the indicator; null where nothing is a ratio
 * of the best value. `own` is the value that the unit has among the peers, where another one is asked for.
 */
export type Converter = (value: number, own?: number) => number | null;

/**
 * Values that are equal to nine decimals share a rank (see competition-ranks). Where all of a category are equal, a
 * stretch gives everybody the full points.
 */
export function createConverter(frame: ConversionFrame): Converter {
  const { conversion, direction, fullPoints } = frame;
  switch (conversion.kind) {
    case 'points':
      return (value) => value;
    case 'linear': {
      const { from, to } = conversion;
      return (value) => (fullPoints * (value - from)) / (to - from);
    }
    case 'steps':
      return (value) => stepPoints(conversion.steps, { value, direction, otherwise: conversion.otherwise });
    case 'ratio-to-best':
      return ratioConverter(frame);
    case 'stretch':
      return stretchConverter(frame, conversion.floorShare);
    case 'rank-steps': {
      const placeOf = createPlaces(frame);
      return (value, own = value) => fullPoints * (1 - conversion.dropShare * (placeOf(value, own).rank - 1));
    }
    case 'rank-table': {
      const placeOf = createPlaces(frame);
      return (value, own = value) => tablePoints(conversion, placeOf(value, own), frame.peers.length);
    }
  }
}

function stepPoints(
  steps: readonly Step[],
  at: { readonly value: number; readonly direction: Direction; readonly otherwise: number },
): number {
  const sign = at.direction === 'higher' ? 1 : -1;
  const reached = steps.find((step) => toNineDecimals(sign * at.value) >= toNineDecimals(sign * step.value));
  return reached?.points ?? at.otherwise;
}

/**
 * Where less is better, a best value of 0 is the limit of small ones: full points for 0, nothing for all above. Where
 * more is better nothing is a ratio of 0, and of less than 0 nothing ever is.
 */
function ratioConverter({ direction, fullPoints, peers }: ConversionFrame): Converter {
  const { highest, lowest } = rangeOf(peers);
  const best = direction === 'higher' ? highest : lowest;
  if (direction === 'higher') return best > 0 ? (value) => (fullPoints * value) / best : () => null;
  return best >= 0 ? (value) => (value > 0 ? (fullPoints * best) / value : fullPoints) : () => null;
}

function stretchConverter({ direction, fullPoints, peers }: ConversionFrame, floorShare: number): Converter {
  const { highest, lowest } = rangeOf(peers);
  if (toNineDecimals(highest) === toNineDecimals(lowest)) return () => fullPoints;
  const [worst, best] = direction === 'higher' ? [lowest, highest] : [highest, lowest];
  return (value) => fullPoints * (floorShare + ((1 - floorShare) * (value - worst)) / (best - worst));
}

function rangeOf(peers: readonly number[]): { readonly highest: number; readonly lowest: number } {
  let highest = -Infinity;
  let lowest = Infinity;
  for (const value of peers) {
    if (value > highest) highest = value;
    if (value < lowest) lowest = value;
  }
  return { highest, lowest };
}

interface Place {
  readonly rank: number;
  /** How many of the peers, itself among them, have this rank. */
  readonly equal: number;
}

function createPlaces({ direction, peers }: ConversionFrame): (value: number, own: number) => Place {
  const sign = direction === 'higher' ? -1 : 1;
  const sorted = Float64Array.from(peers, (value) => toNineDecimals(sign * value)).toSorted();
  return (value, own) => {
    const place = toNineDecimals(sign * value);
    const ownPlace = toNineDecimals(sign * own);
    const better = countBelow(sorted, place) - Number(ownPlace < place);
    const asGood = countBelow(sorted, place + 1) - countBelow(sorted, place) - Number(ownPlace === place);
    return { rank: better + 1, equal: asGood + 1 };
  };
}

/** How many of the sorted values are below the limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the first on, then from the last on: in a small category the better of two places counts. */
function tablePoints(table: Extract<Conversion, { readonly kind: 'rank-table' }>, place: Place, peers: number): number {
  if (place.equal > 1 && table.ties === 'otherwise') return table.otherwise;
  return table.first[place.rank - 1] ?? table.last[peers - place.rank] ?? table.otherwise;
}
