import type { CriterionId, OptionId, TargetsQuestion } from '#domain/questionnaire/model';
import { optionScores, statisticScores } from '#domain/scoring/option-scores';
import type { ScoringScheme } from '#domain/scoring/scheme';
import { takePart } from '#domain/tabulation/review/linear-mean';
import type { CriterionCounts, SuppressionReason, TargetGroupScore } from '#domain/tabulation/model';

export type CriterionWorking = ShownCriterion | WithheldCriterion;

/** m_c = Σ votes × score / n. */
export interface ShownCriterion {
  readonly criterionId: CriterionId;
  readonly shown: true;
  /** Fraction of 1; 0 for a criterion that takes no part, as too few rated it (see linear-mean). */
  readonly weight: number;
  /** As the questionnaire gives it. */
  readonly nominalWeight: number;
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  readonly contribution: number;
  /** Worst first; "don't know" comes last where the scheme gives it a score. */
  readonly options: readonly OptionWorking[];
}

export interface WithheldCriterion {
  readonly criterionId: CriterionId;
  readonly shown: false;
  readonly weight: number;
  readonly nominalWeight: number;
  readonly reason: SuppressionReason | 'nothing-answered';
}

export interface OptionWorking {
  /** Null for "don't know". */
  readonly optionId: OptionId | null;
  /** What a vote counts: its share in per cent where the scheme takes a share (see statisticScores). */
  readonly score: number;
  readonly votes: number;
  readonly product: number;
}

/** Every criterion of one rater group, from the released counts and the scores of the scheme. */
export function criteriaWorking(input: {
  readonly question: TargetsQuestion;
  readonly scheme: ScoringScheme;
  readonly score: TargetGroupScore;
}): readonly CriterionWorking[] {
  const { question, scheme, score } = input;
  const scores = statisticScores(optionScores(question, scheme), scheme.statistic);
  const rated = score.criteria.map((counts) => {
    const options = [...ratedOptions(question, scores, counts), ...dontKnowOption(scheme, score)];
    const isWithheld = counts.reason !== undefined;
    return { counts, options, n: isWithheld ? Infinity : options.reduce((sum, { votes }) => sum + votes, 0) };
  });
  const taken = takePart(rated.map(({ n }) => n));
  const weights = score.criteria.map(
    ({ criterionId }) => question.criteria.find(({ id }) => id === criterionId)?.weight ?? 0,
  );
  const total = weights.reduce((sum, weight, criterion) => (taken[criterion] === true ? sum + weight : sum), 0);
  return rated.map(({ counts: { criterionId, reason }, options }, criterion) => {
    const nominalWeight = weights[criterion] ?? 0;
    const head = { criterionId, weight: taken[criterion] === true ? nominalWeight / total : 0, nominalWeight };
    if (reason !== undefined) return { ...head, shown: false, reason };
    return { ...head, ...meanWorking(options, head.weight) };
  });
}

function ratedOptions(
  question: TargetsQuestion,
  scores: readonly number[],
  { counts }: CriterionCounts,
): readonly OptionWorking[] {
  return question.scale.options.map(({ id }, position) => {
    const score = scores[position] ?? 0;
    const votes = counts[position] ?? 0;
    return { optionId: id, score, votes, product: votes * score };
  });
}

function dontKnowOption({ dontKnow }: ScoringScheme, score: TargetGroupScore): readonly OptionWorking[] {
  if (dontKnow.kind === 'exclude') return [];
  const votes = score.scoredDontKnow ?? 0;
  return [{ optionId: null, score: dontKnow.score, votes, product: votes * dontKnow.score }];
}

/** In the order of momentsOfCounts, so that the mean is the same to the last bit. */
function meanWorking(options: readonly OptionWorking[], weight: number) {
  const n = options.reduce((sum, { votes }) => sum + votes, 0);
  if (n === 0) return { shown: false, reason: 'nothing-answered' } as const;
  const sum = options.reduce((total, { product }) => total + product, 0);
  const mean = sum / n;
  return { shown: true, n, sum, mean, contribution: weight * mean, options } as const;
}
