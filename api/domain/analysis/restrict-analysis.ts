import type { QuestionId } from '#domain/questionnaire/model';
import type { AnalysisFigure } from './figure';
import type { Analysis } from './model';
import type { LeniencyMethod, ReviewAnalysis, ReviewDiscrimination, ScoreSpread } from './review-model';

export interface AnalysisReader {
  readonly scope: readonly string[];
  /** Whether he may see what is made of all shown ratings of a question. */
  readonly seesWhole: (question: QuestionId) => boolean;
}

/**
 * What a reader of some units sees of the analysis: of single targets his own; and nothing that is made of the scores of
 * few others, as their range, or that with his own scores or answers gives those of the rest.
 */
export function restrictAnalysis(analysis: Analysis, reader: AnalysisReader): Analysis {
  return { ...analysis, reviews: analysis.reviews.map((review) => restrictReview(review, reader)) };
}

function restrictReview(review: ReviewAnalysis, { scope, seesWhole }: AnalysisReader): ReviewAnalysis {
  const isOwn = ({ targetId }: { readonly targetId: string }) => scope.includes(targetId);
  const { agreement, discrimination, leniency } = review;
  const isWhole = seesWhole(review.question);
  return {
    ...review,
    agreement: agreement.released
      ? {
          ...agreement,
          withinGroup: { ...ownTargets(agreement.withinGroup, isOwn), ...(!isWhole && NO_AGREEMENT) },
        }
      : agreement,
    discrimination: { ...restrictDiscrimination(discrimination), ...(!isWhole && NO_TOP) },
    leniency: leniency.released
      ? { ...leniency, methods: leniency.methods.map((method) => ownPlaces(method, isOwn)) }
      : leniency,
  };
}

type IsOwn = (target: { readonly targetId: string }) => boolean;

function ownTargets<Targets extends { readonly targets?: readonly { readonly targetId: string }[] }>(
  all: Targets,
  isOwn: IsOwn,
): Targets {
  return all.targets === undefined ? all : { ...all, targets: all.targets.filter(isOwn) };
}

function ownPlaces(method: LeniencyMethod, isOwn: IsOwn): LeniencyMethod {
  const { result } = method;
  return result.released ? { ...method, result: ownTargets(result, isOwn) } : method;
}

const HIDDEN: AnalysisFigure = { reason: 'outside-scope' };
const NO_AGREEMENT = { mean: HIDDEN, median: HIDDEN };
const NO_TOP = { topShare: HIDDEN, ceilingShare: HIDDEN };
const NO_SPREAD: ScoreSpread = {
  lowest: HIDDEN,
  highest: HIDDEN,
  range: HIDDEN,
  standardDeviation: HIDDEN,
  reliability: HIDDEN,
};

function restrictDiscrimination(discrimination: ReviewDiscrimination): ReviewDiscrimination {
  return {
    ...discrimination,
    ...NO_SPREAD,
    categories: discrimination.categories.map(({ categoryId, tiers }) => ({ categoryId, tiers, ...NO_SPREAD })),
    groupEffects: discrimination.groupEffects.map(({ groupId }) => ({ groupId, effect: HIDDEN })),
  };
}
