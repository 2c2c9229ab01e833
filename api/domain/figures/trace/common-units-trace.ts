import { unitsInBoth } from '#domain/mapping/units-in-both';
import type { UnitLinks } from '#domain/mapping/unit-links';
import {
  criterionOverUnits,
  groupOverUnits,
  type MeanOverUnits,
  type UnitGroup,
} from '#domain/tabulation/findings/mean-over-units';
import { isRanked, type PublishedReview, seesAllRanked } from '../published-wave';
import { derivedNode, givenNode, type NodeName } from './nodes';
import { evaluate } from './recompute';
import { releasedInput } from './review-trace';
import type { TraceNode } from './trace-node';

/** A criterion or a rater group that changed, with its mean over common units in each wave. */
export interface ChangedPart {
  readonly name: NodeName;
  readonly now: PartEnd;
  readonly before: PartEnd;
  readonly links: UnitLinks | null;
}

interface PartEnd {
  readonly published: PublishedReview;
  readonly value: number;
}

/** Both ends: the means over the units that show it in both waves. */
export function commonUnitsEnds({ name, now, before, links }: ChangedPart): readonly TraceNode[] {
  const units = unitsInBoth(meanIn(now.published, name), meanIn(before.published, name), links);
  return [
    endNode(
      name,
      now,
      units.map((unit) => ({ ...unit, released: [unit.now] })),
    ),
    endNode(
      name,
      before,
      units.map((unit) => ({ ...unit, released: unit.before })),
    ),
  ];
}

function meanIn({ review }: PublishedReview, { subject }: NodeName): MeanOverUnits {
  const { criterion, group } = subject;
  return criterion === undefined ? groupOverUnits(review, group ?? '') : criterionOverUnits(review, criterion);
}

interface UnitInWave {
  readonly now: string;
  /** What it was in that wave. */
  readonly released: UnitGroup;
}

function endNode(name: NodeName, { published, value }: PartEnd, units: readonly UnitInWave[]): TraceNode {
  if (!seesAllRanked(published.review)) return givenNode(name, value, 'other-units');
  const inputs = units.flatMap((unit) => unitNode(name, published, unit));
  return derivedNode(name, { formula: 'mean', inputs, value });
}

/** What one unit has; of several that were merged since, that by their cards. */
function unitNode(name: NodeName, published: PublishedReview, { now, released }: UnitInWave): readonly TraceNode[] {
  const { figures } = meanIn(published, name);
  const weighed = released.flatMap((id) =>
    published.review.targets
      .filter(isRanked)
      .filter(({ targetId }) => targetId === id)
      .flatMap((target) => releasedInput(published, target, name))
      .map((node) => (released.length === 1 ? node : { ...node, weight: figures.get(id)?.n ?? 0 })),
  );
  const [only, ...others] = weighed;
  if (only === undefined) return [];
  if (others.length === 0) return [only];
  const measure = name.subject.criterion === undefined ? 'group-mean' : 'criterion-score';
  const totalWeight = weighed.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const derivation = { formula: 'weighted-sum', inputs: weighed, totalWeight } as const;
  const value = evaluate(
    { ...derivation, value: 0 },
    weighed.map((one) => one.value),
  );
  return [derivedNode({ measure, subject: { ...name.subject, target: now } }, { ...derivation, value })];
}
