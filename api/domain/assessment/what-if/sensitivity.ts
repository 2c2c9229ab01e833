import { toNineDecimals } from '#domain/statistics/competition-ranks';
import type { AssessmentOutcome, UnitOutcome } from '../run/outcome';
import { within } from '../run/ledger-points';
import type { AssessmentScheme } from '../scheme/model';
import { placedIndicators } from '../scheme/walk';
import { weightDraws } from './weight-draws';

/** How far places depend on the full points of the top indicators. */
export interface Sensitivity {
  readonly categoryId: string | null;
  readonly spread: number;
  /** Sets of weights that were tried. */
  readonly draws: number;
  readonly units: readonly UnitSensitivity[];
  /**
   * Runs of places, from the first on: the units of one run stay in it under all weights. A run of one place does not
   * depend on the weights at all.
   */
  readonly blocks: readonly { readonly from: number; readonly to: number }[];
  /** So many places from the first on do not depend on the weights. */
  readonly steadyPlaces: number;
}

export interface UnitSensitivity {
  readonly unitCode: string;
  readonly rank: number;
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

/** Ranks of a category under many sets of weights (see weight-draws). A total that a veto sets stays as it is. */
export function sensitivityOf({ scheme, outcome, categoryId, spread, draws }: SensitivityInput): Sensitivity {
  const units = outcome.units.filter((unit) => unit.categoryId === categoryId && unit.standing !== null);
  const parts = partsOf(scheme, units);
  const sets = weightDraws(parts.full.length, { spread, draws });
  const best = units.map(({ standing }) => standing?.rank ?? 1);
  const worst = [...best];
  for (const factors of sets) {
    ranksOf(units.map((unit, row) => totalUnder(factors, { parts, row, unit, scheme }))).forEach((rank, row) => {
      best[row] = Math.min(best[row] ?? rank, rank);
      worst[row] = Math.max(worst[row] ?? rank, rank);
    });
  }
  const moved = units
    .map(({ unitCode, standing }, row) => ({
      unitCode,
      rank: standing?.rank ?? 1,
      best: best[row] ?? 1,
      worst: worst[row] ?? 1,
    }))
    .toSorted((one, other) => one.rank - other.rank || (one.unitCode < other.unitCode ? -1 : 1));
  const blocks = blocksOf(moved);
  const firstMoving = blocks.find(({ from, to }) => to > from)?.from ?? moved.length + 1;
  return { categoryId, spread, draws: sets.length, units: moved, blocks, steadyPlaces: firstMoving - 1 };
}

interface Parts {
  readonly full: readonly number[];
  /** By unit, then by top indicator; NaN where missing. */
  readonly points: readonly Float64Array[];
  /** Adjustments and what a cap took off are outside the weights. */
  readonly adjustments: readonly number[];
}

function partsOf(scheme: AssessmentScheme, units: readonly UnitOutcome[]): Parts {
  const placed = placedIndicators(scheme);
  const top = placed.flatMap(({ level }, position) => (level === 1 ? [position] : []));
  return {
    full: top.map((position) => placed[position]?.indicator.points ?? 0),
    points: units.map(({ points }) => Float64Array.from(top, (position) => points[position] ?? Number.NaN)),
    adjustments: units.map(({ points }) =>
      points.slice(placed.length).reduce((sum: number, value) => sum + (value ?? 0), 0),
    ),
  };
}

function totalUnder(
  factors: readonly number[],
  at: { readonly parts: Parts; readonly row: number; readonly unit: UnitOutcome; readonly scheme: AssessmentScheme },
): number {
  const { parts, row, unit, scheme } = at;
  if (unit.effectiveTotal !== unit.total?.value) return unit.effectiveTotal ?? 0;
  let sum = 0;
  let weight = 0;
  parts.points[row]?.forEach((points, component) => {
    if (Number.isNaN(points)) return;
    const factor = factors[component] ?? 1;
    sum += points * factor;
    weight += (parts.full[component] ?? 0) * factor;
  });
  const total = weight === 0 ? 0 : (sum * scheme.fullPoints) / weight;
  return within(total + (parts.adjustments[row] ?? 0), 0, scheme.cap ?? Infinity);
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
function blocksOf(units: readonly UnitSensitivity[]): Sensitivity['blocks'] {
  const blocks: { readonly from: number; readonly to: number }[] = [];
  let from = 1;
  let lowest = 0;
  units.forEach(({ worst }, index) => {
    lowest = Math.max(lowest, worst);
    const place = index + 1;
    if (lowest > place || units[place]?.rank === units[index]?.rank) return;
    blocks.push({ from, to: place });
    from = place + 1;
  });
  return blocks;
}
