import type { AnalysisFigure } from './figure';
import type { Analysis } from './model';
import type { LeniencyMethod, ReviewAnalysis, ReviewDiscrimination, ScoreSpread } from './review-model';

/**
 * What a reader of some units sees of the analysis: of single targets his own; and nothing that is made of the scores of
 * few others, as their range, or that with his own scores gives those of the rest.
 */
export function restrictAnalysis(analysis: Analysis, scope: readonly string[]): Analysis {
  return { ...analysis, reviews: analysis.reviews.map((review) => restrictReview(review, scope)) };
}

function restrictReview(review: ReviewAnalysis, scope: readonly string[]): ReviewAnalysis {
  const isOwn = ({ targetId }: { readonly targetId: string }) => scope.includes(targetId);
  const { agreement, discrimination, leniency } = review;
  return {
    ...review,
    agreement: agreement.released ? { ...agreement, withinGroup: ownTargets(agreement.withinGroup, isOwn) } : agreement,
    discrimination: restrictDiscrimination(discrimination),
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
