import type { RankedTarget } from '#domain/tabulation/model';
import type { FigureSubject } from '../figure';
import { cardsNaming, type ToldCards } from '../named-cards';
import { isRanked, type PublishedReview, seesAllRanked } from '../published-wave';
import { countPart, derivedNode, derivedPart, givenNode, type NodeName, quotientOf } from './nodes';
import { releasedGroup, subjectOf } from './target-trace';
import type { TraceNode } from './trace-node';

/** Where a target stands by score alone, if the reader sees the scores of its category. */
export function rankNode(published: PublishedReview, target: RankedTarget): TraceNode {
  const { review } = published;
  const name = { measure: 'rank', subject: subjectOf(published, target) } as const;
  if (!seesAllRanked(review, target.categoryId)) return givenNode(name, target.place.rank, 'other-units');
  const others = review.targets
    .filter(isRanked)
    .filter(({ categoryId, targetId }) => categoryId === target.categoryId && targetId !== target.targetId);
  return derivedNode(name, {
    formula: 'competition-rank',
    inputs: [target, ...others].map((one) => scoreLeaf(published, one)),
    value: target.place.rank,
  });
}

/** A score as an input of something over targets: it has a trace of its own. */
export function scoreLeaf(published: PublishedReview, target: RankedTarget): TraceNode {
  const name = { measure: 'score', subject: subjectOf(published, target) } as const;
  return givenNode(name, target.score.value, 'published');
}

/** "Don't know" of the cards that name the target, of all groups in its score or of one. */
export function dontKnowNode(published: PublishedReview, target: RankedTarget, subject: FigureSubject): TraceNode {
  const name: NodeName = { measure: 'dont-know-share', subject };
  const { tabulation } = published;
  const cards: ToldCards = subject.group === undefined ? target : releasedGroup(published, target, subject.group);
  const { dontKnow } = cards;
  if (dontKnow === undefined) throw new RangeError('a share that is not shown has no trace');
  return quotientOf(
    name,
    countPart(name, 'dont-know', dontKnow),
    countPart(name, 'rated', cardsNaming(tabulation, { ...cards, dontKnow })),
  );
}

export function sumPart(above: NodeName, name: string, inputs: readonly TraceNode[]): TraceNode {
  return derivedPart({ above, part: 'step', name }, { formula: 'sum', inputs });
}
