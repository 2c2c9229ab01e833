import type { RankedTarget } from '#domain/tabulation/model';
import { isRanked, type PublishedReview, seesAllRanked } from '../published-wave';
import { cellNode, groupNode } from './group-trace';
import { countPart, derivedNode, givenNode, type NodeName, quotientOf } from './nodes';
import { dontKnowNode, rankNode, scoreLeaf } from './standing-trace';
import { criterionScoreNode, pointsNode, releasedGroup, scoreNode, subjectOf } from './target-trace';
import type { TraceNode } from './trace-node';

/** A figure that has a value. */
export interface TracedFigure extends NodeName {
  readonly value: number;
}

/** The mean over all targets, over those of a category, of one criterion, or of one rater group. */
export function meanOverTargets(published: PublishedReview, figure: TracedFigure): TraceNode {
  const { category } = figure.subject;
  if (!seesAllRanked(published.review, category)) return givenNode(figure, figure.value, 'other-units');
  const targets = published.review.targets
    .filter(isRanked)
    .filter(({ categoryId }) => category === undefined || categoryId === category);
  const inputs = targets.flatMap((target) => releasedInput(published, target, figure));
  const { measure, subject, value } = figure;
  return derivedNode({ measure, subject }, { formula: 'mean', inputs, value });
}

/** A figure of a target as an input of something over targets: it has a trace of its own. */
export function releasedInput(
  published: PublishedReview,
  target: RankedTarget,
  { subject }: NodeName,
): readonly TraceNode[] {
  const own = subjectOf(published, target);
  const leaf = (name: NodeName, value: number) => [givenNode(name, value, 'published')];
  if (subject.criterion !== undefined) {
    const { criterion } = subject;
    const cell = target.criteria.find(({ criterionId }) => criterionId === criterion)?.cell;
    return cell?.released === true
      ? leaf({ measure: 'criterion-score', subject: { ...own, criterion } }, cell.score.value)
      : [];
  }
  if (subject.group === undefined) return [scoreLeaf(published, target)];
  const { group } = subject;
  const cell = target.groups.find(({ groupId }) => groupId === group)?.cell;
  return cell?.released === true ? leaf({ measure: 'group-mean', subject: { ...own, group } }, cell.mean) : [];
}

export function ratingShareNode({ question, review }: PublishedReview, figure: TracedFigure): TraceNode {
  const position = question.scale.options.findIndex(({ id }) => id === figure.subject.option);
  const { distribution } = review;
  if (!distribution.released) throw new RangeError('a share that is not shown has no trace');
  return shareNode(figure, distribution.counts[position] ?? 0, distribution.n);
}

export function shareNode({ measure, subject }: NodeName, successes: number, n: number): TraceNode {
  const name = { measure, subject };
  return quotientOf(name, countPart(name, 'answers', successes), countPart(name, 'n', n));
}

/** A figure of one target. */
export function targetNode(published: PublishedReview, figure: TracedFigure): TraceNode {
  const { measure, subject, value } = figure;
  const target = published.review.targets.filter(isRanked).find(({ targetId }) => targetId === subject.target);
  if (target === undefined) throw new RangeError('a target without a score has no trace');
  switch (measure) {
    case 'points':
      return pointsNode(published, target);
    case 'score':
      return scoreNode(published, target);
    case 'rank':
      return rankNode(published, target);
    case 'criterion-score':
      return criterionScoreNode(published, target, subject.criterion ?? '');
    case 'group-mean':
      return groupNode(published, subject, releasedGroup(published, target, subject.group));
    case 'cell-mean':
    case 'cell-share':
    case 'cell-top-share':
      return cellFigureNode(published, target, figure);
    case 'dont-know-share':
      return dontKnowNode(published, target, subject);
    default:
      return givenNode({ measure, subject }, value, 'tests');
  }
}

function cellFigureNode(published: PublishedReview, target: RankedTarget, { measure, subject }: NodeName): TraceNode {
  const { criteria } = releasedGroup(published, target, subject.group);
  const criterion = criteria.find(({ criterionId }) => criterionId === subject.criterion);
  if (criterion?.shown !== true) throw new RangeError('a cell that is not shown has no trace');
  if (measure === 'cell-mean') return cellNode(subject, criterion);
  const rated = criterion.options.filter(({ optionId }) => optionId !== null);
  const own = measure === 'cell-top-share' ? rated.at(-1) : rated.find(({ optionId }) => optionId === subject.option);
  return shareNode(
    { measure, subject },
    own?.votes ?? 0,
    rated.reduce((sum, { votes }) => sum + votes, 0),
  );
}
