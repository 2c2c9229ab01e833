import { FEWEST_OUTSIDE } from '#domain/access/fewest-outside';
import type { LeafIndicator } from '../scheme/model';
import type { LeafColumn } from './leaf-columns';
import type { MissingValue } from './outcome';

/** What stands for missing points of a leaf in one category. */
export interface StandIn {
  readonly points: number;
  readonly standardError: number;
  readonly units: number;
}

/**
 * Mean of the category's points in a leaf. Its error is their standard deviation: the unit may stand anywhere among
 * the others. Null for fewer than three units with points: mean and error of two tell both.
 */
export function categoryMean({ points }: LeafColumn, members: readonly number[]): StandIn | null {
  const known = members.map((member) => points[member] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  if (known.length < FEWEST_OUTSIDE) return null;
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { points: mean, standardError: Math.sqrt(squares / (known.length - 1)), units: known.length };
}

/** What the scheme says of a unit without points in a leaf. */
export function treatmentOf(
  leaf: LeafIndicator,
  context: { readonly column: LeafColumn; readonly unit: number; readonly mean: StandIn | null },
): MissingValue {
  const reason = context.column.reasons.get(context.unit) ?? 'not-in-file';
  const head = { indicatorId: leaf.id, reason };
  if (leaf.missing !== 'category-mean') return { ...head, treatment: leaf.missing };
  if (context.mean === null) return { ...head, treatment: 'renormalise' };
  return { ...head, treatment: 'category-mean', standIn: context.mean };
}
