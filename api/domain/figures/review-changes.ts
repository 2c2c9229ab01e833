import { earlierScore } from '#domain/mapping/earlier-score';
import { originOf, type UnitLinks } from '#domain/mapping/unit-links';
import type { Change } from '#domain/tabulation/findings/change';
import type { ReviewFindings } from '#domain/tabulation/findings/findings';
import type { PartChange } from '#domain/tabulation/findings/part-findings';
import type { Estimate, ReviewTable } from '#domain/tabulation/model';
import { type Ends, meanChange, nameOf } from './change-figure';
import { type ChangeFamily, type Figure, type FigureSubject, missingFigure } from './figure';
import type { Measure } from './measures';
import { isRanked, type PublishedReview } from './published-wave';
import { isSameQuestion } from './same-question';

interface FoundChange extends Ends<Estimate> {
  readonly change: Change | null;
  readonly family: ChangeFamily;
}

/**
 * What changed in a targets question that was asked in the wave before too. The tests are those of the result pages (see
 * findings), adjusted over the whole list that a page shows, whatever part of it this reader may see.
 */
export function reviewChanges(input: {
  readonly now: PublishedReview;
  readonly before: PublishedReview;
  readonly findings: ReviewFindings;
  readonly links: UnitLinks | null;
}): readonly Figure[] {
  const { now, before, findings, links } = input;
  const changes = foundChanges({ review: now.review, previous: before.review, findings, links });
  if (isSameQuestion(now, before)) return changes.map((found) => changeFigure(found, links));
  return changes.map((ends) => missingFigure(nameOf(ends, 'independent-samples-welch'), 'question-changed'));
}

function changeFigure({ change, family, ...ends }: FoundChange, links: UnitLinks | null): Figure {
  const { target } = ends.subject;
  const isPart = target !== undefined && originOf(links, target).isPart;
  return isPart
    ? missingFigure(nameOf(ends, 'independent-samples-welch'), 'unit-split')
    : meanChange(ends, { change, family });
}

/** As findings adjust them. */
const FAMILIES = {
  index: 'alone',
  'category-mean': 'categories',
  'criterion-mean': 'criteria',
  'rater-group-mean': 'rater-groups',
  score: 'targets',
} as const satisfies Partial<Record<Measure, ChangeFamily>>;

interface Compared {
  readonly review: ReviewTable;
  readonly previous: ReviewTable;
  readonly findings: ReviewFindings;
  readonly links: UnitLinks | null;
}

function foundChanges({ review, previous, findings, links }: Compared): readonly FoundChange[] {
  const found = (
    measure: keyof typeof FAMILIES,
    place: FigureSubject,
    ends: Omit<FoundChange, 'changed' | 'subject' | 'family'>,
  ): FoundChange => ({
    changed: measure,
    subject: { question: review.question, ...place },
    family: FAMILIES[measure],
    ...ends,
  });
  return [
    found('index', {}, { current: review.index, previous: previous.index, change: findings.change }),
    ...findings.categories.map(({ categoryId, mean, change }) => {
      const before = previous.categories.find((one) => one.categoryId === categoryId)?.mean ?? null;
      return found('category-mean', { category: categoryId }, { current: mean, previous: before, change });
    }),
    ...findings.criteria.map(({ criterionId, change }) =>
      found('criterion-mean', { criterion: criterionId }, overCommonUnits(change)),
    ),
    ...findings.groups.map(({ groupId, change }) =>
      found('rater-group-mean', { group: groupId }, overCommonUnits(change)),
    ),
    ...findings.targets.map(({ targetId, change }) => {
      const category = review.targets.find((target) => target.targetId === targetId)?.categoryId;
      const place = { target: targetId, ...(category !== undefined && { category }) };
      return found('score', place, {
        current: scoreOf(review, targetId),
        previous: earlierScore(previous, originOf(links, targetId))?.estimate ?? null,
        change,
      });
    }),
  ];
}

/** The means over the units that show it in both waves, which are not always those of either wave. */
function overCommonUnits(change: PartChange | null): Omit<FoundChange, 'changed' | 'subject' | 'family'> {
  return { current: change?.current ?? null, previous: change?.previous ?? null, change };
}

function scoreOf({ targets }: ReviewTable, targetId: string): Estimate | null {
  return targets.filter(isRanked).find((target) => target.targetId === targetId)?.score ?? null;
}
