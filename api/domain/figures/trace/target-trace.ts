import { groupWorking } from '#domain/assessment/group-working';
import { type GroupPart, inOrderOfScore, pointsOf, schemeIn, type StandInPart } from '#domain/assessment/points';
import type { RankedTarget } from '#domain/tabulation/model';
import type { FigureSubject } from '../figure';
import type { PublishedReview } from '../published-wave';
import { donorsOf } from '../stand-in-donors';
import { cellNode, groupNode } from './group-trace';
import { balancedNode, derivedNode, derivedPart, givenNode, givenPart, type Rest, settingPart } from './nodes';
import { pointsRules, scoreRules } from './scheme-rules';
import type { TraceNode } from './trace-node';

/** Full points × S ÷ 100. */
export function pointsNode(published: PublishedReview, target: RankedTarget): TraceNode {
  const working = pointsOf({ ...published, target });
  const name = { measure: 'points', subject: subjectOf(published, target) } as const;
  const conversion = derivedPart(
    { above: name, part: 'step', name: 'conversion' },
    {
      formula: 'quotient',
      inputs: [settingPart(name, 'full-points', working.fullPoints), settingPart(name, 'scale', 100)],
    },
  );
  return derivedNode(name, {
    formula: 'product',
    inputs: [scoreNode(published, target), conversion],
    value: target.points.value,
    rules: pointsRules(working),
  });
}

/** S = Σ w M ÷ Σ w. */
export function scoreNode(published: PublishedReview, target: RankedTarget): TraceNode {
  const working = pointsOf({ ...published, target });
  const { composite } = working;
  const subject = subjectOf(published, target);
  return balancedNode(
    { measure: 'score', subject },
    {
      value: composite.score.value,
      inputs: inOrderOfScore(composite.parts).flatMap((part) => partNode({ published, target, subject, part })),
      totalWeight: composite.totalWeight,
      rest: withheldRest(composite.parts),
      standardError: composite.score.standardError,
      rules: scoreRules(published, working),
    },
  );
}

function partNode(context: {
  readonly published: PublishedReview;
  readonly target: RankedTarget;
  readonly subject: FigureSubject;
  readonly part: GroupPart;
}): readonly TraceNode[] {
  const { published, subject, part } = context;
  const own = { ...subject, group: part.groupId };
  const weight = part.nominalWeight;
  if (part.state === 'shown') return [{ ...groupNode(published, own, part.working), weight }];
  if (part.state === 'stand-in') return [{ ...standInNode({ ...context, part }), weight }];
  return [];
}

/** The mean of the group's means over the targets of which it is made, if they can be told; else as it was published. */
function standInNode(context: {
  readonly published: PublishedReview;
  readonly target: RankedTarget;
  readonly subject: FigureSubject;
  readonly part: StandInPart;
}): TraceNode {
  const { published, target, subject, part } = context;
  const { groupId, mean, standardError, targets } = part;
  const name = {
    above: { measure: 'score', subject },
    part: 'stand-in',
    name: `stand-in:${groupId}`,
  } as const;
  const inputs = donorsOf(published, target, part).map((donor) => {
    const own = { ...subjectOf(published, donor.target), group: groupId };
    return givenNode({ measure: 'group-mean', subject: own }, donor.cell.mean, 'published');
  });
  const derived = derivedPart(name, { formula: 'mean', inputs, standardError });
  if (inputs.length === targets && derived.value === mean) return derived;
  return givenPart(name, mean, 'category-mean', { standardError });
}

function withheldRest(parts: readonly GroupPart[]): Rest | null {
  const groups = parts.flatMap((part) =>
    part.state === 'withheld' ? [{ group: part.groupId, weight: part.nominalWeight, reason: part.reason }] : [],
  );
  return groups.length === 0 ? null : { part: 'withheld', given: 'withheld-groups', groups };
}

/** The composite of the groups' means in one criterion; a group with fewer than two ratings there takes no part. */
export function criterionScoreNode(published: PublishedReview, target: RankedTarget, criterionId: string): TraceNode {
  const { composite } = pointsOf({ ...published, target });
  const subject = { ...subjectOf(published, target), criterion: criterionId };
  const cell = target.criteria.find((criterion) => criterion.criterionId === criterionId)?.cell;
  if (cell?.released !== true) throw new RangeError('a criterion that is not shown has no trace');
  const shown = composite.parts.flatMap((part) => criterionInput(part, subject));
  const withheld = composite.parts.filter(({ state }) => state === 'withheld');
  const inputs = shown.filter(({ counts }) => (counts?.n ?? 0) >= 2);
  return balancedNode(
    { measure: 'criterion-score', subject },
    {
      value: cell.score.value,
      inputs,
      totalWeight: weightOf([...inputs, ...withheld.map(({ nominalWeight }) => ({ weight: nominalWeight }))]),
      rest: withheldRest(composite.parts),
      standardError: cell.score.standardError,
      counts: { n: cell.n },
    },
  );
}

function criterionInput(part: GroupPart, subject: FigureSubject): readonly TraceNode[] {
  if (part.state !== 'shown') return [];
  const criterion = part.working.criteria.find(({ criterionId }) => criterionId === subject.criterion);
  if (criterion?.shown !== true) return [];
  return [{ ...cellNode({ ...subject, group: part.groupId }, criterion), weight: part.nominalWeight }];
}

function weightOf(parts: readonly { readonly weight?: number }[]): number {
  return parts.reduce((sum, { weight = 0 }) => sum + weight, 0);
}

/** The node of a group's mean, or of one of its criteria, in whatever part of the score it is. */
export function releasedGroup(published: PublishedReview, target: RankedTarget, groupId: string | undefined) {
  const cell = target.groups.find((group) => group.groupId === groupId)?.cell;
  if (cell?.released !== true) throw new RangeError('a group that is not shown has no trace');
  const { question, tabulation } = published;
  return groupWorking({ question, scheme: schemeIn(tabulation), score: cell });
}

export function subjectOf({ question }: PublishedReview, target: RankedTarget): FigureSubject {
  return { question: question.id, target: target.targetId, category: target.categoryId };
}
