import type { CriterionId, ItemId, OptionId, QuestionId, TargetId } from '#domain/questionnaire/model';

/**
 * What a member has answered, keyed by question, in the form that screens and rules work with.
 * A question that is missing here was not answered. The packed form that is sealed and counted
 * is the answer vector (see vector).
 */
export type Answers = Readonly<Record<QuestionId, Answer>>;

/** Which form applies follows from the question's kind. */
export type Answer =
  | SingleAnswer
  | MultipleAnswer
  | RankingAnswer
  | ItemsAnswer
  | TargetsAnswer
  | string // text, long-text; date as ISO 8601 calendar date
  | number // number, scale
  | DontKnow; // scale

/** Written down because a member chose it; a missing answer is something else. */
export const DONT_KNOW = 'dont-know';
export type DontKnow = typeof DONT_KNOW;

export interface SingleAnswer {
  readonly option: OptionId;
  readonly other?: string;
}

export interface MultipleAnswer {
  readonly options: readonly OptionId[];
  readonly other?: string;
}

/** Best first. */
export interface RankingAnswer {
  readonly order: readonly OptionId[];
}

export interface ItemsAnswer {
  readonly items: Readonly<Record<ItemId, OptionId | DontKnow>>;
}

export interface TargetsAnswer {
  readonly targets: Readonly<Record<TargetId, TargetRating>>;
}

export type TargetRating = DontKnow | Readonly<Record<CriterionId, OptionId>>;
