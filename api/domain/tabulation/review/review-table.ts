import { coarseError, type HiddenPart } from '#domain/disclosure/coarse-value';
import { publishedReason } from '#domain/disclosure/hiding-reason';
import { addHistograms, type Histograms } from '#domain/disclosure/homogeneous';
import { primarySuppression } from '#domain/disclosure/primary';
import type { ReleaseRules } from '#domain/disclosure/release-rules';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { partsOfMean, type VariancePart } from '#domain/statistics/satterthwaite';
import { contributorsTo } from '#domain/statistics/paired-difference';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import { clusteredParts, uncertainValue, type Stratum } from '#domain/statistics/clustered-error';
import { tallyCards } from './card-tally';
import { compareCategory, sumOfInfluences, type CategoryComparison } from './category-comparison';
import { estimateOf } from '../findings/estimate';
import type { Cell, Distribution, Estimate, ReviewTable, TargetResult } from '../model';
import type { SortedBallots } from '../packed-ballots';
import { criterionPart, scorePart } from './hidden-sums';
import { ratingStep } from './rating-step';
import { countReleasedCells, createReviewInfluences, type ReviewInfluences } from './review-influences';
import { standInsOf } from './stand-ins';
import { dontKnowIn, insufficientTarget, rankedTarget } from './target-result';
import { workTarget } from './target-working';
import type { ReviewInput, ScoredTarget, WorkedTarget, WorkingGroup } from './worked-target';
import { countTeller, toldRuleCounts } from '../told-rule-counts';

interface WorkedCategory {
  readonly categoryId: string;
  readonly targets: readonly ScoredTarget[];
  readonly comparison: CategoryComparison | null;
}

/** The release of one targets question: every target, and the means over the targets that have a score. */
export function tabulateReview(plan: Omit<ReviewInput, 'tally'>): ReviewTable {
  const { question, groups, ballots } = plan;
  const input = { ...plan, tally: tallyCards(plan) };
  const alone = question.targets.map((_, position) => workTarget(input, position));
  const standIns = standInsOf(input, alone);
  const worked =
    input.scheme.missingGroup === 'category-mean'
      ? question.targets.map((_, position) => workTarget(input, position, standIns(position)))
      : alone;
  const scored = worked.filter(isScored);
  const released = countReleasedCells(question, scored);
  const influences = createReviewInfluences(input, released);
  const categories = workCategories({ input, scored, influences });
  const context = { scored, ballots, influences, input };
  const targets = resultsOf(input, worked, categories);
  const rules = toldRuleCounts(input.tally.rules, countTeller(input.rules, { tables: targets }));
  return {
    question: question.id,
    index: indexMean(context, categories),
    distribution: releasedDistribution(input, scored),
    criteria: question.criteria.map(({ id }, criterion) => ({
      criterionId: id,
      estimate: criterionMean(context, criterion),
    })),
    groups: groups.map(({ id }, group) => ({ groupId: id, estimate: groupMean(context, group) })),
    categories: categories.map(({ categoryId, targets, comparison }) => ({
      categoryId,
      mean:
        comparison === null
          ? null
          : estimateIn(
              { rules: input.rules, degrees: degreesOf(targets), move: moveOf(input, targets) },
              comparison.mean,
            ),
      ranked: targets.length,
    })),
    targets,
    ...(rules.length > 0 && { rules }),
  };
}

function isScored(target: WorkedTarget): target is ScoredTarget {
  return 'score' in target;
}

function workCategories(context: {
  readonly input: ReviewInput;
  readonly scored: readonly ScoredTarget[];
  readonly influences: ReviewInfluences;
}): readonly WorkedCategory[] {
  const { input, scored, influences } = context;
  const { targets } = input.question;
  const { size, strata } = input.ballots;
  return categoryIds(input.question).map((id) => {
    const members = scored.filter(({ position }) => targets[position]?.category === id);
    if (members.length === 0) return { categoryId: id, targets: members, comparison: null };
    const columns = influences.ofTargets(members);
    const influenced = members.map((target, index) => {
      const { score, groups } = target;
      const influences = columns[index] ?? new Float64Array(size).fill(Number.NaN);
      const raters = contributorsTo(influences);
      const independent = [...groups.flatMap(standInVariance), ...target.rounding];
      return { value: score.value, influences, raters, independent };
    });
    return { categoryId: id, targets: members, comparison: compareCategory(influenced, strata) };
  });
}

interface Published {
  readonly rules: ReleaseRules;
  readonly degrees: MeanDegrees;
  /** By how much one answer of one person moves it at most. */
  readonly move: number;
}

/** Of a mean over targets by one answer to one of them. */
function moveOf({ question, scheme }: ReviewInput, targets: readonly ScoredTarget[]): number {
  const parts = targets.flatMap(({ groups }) => groups.filter(({ appliedWeight }) => appliedWeight > 0).map(scorePart));
  return largestMove(parts, { step: ratingStep(question, scheme), targets: targets.length });
}

/** A mean over one target tells what is told of that. */
function largestMove(
  parts: readonly HiddenPart[],
  { step, targets }: { readonly step: number; readonly targets: number },
): number {
  return targets < 2 ? 0 : Math.max(0, ...parts.map(({ weight, n }) => (weight * step) / n / targets));
}

/** The same people rate several targets: to the last digit the error would tell how their ratings go together. */
function estimateIn({ rules, degrees, move }: Published, mean: UncertainValue): Estimate {
  const own = degrees.hidesGroups ? { ...mean, degreesOfFreedom: degrees.fewest } : mean;
  return estimateOf(rules.suppression ? { ...own, ...coarseError(own, move) } : own);
}

interface MeanDegrees {
  readonly hidesGroups: boolean;
  /** Of any group in the mean. */
  readonly fewest: number;
}

/**
 * Degrees of freedom of a mean say which groups its variance comes from, and of two that are hidden so which one is of one
 * mind. With hidden groups in it a mean has the fewest that it can have, wherever its variance comes from: those of the
 * smallest group in it, whose size is known.
 */
function degreesOf(targets: readonly ScoredTarget[], criterion?: number): MeanDegrees {
  const groups = targets.flatMap(({ groups: all, criteria }) =>
    criterion === undefined || criteria[criterion]?.reason === null ? all : [],
  );
  const scoring = groups.filter(({ appliedWeight }) => appliedWeight > 0);
  const degrees = [
    ...scoring.map((group) => degreesIn(group, criterion)),
    ...groups.flatMap(({ standIn }) => (standIn === null ? [] : [standIn.mean.degreesOfFreedom])),
  ];
  return {
    hidesGroups: scoring.some(({ reason }) => reason !== null),
    fewest: degrees.reduce((fewest, own) => Math.min(fewest, Math.max(1, own)), Infinity),
  };
}

function degreesIn({ figure, criteria }: WorkingGroup, criterion?: number): number {
  if (criterion === undefined) return figure.degreesOfFreedom;
  const n = criteria[criterion]?.moments.n ?? 0;
  return n < 2 ? Infinity : n - 1;
}

function standInVariance({ standIn }: WorkingGroup): readonly VariancePart[] {
  if (standIn === null) return [];
  const { standardError, degreesOfFreedom } = standIn.mean;
  return [{ variance: (standIn.weight * standardError) ** 2, degreesOfFreedom }];
}

/** In the questionnaire's order; a category that only a target names comes last. */
function categoryIds({ categories, targets }: TargetsQuestion): readonly string[] {
  return [...new Set([...categories.map(({ id }) => id), ...targets.map(({ category }) => category)])];
}

interface MeanContext {
  readonly input: ReviewInput;
  readonly scored: readonly ScoredTarget[];
  readonly ballots: SortedBallots;
  readonly influences: ReviewInfluences;
}

function indexMean({ input, scored, ballots }: MeanContext, categories: readonly WorkedCategory[]): Estimate | null {
  const weighted = categories.flatMap(({ targets, comparison }) => {
    const share = targets.length / scored.length;
    return comparison === null ? [] : [{ influences: comparison.influences.map((influence) => influence * share) }];
  });
  const values = scored.map(({ score }) => score.value);
  const independent = scored.flatMap((target) => [...target.groups.flatMap(standInVariance), ...target.rounding]);
  return meanOf({
    rules: input.rules,
    degrees: degreesOf(scored),
    move: moveOf(input, scored),
    values,
    influences: sumOfInfluences(weighted),
    strata: ballots.strata,
    independent: partsOfMean(independent, 1 / scored.length),
  });
}

function criterionMean({ input, scored, ballots, influences }: MeanContext, criterion: number): Estimate | null {
  const cells = scored.flatMap(({ criteria }) => {
    const cell = criteria[criterion];
    return cell?.reason === null && cell.score !== null ? [{ ...cell, value: cell.score.value }] : [];
  });
  const values = cells.map(({ value }) => value);
  const parts = scored.flatMap(({ groups, criteria }) =>
    criteria[criterion]?.reason === null ? groups.map((group) => criterionPart(group, criterion)) : [],
  );
  return meanOf({
    rules: input.rules,
    degrees: degreesOf(scored, criterion),
    move: largestMove(parts, { step: ratingStep(input.question, input.scheme), targets: cells.length }),
    values,
    influences: influences.criteria[criterion],
    strata: ballots.strata,
    independent: partsOfMean(
      cells.flatMap(({ rounding }) => rounding),
      1 / cells.length,
    ),
  });
}

function groupMean({ input, scored, ballots, influences }: MeanContext, group: number): Estimate | null {
  const cells = scored.flatMap(({ groups }) => {
    const cell = groups[group];
    return cell?.reason === null ? [cell] : [];
  });
  const figures = cells.map(({ figure }) => figure);
  const parts = cells.map((cell) => ({ ...scorePart(cell), weight: 1 }));
  const values = figures.map(({ value }) => value);
  return meanOf({
    rules: input.rules,
    degrees: SHOWN_GROUPS,
    move: largestMove(parts, { step: ratingStep(input.question, input.scheme), targets: cells.length }),
    values,
    influences: influences.groups,
    strata: ballots.strata.slice(group, group + 1),
    independent: partsOfMean(
      figures.flatMap(({ rounding }) => rounding),
      1 / figures.length,
    ),
  });
}

/** A mean of one rater group holds it only where it is shown. */
const SHOWN_GROUPS: MeanDegrees = { hidesGroups: false, fewest: Infinity };

function meanOf(
  input: Published & {
    readonly values: readonly number[];
    readonly influences: Float64Array | undefined;
    readonly strata: readonly Stratum[];
    readonly independent: readonly VariancePart[];
  },
): Estimate | null {
  const { values, influences, strata, independent } = input;
  if (values.length === 0 || influences === undefined) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return estimateIn(input, uncertainValue(mean, [...clusteredParts(influences, strata), ...independent]));
}

/**
 * Ratings of all scored targets by all groups in their scores, as far as they are shown singly. A total with the hidden
 * ones in it would be one more equation of theirs beside the scores, in which they are weighted.
 */
function releasedDistribution({ question, rules }: ReviewInput, scored: readonly ScoredTarget[]): Cell<Distribution> {
  const groups = scored.flatMap(({ groups: own }) => own.filter(({ appliedWeight }) => appliedWeight > 0));
  const shown = groups.flatMap(shownCells);
  const histograms = addHistograms([[question.scale.options.map(() => 0)], ...shown.map((counts) => [counts])]);
  const block = { n: total(histograms), histograms };
  if (block.n === 0) return { released: false, reason: 'below-threshold' };
  const reason = rules.suppression ? primarySuppression(block, rules.minimumGroupSize) : null;
  if (reason !== null) return { released: false, reason: publishedReason(reason) };
  return { released: true, n: block.n, dontKnow: dontKnowIn(groups), counts: histograms[0] ?? [] };
}

function shownCells({ reason, criteria, cards }: WorkingGroup): readonly (readonly number[])[] {
  return reason === null ? cards.counts.filter((_, criterion) => criteria[criterion]?.reason === null) : [];
}

function total(histograms: Histograms): number {
  return histograms.flat().reduce((sum, count) => sum + count, 0);
}

function resultsOf(
  input: ReviewInput,
  worked: readonly WorkedTarget[],
  categories: readonly WorkedCategory[],
): readonly TargetResult[] {
  const compared = new Map(
    categories.flatMap(({ targets, comparison }) =>
      targets.flatMap((target, index) => {
        const own = comparison?.targets[index];
        return own === undefined ? [] : [[target.position, { own, members: targets }] as const];
      }),
    ),
  );
  return worked.map((target) => {
    if (!isScored(target)) return insufficientTarget(input.question, target);
    const comparison = compared.get(target.position);
    if (comparison === undefined) throw new Error(`target ${target.position} was not compared`);
    return rankedTarget({ input, target, ...comparison });
  });
}
