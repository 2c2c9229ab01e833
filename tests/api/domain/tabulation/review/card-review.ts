import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { RankedTarget, ReviewTable, TargetResult } from '#domain/tabulation/model';
import { tabulate } from '#domain/tabulation/tabulate';
import { GROUPS, NO_ACCOUNT, questionnaireOf, reviewOf, SETTINGS } from './example-review';

/** Cards of one target by rater group; every card is answered in full. */
export type Cards = Readonly<Record<string, readonly string[]>>;

export function reviewTable(...targets: readonly Cards[]): ReviewTable {
  return tableOf(reviewOf(targets.length, 1), targets);
}

export function tableOf(question: TargetsQuestion, targets: readonly Cards[]): ReviewTable {
  const unrated = question.criteria.map(() => '.').join('');
  const ballots = targets.flatMap((cards, position) =>
    Object.entries(cards).flatMap(([groupId, ofGroup]) =>
      ofGroup.map((card) => ({
        groupId,
        vector: [targets.map((_, other) => (other === position ? card : unrated)).join('')],
      })),
    ),
  );
  const { reviews } = tabulate({
    questionnaire: questionnaireOf(question),
    groups: GROUPS,
    settings: SETTINGS,
    ballots,
    account: NO_ACCOUNT,
  });
  const [review] = reviews;
  if (review === undefined) throw new Error('no review');
  return review;
}

export function ranked(target: TargetResult | undefined): RankedTarget {
  if (target?.status !== 'ranked') throw new Error('not ranked');
  return target;
}
