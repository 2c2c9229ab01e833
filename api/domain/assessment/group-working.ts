import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { ScoringScheme } from '#domain/scoring/scheme';
import type { TargetGroupScore } from '#domain/tabulation/model';
import { criteriaWorking, type CriterionWorking } from './criterion-working';

/** How the mean of one rater group comes about. */
export interface GroupWorking {
  /** Cards that count. */
  readonly n: number;
  readonly dontKnow: number;
  /** Null where that is not told. */
  readonly voidCards: number | null;
  /** Cards cut at each end; the counts are those of the n − 2 × trimmed others. */
  readonly trimmed: number;
  /** "Don't know" among the cards kept, where the scheme gives it a score. */
  readonly scoredDontKnow: number;
  /** N of a census, else null. */
  readonly populationSize: number | null;
  readonly mean: number;
  /** Null where criteria are hidden: then the error is a bound. */
  readonly standardDeviation: number | null;
  readonly standardError: number;
  readonly criteria: readonly CriterionWorking[];
  /** Whether every card that is kept answers every criterion, as far as the counts shown tell. */
  readonly complete: boolean;
  /**
   * M − Σ w_c m_c: what winsorising adds; and in tabulations made when a card with single criteria left open divided by
   * the weights it has, what such cards add. Null where a criterion is withheld; 0 where it is no more than the rounding of doubles.
   */
  readonly correction: number | null;
}

/** Binary arithmetic leaves traces below this; no hand calculation shows them. */
export const ARITHMETIC_NOISE = 1e-9;

/**
 * The mean M of a rater group taken apart: M = Σ w_c m_c + correction, over criteria with weights w_c and means m_c. What
 * the release withholds stays withheld.
 */
export function groupWorking(input: {
  readonly question: TargetsQuestion;
  readonly scheme: ScoringScheme;
  readonly score: TargetGroupScore;
}): GroupWorking {
  const { score } = input;
  const criteria = criteriaWorking(input);
  const trimmed = score.trimmed ?? 0;
  return {
    n: score.n,
    dontKnow: score.dontKnow,
    voidCards: score.voidCards === undefined ? 0 : score.voidCards,
    trimmed,
    scoredDontKnow: score.scoredDontKnow ?? 0,
    populationSize: score.populationSize ?? null,
    mean: score.mean,
    standardDeviation: score.standardDeviation ?? null,
    standardError: score.standardError,
    criteria,
    complete: criteria.every((criterion) => criterion.shown && criterion.n === score.n - 2 * trimmed),
    correction: correctionOf(score.mean, criteria),
  };
}

function correctionOf(mean: number, criteria: readonly CriterionWorking[]): number | null {
  const shown = criteria.filter((criterion) => criterion.shown);
  if (shown.length < criteria.length) return null;
  const correction = mean - shown.reduce((sum, { contribution }) => sum + contribution, 0);
  return Math.abs(correction) < ARITHMETIC_NOISE ? 0 : correction;
}
