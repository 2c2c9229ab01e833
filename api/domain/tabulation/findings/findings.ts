import { earlierScore } from '#domain/mapping/earlier-score';
import { originOf, type UnitLinks } from '#domain/mapping/unit-links';
import { holm } from '#domain/statistics/comparison/holm';
import { welchTest } from '#domain/statistics/comparison/welch-test';
import type { Estimate, RankedTarget, ReviewTable, Tabulation, TargetResult } from '../model';
import { changesOf, uncertain, type Change } from './change';
import {
  criterionParts,
  groupParts,
  type ComparedParts,
  type FoundParts,
  type PartFinding,
  type PartLevel,
} from './part-findings';

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
  /** Null with fewer than two criteria, or too few units that show all of them. */
  readonly extremes: { readonly best: ExtremeCriterion; readonly worst: ExtremeCriterion } | null;
  readonly groups: readonly GroupFinding[];
  /** What may be said of one criterion, or rater group, against the others. */
  readonly compared: { readonly criteria: ComparedParts; readonly groups: ComparedParts };
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

export interface CriterionFinding extends PartFinding {
  readonly criterionId: string;
}

export interface ExtremeCriterion {
  readonly criterionId: string;
  readonly estimate: Estimate;
  /** Largest of the Holm-adjusted p-values against every other criterion: small if it stands clear of all. */
  readonly p: number;
  readonly clear: boolean;
}

export interface GroupFinding extends PartFinding {
  readonly groupId: string;
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
  const criteria = criterionParts({ review, previous, links });
  const groups = groupParts({ review, previous, links });
  const [change = null] = changesOf([{ current: review.index, previous: previous?.index ?? null }]);
  return {
    question: review.question,
    index: review.index,
    change,
    comparedTargets: previous === undefined ? null : compareTargets(review, previous, links),
    bands: countBands(review.targets),
    criteria: criteria.found.map(({ id, ...part }) => ({ criterionId: id, ...part })),
    extremes: extremesOf(criteria),
    groups: groups.found.map(({ id, ...part }) => ({ groupId: id, ...part })),
    compared: { criteria: criteria.compared, groups: groups.compared },
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

/**
 * Which criterion is lowest and which highest, and whether that is more than chance, over the units that show all of them.
 * All criteria are rated by the same people, who are lenient or strict in all of them; taking them as independent
 * overstates the error of a difference.
 */
function extremesOf({ found, compared }: FoundParts): ReviewFindings['extremes'] {
  const { levels } = compared;
  if (levels === null || levels.leftOut.length > 0) return null;
  const sorted = levels.parts.toSorted((a, b) => b.estimate.value - a.estimate.value);
  const [best] = sorted;
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined || best === worst) return null;
  return { best: against(best, sorted, found), worst: against(worst, sorted, found) };
}

/** With its released mean, beside which it is printed. */
function against(own: PartLevel, all: readonly PartLevel[], found: FoundParts['found']): ExtremeCriterion {
  const tests = all
    .filter((other) => other !== own)
    .map(({ estimate }) => welchTest(uncertain(own.estimate), uncertain(estimate)).p);
  const p = Math.max(...holm(tests));
  const estimate = found.find(({ id }) => id === own.id)?.estimate ?? own.estimate;
  return { criterionId: own.id, estimate, p, clear: p <= SIGNIFICANCE };
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
