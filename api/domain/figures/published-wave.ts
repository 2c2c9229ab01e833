import type { UnitLinks } from '#domain/mapping/unit-links';
import { type Questionnaire, questionsOf, type TargetsQuestion } from '#domain/questionnaire/model';
import type { ReviewFindings } from '#domain/tabulation/findings/findings';
import type { RankedTarget, ReviewTable, Tabulation, TargetResult } from '#domain/tabulation/model';

/** What a reader may see of a counted wave. Figures, traces and what-if are made of this and of nothing else. */
export interface PublishedWave {
  readonly questionnaire: Questionnaire;
  /** The frozen release, cut to the reader's units. */
  readonly tabulation: Tabulation;
  readonly findings: readonly ReviewFindings[];
  /** The last wave before this one that the reader may see, cut likewise. */
  readonly previous: PreviousWave | null;
}

export interface PreviousWave extends Pick<PublishedWave, 'questionnaire' | 'tabulation'> {
  /** What became of its units; absent where each is what has its code. */
  readonly links?: UnitLinks;
}

/** One targets question of it with its table. */
export interface PublishedReview {
  readonly question: TargetsQuestion;
  readonly review: ReviewTable;
  readonly tabulation: Tabulation;
}

export function publishedReviews({
  questionnaire,
  tabulation,
}: Pick<PublishedWave, 'questionnaire' | 'tabulation'>): readonly PublishedReview[] {
  const questions = questionsOf(questionnaire);
  return tabulation.reviews.flatMap((review) => {
    const question = questions.find(({ id }) => id === review.question);
    return question?.kind === 'targets' ? [{ question, review, tabulation }] : [];
  });
}

export function isRanked(target: TargetResult): target is RankedTarget {
  return target.status === 'ranked';
}

/** Whether the reader sees every target that has a score; otherwise figures over targets cannot be repeated. */
export function seesAllRanked({ targets, categories }: ReviewTable, categoryId?: string): boolean {
  const isIn = (one: { readonly categoryId: string }) => categoryId === undefined || one.categoryId === categoryId;
  const ranked = categories.filter(isIn).reduce((sum, category) => sum + category.ranked, 0);
  return targets.filter(isRanked).filter(isIn).length === ranked;
}
