import { askingComparisons, askingConditions, type Comparison, isToldByCounts } from '#domain/logic/asking-conditions';
import type { QuestionId, Questionnaire } from '#domain/questionnaire/model';
import type { AnswerTally, FinishedTally } from './answer-tally';
import { createChoiceTally } from './choice-tally';
import { createGroupCounts } from './group-counts';
import { answeredAtoms } from './planned-cells';
import type { ShownQuestions } from './shown-questions';

/** Who is in which atom, and of questions that are not for everybody who was asked. */
export interface AskedPeople {
  add(atom: number, shown: ReturnType<ShownQuestions>): void;
  finish(): AskedAccount;
}

export interface AskedAccount {
  /** Atoms with people. */
  readonly peopled: readonly number[];
  /** By question, what decides whether it is asked; without questions that everybody is asked. */
  readonly comparisons: ReadonlyMap<QuestionId, readonly Comparison[]>;
  /** Whether somebody was asked, as an answer like any other, where no counts of another question tell how many were. */
  readonly asked: ReadonlyMap<QuestionId, FinishedTally>;
}

const ASKED = 0;
const NOT_ASKED = 1;

export function createAskedPeople(questionnaire: Questionnaire, atomCount: number): AskedPeople {
  const everybody = createGroupCounts(atomCount, 0);
  const untold = [...askingConditions(questionnaire)].filter(([, own]) => !isToldByCounts(own, questionnaire));
  const tallies = untold.map(([question]) => askedTally(question, atomCount));
  return {
    add(atom, shown) {
      everybody.countAnswer(atom);
      for (const tally of tallies) tally.add(atom, shown?.has(tally.question) === false ? NOT_ASKED : ASKED);
    },
    finish: () => ({
      peopled: answeredAtoms({ groups: everybody.tallies() }),
      comparisons: askingComparisons(questionnaire),
      asked: new Map(tallies.map(({ question, finish }) => [question, finish()])),
    }),
  };
}

function askedTally(question: QuestionId, atomCount: number): AnswerTally {
  return createChoiceTally(
    {
      question,
      scores: [undefined, undefined],
      nonSubstantive: new Set(),
      recommend: false,
      read: (cell) => (typeof cell === 'number' ? cell : null),
    },
    atomCount,
  );
}
