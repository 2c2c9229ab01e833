import { toNineDecimals } from '#domain/statistics/ranking/competition-ranks';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import type { AssessmentScheme } from '../scheme/model';
import { lowestRivals } from './overtaking';
import { weightDraws } from './weight-draws';
import { isLinear, totalUnder, type WeightedParts, weightedParts } from './weighted-totals';

/** How far places depend on the full points of the top indicators. */
export interface Sensitivity {
  readonly categoryId: string | null;
  readonly spread: number;
  /** Sets of weights that were tried. */
  readonly draws: number;
  /** Whether `blocks` hold for all weights; else for those that were tried, as something is missing, cut off or set. */
  readonly isExact: boolean;
  readonly units: readonly UnitSensitivity[];
  /**
   * Runs of places, from the first on: the units of one run stay in it. A run of one place does not depend on the
   * weights at all.
   */
  readonly blocks: readonly { readonly from: number; readonly to: number }[];
  /** So many places from the first on do not depend on the weights. */
  readonly steadyPlaces: number;
}

export interface UnitSensitivity {
  readonly unitCode: string;
  readonly rank: number;
  /** Best and worst under the weights that were tried. */
  readonly best: number;
  readonly worst: number;
}

export interface SensitivityInput {
  readonly scheme: AssessmentScheme;
  readonly outcome: AssessmentOutcome;
  readonly categoryId: string | null;
  /** 0.5: every top indicator between half and one and a half times its points, summed to the full points again. */
  readonly spread: number;
  readonly draws: number;
}

/**
 * Ranks of a category under many sets of weights (see weight-draws). Which of two units can stand above the other is
 * not left to what was tried, but found exactly, where totals are linear in the weights.
 */
export function sensitivityOf({ scheme, outcome, categoryId, spread, draws }: SensitivityInput): Sensitivity {
  const units = outcome.units
    .filter((unit) => unit.categoryId === categoryId && unit.standing !== null)
    .toSorted((one, other) => rankOf(one) - rankOf(other) || (one.unitCode < other.unitCode ? -1 : 1));
  const parts = weightedParts(scheme, units);
  const sets = weightDraws(parts.full.length, { spread, draws });
  const moved = rangesUnder(sets, parts, units);
  const isExact = isLinear(parts);
  const rivals = isExact ? lowestRivals(parts, spread).map((position) => position + 1) : [];
  const blocks = blocksOf(moved, isExact ? rivals : moved.map(({ worst }) => worst));
  const firstMoving = blocks.find(({ from, to }) => to > from)?.from ?? moved.length + 1;
  return { categoryId, spread, draws: sets.length, isExact, units: moved, blocks, steadyPlaces: firstMoving - 1 };
}

function rankOf({ standing }: UnitOutcome): number {
  return standing?.rank ?? 1;
}

function rangesUnder(
  sets: readonly (readonly number[])[],
  parts: WeightedParts,
  units: readonly UnitOutcome[],
): readonly UnitSensitivity[] {
  const best = units.map(rankOf);
  const worst = [...best];
  for (const factors of sets) {
    ranksOf(units.map((_, row) => totalUnder(factors, parts, row))).forEach((rank, row) => {
      best[row] = Math.min(best[row] ?? rank, rank);
      worst[row] = Math.max(worst[row] ?? rank, rank);
    });
  }
  return units.map((unit, row) => ({
    unitCode: unit.unitCode,
    rank: rankOf(unit),
    best: best[row] ?? 1,
    worst: worst[row] ?? 1,
  }));
}

/** Competition ranks to nine decimals, by one sort. */
function ranksOf(totals: readonly number[]): Int32Array {
  const rounded = Float64Array.from(totals, toNineDecimals);
  const order = Int32Array.from(rounded.keys()).toSorted((a, b) => (rounded[b] ?? 0) - (rounded[a] ?? 0));
  const ranks = new Int32Array(totals.length);
  let rank = 1;
  order.forEach((row, place) => {
    if (place > 0 && rounded[row] !== rounded[order[place - 1] ?? 0]) rank = place + 1;
    ranks[row] = rank;
  });
  return ranks;
}

/** A run ends where nobody above it ever falls below, so that the same units stand above under all weights. */
function blocksOf(units: readonly UnitSensitivity[], lowestPlaces: readonly number[]): Sensitivity['blocks'] {
  const blocks: { readonly from: number; readonly to: number }[] = [];
  let from = 1;
  let lowest = 0;
  units.forEach(({ rank }, index) => {
    lowest = Math.max(lowest, lowestPlaces[index] ?? 0);
    const place = index + 1;
    if (lowest > place || units[place]?.rank === rank) return;
    blocks.push({ from, to: place });
    from = place + 1;
  });
  return blocks;
}
