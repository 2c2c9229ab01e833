import type { ReviewDiscrimination } from '#domain/analysis/review/review-model';
import type { RaterGroup } from '#domain/survey/model';
import { valueOf } from './block';

/** A rater group's weight, and the part of the differences between scores that comes from it; both fractions of 1. */
export interface EffectRow {
  readonly groupId: string;
  readonly nominal: number;
  readonly actual: number;
}

/** Groups of which there is an effect; weights are fractions of those that take part. */
export function effectRows(
  groups: readonly Pick<RaterGroup, 'id' | 'weight'>[],
  effects: ReviewDiscrimination['groupEffects'],
): readonly EffectRow[] {
  const weights = new Map(groups.map(({ id, weight }) => [id, weight]));
  const total = effects.reduce((sum, { groupId }) => sum + (weights.get(groupId) ?? 0), 0);
  return effects.flatMap(({ groupId, effect }) => {
    const actual = valueOf(effect);
    return actual === undefined ? [] : [{ groupId, nominal: (weights.get(groupId) ?? 0) / total, actual }];
  });
}

/** Smaller gaps are not worth a headline. */
const WORTH_NAMING = 0.05;

/** The group whose effect is farthest from its weight; null if no gap is worth naming. */
export function largestGap(rows: readonly EffectRow[]): EffectRow | null {
  const [largest] = rows.toSorted((a, b) => gapOf(b) - gapOf(a));
  return largest !== undefined && gapOf(largest) >= WORTH_NAMING ? largest : null;
}

function gapOf({ nominal, actual }: EffectRow): number {
  return Math.abs(actual - nominal);
}
