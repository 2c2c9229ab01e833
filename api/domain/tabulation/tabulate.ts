import type { Pace } from '#domain/answers/pace';
import type { SampleDesign } from '#domain/answers/sample-design';
import type { AnswerVector } from '#domain/answers/vector';
import { questionsOf, type Questionnaire, type TargetsQuestion } from '#domain/questionnaire/model';
import type { RaterGroup, WaveSettings } from '#domain/survey/model';
import type { AnswerTally } from './answer-tally';
import { createCardBox, type CardBox } from './card-box';
import type { BallotAccount, Tabulation } from './model';
import { tabulateQuestion } from './question-table';
import { talliesOf } from './question-tallies';
import { tabulateReview } from './review-table';

export interface CountedBallot {
  readonly groupId: string;
  readonly vector: AnswerVector;
  /** How fast it was answered; absent where nobody measured. */
  readonly pace?: Pace;
  /** Of the sample it was drawn in; absent where every ballot stands for itself. */
  readonly design?: SampleDesign;
}

export interface TabulationPlan {
  /** The published version: its targets are filled in. */
  readonly questionnaire: Questionnaire;
  readonly groups: readonly RaterGroup[];
  readonly settings: WaveSettings;
}

/**
 * Takes ballots one by one as the count opens them, each read once, and then makes the release. It depends on which
 * ballots were added, not on their order.
 *
 * Ballots must have passed validation against the questionnaire; a vector of another shape or an unknown group is a
 * mistake of the count and throws RangeError, never naming an answer.
 */
export interface RunningTabulation {
  add(ballot: CountedBallot): void;
  finish(account: BallotAccount): Tabulation;
}

export function createTabulation(plan: TabulationPlan): RunningTabulation {
  const { groups, settings } = plan;
  const questions = questionsOf(plan.questionnaire);
  const groupIndex = new Map(groups.map(({ id }, index) => [id, index]));
  const tallies: { readonly position: number; readonly tally: AnswerTally }[] = [];
  const reviews: { readonly position: number; readonly question: TargetsQuestion; readonly cards: CardBox }[] = [];
  questions.forEach((question, position) => {
    if (question.kind === 'targets') {
      reviews.push({ position, question, cards: createCardBox(question, groups.length) });
    } else {
      for (const tally of talliesOf(question, groups.length)) tallies.push({ position, tally });
    }
  });

  return {
    add({ groupId, vector }) {
      const group = groupIndex.get(groupId);
      if (group === undefined) throw new RangeError('a ballot of an unknown rater group');
      if (vector.length !== questions.length) throw new RangeError('a vector of another questionnaire');
      for (const { position, tally } of tallies) tally.add(group, vector[position] ?? null);
      for (const { position, cards } of reviews) cards.add(group, vector[position] ?? null);
    },
    finish: (account) => ({
      format: 'pingyi-tabulation-1',
      minimumGroupSize: settings.minimumGroupSize,
      fullPoints: settings.fullPoints,
      ballots: account,
      questions: tallies.map(({ tally }) => tabulateQuestion(tally, groups, settings.minimumGroupSize)),
      reviews: reviews.map(({ question, cards }) =>
        tabulateReview({ question, groups, settings, ballots: cards.sorted() }),
      ),
    }),
  };
}

/** The whole road for ballots that are at hand. */
export function tabulate(
  input: TabulationPlan & { readonly ballots: Iterable<CountedBallot>; readonly account: BallotAccount },
): Tabulation {
  const running = createTabulation(input);
  for (const ballot of input.ballots) running.add(ballot);
  return running.finish(input.account);
}
