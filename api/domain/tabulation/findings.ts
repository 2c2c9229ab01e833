import { earlierScore } from '#domain/mapping/earlier-score';
import { originOf, type UnitLinks } from '#domain/mapping/unit-links';
import { holm } from '#domain/statistics/holm';
import { welchTest } from '#domain/statistics/welch-test';
import { changesOf, uncertain, type Change } from './change';
import type { Estimate, RankedTarget, ReviewTable, Tabulation, TargetResult } from './model';

/** What the titles of the result pages state about one review: facts with their tests, no words. */
export interface ReviewFindings {
  readonly question: string;
  readonly index: Estimate | null;
  readonly change: Change | null;
  /** Which targets stand behind the change of the index: it compares like with like only if none came or went. */
  readonly comparedTargets: ComparedTargets | null;
  /** Null for a reader who may not see the index. */
  readonly bands: BandCounts | null;
  readonly criteria: readonly CriterionFinding[];
  /** Null with fewer than two criteria. */
  readonly extremes: { readonly best: ExtremeCriterion; readonly worst: ExtremeCriterion } | null;
  readonly groups: readonly GroupFinding[];
  readonly categories: readonly CategoryFinding[];
  readonly targets: readonly TargetFinding[];
}

export interface ComparedTargets {
  readonly common: number;
  readonly added: number;
  readonly gone: number;
}

export interface BandCounts {
  readonly above: number;
  readonly notDistinguishable: number;
  readonly below: number;
  readonly insufficient: number;
}

export interface CriterionFinding {
  readonly criterionId: string;
  readonly estimate: Estimate | null;
  readonly change: Change | null;
}

export interface ExtremeCriterion {
  readonly criterionId: string;
  readonly estimate: Estimate;
  /** Largest of the Holm-adjusted p-values against every other criterion: small if it stands clear of all. */
  readonly p: number;
  readonly clear: boolean;
}

export interface GroupFinding {
  readonly groupId: string;
  readonly estimate: Estimate | null;
  readonly change: Change | null;
}

export interface CategoryFinding {
  readonly categoryId: string;
  readonly mean: Estimate | null;
  readonly change: Change | null;
  /** Null for a reader who may not see the mean. */
  readonly bands: BandCounts | null;
}

export interface TargetFinding {
  readonly targetId: string;
  readonly change: Change | null;
}

const SIGNIFICANCE = 0.05;

/**
 * One entry per review, in the order of the tabulation; reviews are matched with those of the previous wave by question,
 * units by the links, or else by their codes.
 */
export function findingsOf(
  current: Tabulation,
  previous?: Tabulation,
  links: UnitLinks | null = null,
): readonly ReviewFindings[] {
  return current.reviews.map((review) =>
    reviewFindings(
      review,
      previous?.reviews.find(({ question }) => question === review.question),
      links,
    ),
  );
}

function reviewFindings(
  review: ReviewTable,
  previous: ReviewTable | undefined,
  links: UnitLinks | null,
): ReviewFindings {
  const [change = null] = changesOf([{ current: review.index, previous: previous?.index ?? null }]);
  return {
    question: review.question,
    index: review.index,
    change,
    comparedTargets: previous === undefined ? null : compareTargets(review, previous, links),
    bands: countBands(review.targets),
    criteria: criterionFindings(review, previous),
    extremes: extremesOf(review),
    groups: groupFindings(review, previous),
    categories: categoryFindings(review, previous),
    targets: targetFindings(review, previous, links),
  };
}

function compareTargets(review: ReviewTable, previous: ReviewTable, links: UnitLinks | null): ComparedTargets {
  const now = ranked(review.targets);
  const origins = now.flatMap(({ targetId }) => earlierScore(previous, originOf(links, targetId)) ?? []);
  const then = new Set(origins.flatMap(({ targets }) => targets));
  return {
    common: origins.length,
    added: now.length - origins.length,
    gone: ranked(previous.targets).length - then.size,
  };
}

function ranked(targets: readonly TargetResult[]): readonly RankedTarget[] {
  return targets.filter((target) => target.status === 'ranked');
}

function countBands(targets: readonly TargetResult[]): BandCounts {
  const inBand = (band: RankedTarget['band']) => ranked(targets).filter((target) => target.band === band).length;
  return {
    above: inBand('above'),
    notDistinguishable: inBand('not-distinguishable'),
    below: inBand('below'),
    insufficient: targets.length - ranked(targets).length,
  };
}

function criterionFindings(review: ReviewTable, previous: ReviewTable | undefined): readonly CriterionFinding[] {
  const before = new Map(previous?.criteria.map(({ criterionId, estimate }) => [criterionId, estimate]));
  const changes = changesOf(
    review.criteria.map(({ criterionId, estimate }) => ({
      current: estimate,
      previous: before.get(criterionId) ?? null,
    })),
  );
  return review.criteria.map((criterion, index) => ({ ...criterion, change: changes[index] ?? null }));
}

/**
 * Which criterion is lowest and which highest, and whether that is more than chance. All criteria are rated by the same
 * people, who are lenient or strict in all of them; taking them as independent overstates the error of a difference.
 */
function extremesOf({ criteria }: ReviewTable): ReviewFindings['extremes'] {
  const sorted = criteria
    .flatMap(({ criterionId, estimate }) => (estimate === null ? [] : [{ criterionId, estimate }]))
    .toSorted((a, b) => b.estimate.value - a.estimate.value);
  const [best] = sorted;
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined || best === worst) return null;
  return { best: against(best, sorted), worst: against(worst, sorted) };
}

interface RatedCriterion {
  readonly criterionId: string;
  readonly estimate: Estimate;
}

function against(own: RatedCriterion, all: readonly RatedCriterion[]): ExtremeCriterion {
  const tests = all
    .filter((other) => other !== own)
    .map(({ estimate }) => welchTest(uncertain(own.estimate), uncertain(estimate)).p);
  const p = Math.max(...holm(tests));
  return { ...own, p, clear: p <= SIGNIFICANCE };
}

function groupFindings(review: ReviewTable, previous: ReviewTable | undefined): readonly GroupFinding[] {
  const before = new Map(previous?.groups.map(({ groupId, estimate }) => [groupId, estimate]));
  const changes = changesOf(
    review.groups.map(({ groupId, estimate }) => ({ current: estimate, previous: before.get(groupId) ?? null })),
  );
  return review.groups.map((group, index) => ({ ...group, change: changes[index] ?? null }));
}

function categoryFindings(review: ReviewTable, previous: ReviewTable | undefined): readonly CategoryFinding[] {
  const before = new Map(previous?.categories.map(({ categoryId, mean }) => [categoryId, mean]));
  const changes = changesOf(
    review.categories.map(({ categoryId, mean }) => ({ current: mean, previous: before.get(categoryId) ?? null })),
  );
  return review.categories.map(({ categoryId, mean }, index) => ({
    categoryId,
    mean,
    change: changes[index] ?? null,
    bands: countBands(review.targets.filter((target) => target.categoryId === categoryId)),
  }));
}

/** The changes of one category's targets are one family, as they are shown in one list. */
function targetFindings(
  review: ReviewTable,
  previous: ReviewTable | undefined,
  links: UnitLinks | null,
): readonly TargetFinding[] {
  const before = ({ targetId }: TargetResult) =>
    (previous && earlierScore(previous, originOf(links, targetId))?.estimate) ?? null;
  const found = review.categories.flatMap(({ categoryId }) => {
    const targets = review.targets.filter((target) => target.categoryId === categoryId);
    const changes = changesOf(
      targets.map((target) => ({
        current: target.status === 'ranked' ? target.score : null,
        previous: before(target),
      })),
    );
    return targets.map(({ targetId }, index) => [targetId, changes[index] ?? null] as const);
  });
  const changeOf = new Map(found);
  return review.targets.map(({ targetId }) => ({ targetId, change: changeOf.get(targetId) ?? null }));
}
