import { componentEffects } from '#domain/statistics/component-effects';
import type { RankedTarget, TargetGroup } from '#domain/tabulation/model';
import { figureOf, measured } from '../measured';
import type { ReviewDiscrimination } from './review-model';

/**
 * How much each rater group decides the ranking, by what it brings into the scores, w M: over the targets in whose score
 * every group has its own mean and shows it. What a hidden group brings would follow from what the others do.
 */
export function groupEffects(ranked: readonly RankedTarget[]): ReviewDiscrimination['groupEffects'] {
  const groupIds = [...new Set(ranked.flatMap(({ groups }) => groups.filter(takesPart).map(({ groupId }) => groupId)))];
  if (groupIds.length === 0) return [];
  const points = ranked
    .map((target) => groupIds.map((id) => pointsOf(target.groups.find(({ groupId }) => groupId === id))))
    .filter((target) => target.every((point) => point !== null));
  const effects = componentEffects(
    groupIds.map((_, group) => Float64Array.from(points, (target) => target[group] ?? 0)),
  );
  return groupIds.map((groupId, group) => ({
    groupId,
    effect: figureOf(effects, (values) =>
      measured(values[group] ?? 0, { n: points.length, method: 'effective-weight' }),
    ),
  }));
}

function takesPart({ appliedWeight, standIn }: TargetGroup): boolean {
  return appliedWeight > 0 || standIn !== undefined;
}

function pointsOf(group: TargetGroup | undefined): number | null {
  if (group === undefined || group.appliedWeight === 0 || !group.cell.released) return null;
  return group.appliedWeight * group.cell.mean;
}
