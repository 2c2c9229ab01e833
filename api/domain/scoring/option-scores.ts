import type { OptionScale, QuestionId } from '#domain/questionnaire/model';
import type { GroupStatistic, ScoringScheme } from './scheme';

/** What each option of a scale is worth under a scheme, 0 to 100: the questionnaire's score unless the scheme has its own. */
export function optionScores(
  question: { readonly id: QuestionId; readonly scale: OptionScale },
  scheme: ScoringScheme,
): readonly number[] {
  const own = scheme.optionScores[question.id] ?? {};
  return question.scale.options.map(({ id, score }) => own[id] ?? score);
}

/** What each option of a scale contributes to its group's figure. */
export function ratingScores(
  question: { readonly id: QuestionId; readonly scale: OptionScale },
  scheme: ScoringScheme,
): readonly number[] {
  return statisticScores(optionScores(question, scheme), scheme.statistic);
}

/**
 * The number that a rating contributes to its group's figure. A share is the mean of 100 (counts) and 0 (does not), so
 * that shares are aggregated, trimmed and traced exactly as means are.
 */
export function statisticScores(scores: readonly number[], statistic: GroupStatistic): readonly number[] {
  switch (statistic.kind) {
    case 'mean':
      return scores;
    case 'top-share': {
      const best = Math.max(...scores);
      return scores.map((score) => (score === best ? 100 : 0));
    }
    case 'satisfied-share':
      return scores.map((score) => (score >= statistic.from ? 100 : 0));
    case 'net-share':
      return scores.map((score) => (score >= statistic.from ? 100 : score < statistic.below ? 0 : 50));
  }
}
