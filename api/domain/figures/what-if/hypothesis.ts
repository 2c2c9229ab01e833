import { schemeIn, weightsOf } from '#domain/assessment/points';
import type { CriterionId, OptionId, TargetsQuestion } from '#domain/questionnaire/model';
import type { GroupStatistic, MissingGroupPolicy, ScoringScheme, Trimming } from '#domain/scoring/scheme';
import type { PublishedReview } from '../published-wave';

/** What a reader tries out in place of the scheme; what is absent stays as it is. */
export interface SchemeChanges {
  /** Per cent, by rater group; with those that are not named they sum to 100. */
  readonly groupWeights?: Readonly<Record<string, number>>;
  /** Relative weights. */
  readonly criterionWeights?: Readonly<Record<CriterionId, number>>;
  /** 0 to 100. */
  readonly optionScores?: Readonly<Record<OptionId, number>>;
  readonly statistic?: GroupStatistic;
  readonly trimming?: Trimming;
  readonly missingGroup?: MissingGroupPolicy;
  readonly fullPoints?: number;
}

/** Everything that a score depends on beside the released cells. */
export interface Rules {
  /** With the weights of its criteria. */
  readonly question: TargetsQuestion;
  readonly scheme: ScoringScheme;
  /** Per cent, by rater group. */
  readonly weights: ReadonlyMap<string, number>;
  readonly fullPoints: number;
}

export interface Hypothesis {
  readonly before: Rules;
  readonly after: Rules;
  /** Ratings count something else: other criteria weights, option scores or another statistic. */
  readonly rescored: boolean;
  readonly retrimmed: boolean;
}

export function hypothesisOf({ question, tabulation }: PublishedReview, changes: SchemeChanges): Hypothesis {
  const { criterionWeights, optionScores, statistic, trimming } = changes;
  const before: Rules = {
    question,
    scheme: schemeIn(tabulation),
    weights: weightsOf(tabulation),
    fullPoints: tabulation.fullPoints,
  };
  return {
    before,
    after: {
      question: { ...question, criteria: question.criteria.map((one) => reweighed(one, criterionWeights)) },
      scheme: changedScheme(before.scheme, question, changes),
      weights: new Map([...before.weights].map(([id, weight]) => [id, changes.groupWeights?.[id] ?? weight])),
      fullPoints: changes.fullPoints ?? before.fullPoints,
    },
    rescored: criterionWeights !== undefined || optionScores !== undefined || statistic !== undefined,
    retrimmed: trimming !== undefined,
  };
}

function reweighed<One extends { readonly id: string; readonly weight: number }>(
  one: One,
  weights: SchemeChanges['criterionWeights'] = {},
): One {
  return { ...one, weight: weights[one.id] ?? one.weight };
}

function changedScheme(scheme: ScoringScheme, { id }: TargetsQuestion, changes: SchemeChanges): ScoringScheme {
  const { optionScores = {}, statistic, trimming, missingGroup } = changes;
  return {
    ...scheme,
    optionScores: { ...scheme.optionScores, [id]: { ...scheme.optionScores[id], ...optionScores } },
    ...(statistic !== undefined && { statistic }),
    ...(trimming !== undefined && { trimming }),
    ...(missingGroup !== undefined && { missingGroup }),
  };
}
