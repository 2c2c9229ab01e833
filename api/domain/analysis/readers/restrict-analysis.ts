import { areFew } from '#domain/access/fewest-outside';
import type { QuestionId, TargetId } from '#domain/questionnaire/model';
import type { AnalysisFigure, Block, Missing } from '../figure';
import type { Analysis } from '../model';
import type {
  LeniencyMethod,
  LenientTarget,
  ReviewAgreement,
  ReviewAnalysis,
  ReviewDiscrimination,
  ReviewLeniency,
  ScoreSpread,
} from '../review/review-model';

export interface AnalysisReader {
  readonly scope: readonly string[];
  /** Whether he may see what is made of all shown ratings of a question. */
  readonly seesWhole: (question: QuestionId) => boolean;
  /** In which category a target is ranked. */
  readonly categoryOf: (question: QuestionId, targetId: TargetId) => string | undefined;
}

/**
 * What a reader of some units sees of the analysis: of single targets his own; and nothing that is made of the scores of
 * few others, as their range, or that with his own scores or answers gives those of the rest. How far raters agree is
 * none of it: what all cards have in common less what his own have is that of the rest.
 */
export function restrictAnalysis(analysis: Analysis, reader: AnalysisReader): Analysis {
  return { ...analysis, reviews: analysis.reviews.map((review) => restrictReview(review, reader)) };
}

function restrictReview(review: ReviewAnalysis, reader: AnalysisReader): ReviewAnalysis {
  const { agreement, discrimination, leniency, question } = review;
  return {
    ...review,
    agreement: restrictAgreement(agreement, ({ targetId }) => reader.scope.includes(targetId)),
    discrimination: { ...restrictDiscrimination(discrimination), ...(!reader.seesWhole(question) && NO_TOP) },
    leniency: restrictLeniency(leniency, { question, reader }),
  };
}

type IsOwn = (target: { readonly targetId: string }) => boolean;

/** Where there are values of single targets he sees his own. */
function restrictAgreement(agreement: Block<ReviewAgreement>, isOwn: IsOwn): Block<ReviewAgreement> {
  if (!agreement.released) return agreement;
  const targets = agreement.withinGroup.targets?.filter(isOwn) ?? [];
  if (targets.length === 0) return WITHHELD;
  return {
    released: true,
    icc1: HIDDEN,
    icc2: HIDDEN,
    withinGroup: { mean: HIDDEN, median: HIDDEN, targets },
    alpha: HIDDEN,
    krippendorff: { nominal: HIDDEN, ordinal: HIDDEN, interval: HIDDEN },
    shroutFleiss: WITHHELD,
    kendallW: HIDDEN,
  };
}

interface LeniencyReader {
  readonly question: QuestionId;
  readonly reader: AnalysisReader;
}

function restrictLeniency(leniency: Block<ReviewLeniency>, of: LeniencyReader): Block<ReviewLeniency> {
  if (!leniency.released) return leniency;
  return {
    ...leniency,
    methods: leniency.methods.map((method) => ownPlaces(method, of)),
    variances: WITHHELD,
  };
}

function ownPlaces(method: LeniencyMethod, { question, reader }: LeniencyReader): LeniencyMethod {
  const { result } = method;
  if (!result.released) return method;
  const isOwn = ({ targetId }: LenientTarget) => reader.scope.includes(targetId);
  const outside = result.targets.filter((target) => target.place.released && !isOwn(target));
  if (areFew(outside)) return { ...method, result: WITHHELD };
  const categoryOf = ({ targetId }: LenientTarget) => reader.categoryOf(question, targetId);
  const hasFewBeside = (own: LenientTarget) => areFew(outside.filter((other) => categoryOf(other) === categoryOf(own)));
  const targets = result.targets.filter(isOwn).map((own) => (hasFewBeside(own) ? { ...own, place: WITHHELD } : own));
  return { ...method, result: { ...result, targets } };
}

const OUTSIDE: Missing = { reason: 'outside-scope' };
const HIDDEN: AnalysisFigure = OUTSIDE;
const WITHHELD = { released: false, ...OUTSIDE } as const;
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
    identicalBallots: HIDDEN,
    categories: discrimination.categories.map(({ categoryId, tiers }) => ({ categoryId, tiers, ...NO_SPREAD })),
    groupEffects: discrimination.groupEffects.map(({ groupId }) => ({ groupId, effect: HIDDEN })),
  };
}
