import type { Answer, Answers, TargetRating } from '#domain/answers/model';
import type { CriterionId, OptionId, QuestionId, TargetId } from '#domain/questionnaire/model';

type Ratings = Readonly<Record<TargetId, TargetRating>>;

/** The ratings of a targets question. A target that was picked and not yet rated stands with an empty rating. */
export function ratingsOf(answers: Answers, question: QuestionId): Ratings {
  const answer = answers[question];
  return typeof answer === 'object' && 'targets' in answer ? answer.targets : {};
}

/** Without a rating the target is taken out; without any target the question counts as not answered. */
export function withRating(ratings: Ratings, target: TargetId, rating: TargetRating | undefined): Answer | undefined {
  const targets = { ...ratings };
  if (rating === undefined) delete targets[target];
  else targets[target] = rating;
  return Object.keys(targets).length > 0 ? { targets } : undefined;
}

/** Choosing what is chosen already takes it back. */
export function withCriterion(
  rating: TargetRating | undefined,
  criterion: CriterionId,
  option: OptionId,
): Readonly<Record<CriterionId, OptionId>> {
  const choices = typeof rating === 'object' ? { ...rating } : {};
  if (choices[criterion] === option) delete choices[criterion];
  else choices[criterion] = option;
  return choices;
}
