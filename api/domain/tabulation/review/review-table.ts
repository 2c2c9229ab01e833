import { publishedReason } from '#domain/disclosure/hiding-reason';
import { addHistograms, type Histograms } from '#domain/disclosure/homogeneous';
import { primarySuppression } from '#domain/disclosure/primary';
import type { TargetsQuestion } from '#domain/questionnaire/model';
import { contributorsTo } from '#domain/statistics/comparison/paired-difference';
import type { Cell, Distribution, ReviewTable, TargetResult } from '../model';
import { countTeller, toldRuleCounts } from '../told-rule-counts';
import { tallyCards } from './card-tally';
import { compareCategory, sumOfInfluences, type CategoryComparison } from './category-comparison';
import { countReleasedCells, createReviewInfluences, type ReviewInfluences } from './review-influences';
import { criterionMean, groupMean, independentParts, supposedParts, targetMean } from './review-means';
import { shownSpread } from './shown-spread';
import { standInsOf } from './stand-ins';
import { dontKnowIn, insufficientTarget, rankedTarget } from './target-result';
import { workTarget } from './target-working';
import { tellVoidCards } from './told-void-cards';
import { isScored, type ReviewInput, type ScoredTarget, type WorkedTarget, type WorkingGroup } from './worked-target';

interface WorkedCategory {
  readonly categoryId: string;
  readonly targets: readonly ScoredTarget[];
  readonly comparison: CategoryComparison | null;
}

/** The release of one targets question: every target, and the means over the targets that have a score. */
export function tabulateReview(plan: Omit<ReviewInput, 'tally'>): ReviewTable {
  const { question, groups, ballots } = plan;
  const input = { ...plan, tally: tallyCards(plan) };
  const worked = workTargets(input);
  const scored = worked.filter(isScored);
  const released = countReleasedCells(question, scored);
  const influences = createReviewInfluences(input, released);
  const categories = workCategories({ input, scored, influences });
  const context = { scored, strata: ballots.strata, influences, input };
  const targets = tellVoidCards(resultsOf(input, worked, categories), input);
  const rules = toldRuleCounts(input.tally.rules, countTeller(input.rules, { tables: targets }));
  return {
    question: question.id,
    index: targetMean(context, { targets: scored, influences: indexInfluences(scored, categories) }),
    distribution: releasedDistribution(input, scored),
    criteria: question.criteria.map(({ id }, criterion) => ({
      criterionId: id,
      estimate: criterionMean(context, criterion),
    })),
    groups: groups.map(({ id }, group) => ({ groupId: id, estimate: groupMean(context, group) })),
    categories: categories.map(({ categoryId, targets: members, comparison }) => ({
      categoryId,
      mean: comparison === null ? null : targetMean(context, { targets: members, influences: comparison.influences }),
      ranked: members.length,
    })),
    targets,
    ...(rules.length > 0 && { rules }),
  };
}

/** First with what stands in for missing groups, which decides what is shown; then with the errors that follow from that. */
function workTargets(input: ReviewInput): readonly WorkedTarget[] {
  const { targets } = input.question;
  const alone = targets.map((_, position) => workTarget(input, position));
  const standIns = standInsOf(input, alone);
  const closed =
    input.scheme.missingGroup === 'category-mean'
      ? targets.map((_, position) => workTarget(input, position, { standIns: standIns(position) }))
      : alone;
  const spread = shownSpread(closed.filter(isScored));
  return closed.map((target) =>
    isScored(target) && hidesAnswers(target)
      ? workTarget(input, target.position, { standIns: standIns(target.position), spread })
      : target,
  );
}

function hidesAnswers({ groups }: ScoredTarget): boolean {
  return groups.some(({ figure }) => figure.spread === 0);
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
      const influences = columns[index] ?? new Float64Array(size).fill(Number.NaN);
      const raters = contributorsTo(influences);
      const independent = [...independentParts(target), ...supposedParts(target)];
      return { value: target.score.value, influences, raters, independent };
    });
    return { categoryId: id, targets: members, comparison: compareCategory(influenced, strata) };
  });
}

/** In the questionnaire's order; a category that only a target names comes last. */
function categoryIds({ categories, targets }: TargetsQuestion): readonly string[] {
  return [...new Set([...categories.map(({ id }) => id), ...targets.map(({ category }) => category)])];
}

function indexInfluences(scored: readonly ScoredTarget[], categories: readonly WorkedCategory[]): Float64Array {
  return sumOfInfluences(
    categories.flatMap(({ targets, comparison }) => {
      const share = targets.length / scored.length;
      return comparison === null ? [] : [{ influences: comparison.influences.map((influence) => influence * share) }];
    }),
  );
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
