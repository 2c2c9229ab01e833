import { combinedEstimate, fewestDegrees, type UnitFigure } from './combined-estimate';
import { estimateOf } from './estimate';
import type { Estimate, RankedTarget, ReviewTable } from '../model';

/** A released mean, and the released figures of the units that it is the mean of. */
export interface MeanOverUnits {
  readonly estimate: Estimate | null;
  readonly figures: ReadonlyMap<string, UnitFigure>;
}

/** Over how many of the units with a score a mean goes. */
export interface UnitBase {
  readonly units: number;
  readonly of: number;
}

export function scoresOverUnits(review: ReviewTable): MeanOverUnits {
  return overUnits(review, review.index, ({ score, n }) => ({ estimate: score, n }));
}

export function criterionOverUnits(review: ReviewTable, criterionId: string): MeanOverUnits {
  const own = review.criteria.find((part) => part.criterionId === criterionId);
  return overUnits(review, own?.estimate ?? null, ({ criteria }) => {
    const cell = criteria.find((part) => part.criterionId === criterionId)?.cell;
    return cell?.released === true ? { estimate: cell.score, n: cell.n } : null;
  });
}

export function groupOverUnits(review: ReviewTable, groupId: string): MeanOverUnits {
  const own = review.groups.find((part) => part.groupId === groupId);
  return overUnits(review, own?.estimate ?? null, ({ groups }) => {
    const cell = groups.find((part) => part.groupId === groupId)?.cell;
    if (cell?.released !== true) return null;
    const { mean, standardError, n } = cell;
    return { estimate: estimateOf({ value: mean, standardError, degreesOfFreedom: Math.max(1, n - 1) }), n };
  });
}

function overUnits(
  { targets }: ReviewTable,
  estimate: Estimate | null,
  figureOf: (target: RankedTarget) => UnitFigure | null,
): MeanOverUnits {
  const figures = targets.flatMap((target) => {
    const figure = target.status === 'ranked' ? figureOf(target) : null;
    return figure === null ? [] : [[target.targetId, figure] as const];
  });
  return { estimate, figures: new Map(figures) };
}

/** Units that count as one: several where they were merged since. */
export type UnitGroup = readonly string[];

/**
 * The mean over some of its units, from released figures alone; the released mean itself where those are all. What raters
 * have in common over units is in no released figure but the error of the whole mean. So the error is a bound, the smaller
 * of two that follow from the triangle inequality for standard deviations: the mean of the units' errors, as if they went
 * together wholly; and the error of the whole mean with those of the units that are left out or weigh otherwise. Degrees
 * of freedom are the fewest of any.
 */
export function meanOverSome(mean: MeanOverUnits, groups: readonly UnitGroup[]): Estimate | null {
  if (groups.length === 0 || mean.estimate === null) return null;
  if (isWhole(mean, groups)) return mean.estimate;
  const parts = groups.map((units) => combinedEstimate(units.map((id) => figureIn(mean, id))));
  const value = parts.reduce((sum, part) => sum + part.value, 0) / parts.length;
  const together = parts.reduce((sum, part) => sum + part.standardError, 0) / parts.length;
  return estimateOf({
    value,
    standardError: Math.min(together, errorFromWhole(mean, mean.estimate, groups)),
    degreesOfFreedom: fewestDegrees([mean.estimate, ...parts]),
  });
}

function isWhole({ figures }: MeanOverUnits, groups: readonly UnitGroup[]): boolean {
  return groups.length === figures.size && groups.every((units) => units.length === 1);
}

/** Of m groups out of N units: mean = N/m × whole + Σ (weight − 1/m) × unit, where units that are left out weigh nothing. */
function errorFromWhole({ figures }: MeanOverUnits, whole: Estimate, groups: readonly UnitGroup[]): number {
  const even = 1 / groups.length;
  const weights = weightsIn(figures, groups);
  return [...figures].reduce(
    (sum, [id, { estimate }]) => sum + Math.abs((weights.get(id) ?? 0) - even) * estimate.standardError,
    figures.size * even * whole.standardError,
  );
}

function weightsIn(figures: MeanOverUnits['figures'], groups: readonly UnitGroup[]): ReadonlyMap<string, number> {
  const cards = (id: string) => figures.get(id)?.n ?? 0;
  return new Map(
    groups.flatMap((units) => {
      const total = units.reduce((sum, id) => sum + cards(id), 0);
      return units.map((id) => [id, units.length === 1 ? 1 / groups.length : cards(id) / total / groups.length]);
    }),
  );
}

function figureIn({ figures }: MeanOverUnits, id: string): UnitFigure {
  const figure = figures.get(id);
  if (figure === undefined) throw new RangeError(`${id} is not in the mean`);
  return figure;
}
