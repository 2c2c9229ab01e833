import type { EarlierScore } from '#domain/mapping/earlier-score';
import type { RankedTarget } from '#domain/tabulation/model';
import type { PublishedReview } from '../published-wave';
import { derivedNode } from './nodes';
import { targetNode, type TracedFigure } from './review-trace';
import { subjectOf } from './target-trace';
import type { TraceNode } from './trace-node';

/** The score of what a unit was in the wave before: that of one unit, or of several by their cards. */
export function originNode(published: PublishedReview, figure: TracedFigure, { targets, n }: EarlierScore): TraceNode {
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0) return scoreOf(published, only);
  return derivedNode(figure, {
    formula: 'weighted-sum',
    inputs: targets.map((target) => ({ ...scoreOf(published, target), weight: target.n })),
    totalWeight: n,
    value: figure.value,
  });
}

function scoreOf(published: PublishedReview, target: RankedTarget): TraceNode {
  return targetNode(published, { measure: 'score', subject: subjectOf(published, target), value: target.score.value });
}
