import type { Change } from './change';
import type { CategoryFinding, ReviewFindings } from './findings';
import type { Estimate, ReviewTable, Tabulation } from './model';
import type { UnitScope } from './restrict-to-units';

export interface FindingsToRestrict {
  /** Made of the whole tabulations: counts of units stay true. */
  readonly findings: readonly ReviewFindings[];
  readonly scope: UnitScope;
  /** Both as `restrictToUnits` leaves them for this scope: they decide which figures are shown. */
  readonly current: Tabulation;
  readonly previous: Tabulation | null;
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
    return restrictReview({ found, scope, now, before: previous?.reviews.find(ofQuestion) });
  });
}

function restrictReview(input: {
  readonly found: ReviewFindings;
  readonly scope: readonly string[];
  readonly now: ReviewTable;
  readonly before: ReviewTable | undefined;
}): ReviewFindings {
  const { found, scope, now, before } = input;
  const criteria = found.criteria.map((part) => {
    const own = ({ criterionId }: { readonly criterionId: string }) => criterionId === part.criterionId;
    return { ...part, ...seen(part.change, now.criteria.find(own)?.estimate, before?.criteria.find(own)?.estimate) };
  });
  const allCriteria = criteria.every(({ estimate }, index) => !isCut(found.criteria[index]?.estimate, estimate));
  const index = seen(found.change, now.index, before?.index);
  return {
    ...found,
    index: index.estimate,
    change: index.change,
    bands: isCut(found.index, index.estimate) ? null : found.bands,
    criteria,
    extremes: allCriteria ? found.extremes : null,
    groups: found.groups.map((part) => {
      const own = ({ groupId }: { readonly groupId: string }) => groupId === part.groupId;
      return { ...part, ...seen(part.change, now.groups.find(own)?.estimate, before?.groups.find(own)?.estimate) };
    }),
    categories: found.categories.map((part) => restrictCategory(part, now, before)),
    targets: found.targets.filter(({ targetId }) => scope.includes(targetId)),
  };
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
  return { estimate, change: estimate === null || (previous ?? null) === null ? null : change };
}

function isCut(whole: Estimate | null | undefined, restricted: Estimate | null): boolean {
  return (whole ?? null) !== null && restricted === null;
}
