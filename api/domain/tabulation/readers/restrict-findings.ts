import { earlierScore } from '#domain/mapping/earlier-score';
import { originOf, type UnitLinks } from '#domain/mapping/unit-links';
import { type Change, withoutAdjustedP } from '../findings/change';
import type { CategoryFinding, ReviewFindings, TargetFinding } from '../findings/findings';
import type { Estimate, ReviewTable, Tabulation } from '../model';
import type { ComparedParts, PartFinding } from '../findings/part-findings';
import type { UnitScope } from './restrict-to-units';

export interface FindingsToRestrict {
  /** Made of the whole tabulations: counts of units stay true. */
  readonly findings: readonly ReviewFindings[];
  /** Of the current wave. */
  readonly scope: UnitScope;
  /** Both as `restrictToUnits` leaves them for this reader: they decide which figures are shown. */
  readonly current: Tabulation;
  readonly previous: { readonly tabulation: Tabulation; readonly links?: UnitLinks } | null;
}

/**
 * Findings as a reader of some units may see them: what is null in his tabulation is null here, with all that was made
 * of it; and a change only where both its ends are shown, as one end and the change make the other.
 */
export function restrictFindings({
  findings,
  scope,
  current,
  previous,
}: FindingsToRestrict): readonly ReviewFindings[] {
  if (scope === null) return findings;
  return findings.map((found) => {
    const ofQuestion = ({ question }: ReviewTable) => question === found.question;
    const now = current.reviews.find(ofQuestion);
    if (now === undefined) throw new RangeError(`findings of ${found.question} without a table`);
    const before = previous?.tabulation.reviews.find(ofQuestion);
    return restrictReview({ found, scope, now, before, links: previous?.links ?? null });
  });
}

function restrictReview(input: {
  readonly found: ReviewFindings;
  readonly scope: readonly string[];
  readonly now: ReviewTable;
  readonly before: ReviewTable | undefined;
  readonly links: UnitLinks | null;
}): ReviewFindings {
  const { found, scope, now, before, links } = input;
  const criteria = found.criteria.map((part) => {
    const own = ({ criterionId }: { readonly criterionId: string }) => criterionId === part.criterionId;
    return { ...part, ...seenPart(part, now.criteria.find(own)?.estimate, before?.criteria.find(own)?.estimate) };
  });
  const groups = found.groups.map((part) => {
    const own = ({ groupId }: { readonly groupId: string }) => groupId === part.groupId;
    return { ...part, ...seenPart(part, now.groups.find(own)?.estimate, before?.groups.find(own)?.estimate) };
  });
  const compared = {
    criteria: seenComparisons(
      found.compared.criteria,
      criteria.map((part) => ({ ...part, id: part.criterionId })),
    ),
    groups: seenComparisons(
      found.compared.groups,
      groups.map((part) => ({ ...part, id: part.groupId })),
    ),
  };
  const allCriteria = criteria.every(({ estimate }, index) => !isCut(found.criteria[index]?.estimate, estimate));
  const index = seen(found.change, now.index, before?.index);
  return {
    ...found,
    index: index.estimate,
    change: index.change,
    bands: isCut(found.index, index.estimate) ? null : found.bands,
    criteria,
    extremes: allCriteria && compared.criteria.levels !== null ? found.extremes : null,
    groups,
    compared,
    categories: found.categories.map((part) => restrictCategory(part, now, before)),
    targets: found.targets
      .filter(({ targetId }) => scope.includes(targetId))
      .map((target) => ({
        ...target,
        change:
          hasShownOrigin(target, before, links) && target.change !== null ? withoutAdjustedP(target.change) : null,
      })),
  };
}

/** What a unit was before may be another's in part, or have had its code from another. */
function hasShownOrigin(
  { targetId }: TargetFinding,
  before: ReviewTable | undefined,
  links: UnitLinks | null,
): boolean {
  return before !== undefined && earlierScore(before, originOf(links, targetId)) !== null;
}

function restrictCategory(part: CategoryFinding, now: ReviewTable, before: ReviewTable | undefined): CategoryFinding {
  const own = ({ categoryId }: { readonly categoryId: string }) => categoryId === part.categoryId;
  const { estimate, change } = seen(part.change, now.categories.find(own)?.mean, before?.categories.find(own)?.mean);
  return { ...part, mean: estimate, change, bands: isCut(part.mean, estimate) ? null : part.bands };
}

function seen(
  change: Change | null,
  current: Estimate | null | undefined,
  previous: Estimate | null | undefined,
): { readonly estimate: Estimate | null; readonly change: Change | null } {
  const estimate = current ?? null;
  return {
    estimate,
    change: change === null || estimate === null || (previous ?? null) === null ? null : withoutAdjustedP(change),
  };
}

/**
 * A change over fewer units than the means beside it is one more equation: with both it makes the sum over the units that
 * came, less that over those that went, and that may be one unit. So it is shown only between these very means.
 */
function seenPart(
  { change: found, base }: PartFinding,
  current: Estimate | null | undefined,
  previous: Estimate | null | undefined,
): PartFinding {
  const estimate = current ?? null;
  const isOfThese = found !== null && isSame(found.current, current) && isSame(found.previous, previous);
  return { estimate, base: estimate === null ? null : base, change: isOfThese ? withoutAdjustedP(found) : null };
}

/** Likewise only over the units of the means that are shown. */
function seenComparisons(
  { levels, moves }: ComparedParts,
  parts: readonly (PartFinding & { readonly id: string })[],
): ComparedParts {
  const partOf = (id: string) => parts.find((part) => part.id === id);
  return {
    levels: levels?.parts.every(({ id, estimate }) => isSame(estimate, partOf(id)?.estimate)) === true ? levels : null,
    moves:
      moves?.parts.every(({ id, change }) => isSame(change.difference, partOf(id)?.change?.difference)) === true
        ? withoutAdjusted(moves)
        : null,
  };
}

function withoutAdjusted(moves: NonNullable<ComparedParts['moves']>): ComparedParts['moves'] {
  return { ...moves, parts: moves.parts.map((part) => ({ ...part, change: withoutAdjustedP(part.change) })) };
}

function isSame(one: Estimate, other: Estimate | null | undefined): boolean {
  return one.value === other?.value && one.standardError === other.standardError;
}

function isCut(whole: Estimate | null | undefined, restricted: Estimate | null): boolean {
  return (whole ?? null) !== null && restricted === null;
}
