import type { AnswerVector } from '#domain/answers/vector';
import { askingComparisons, askingConditions, type Comparison, isToldByCounts } from '#domain/logic/asking-conditions';
import type { QuestionId, Questionnaire } from '#domain/questionnaire/model';
import type { FinishedTally } from './answer-tally';
import { createGroupCounts } from './group-counts';
import { createJointCondition } from './joint-condition';
import { answeredAtoms } from './planned-cells';
import { answersIn, type ShownQuestions } from './shown-questions';

/** Who is in which atom, and of questions that are not for everybody who was asked. */
export interface AskedPeople {
  add(atom: number, ballot: { readonly vector: AnswerVector; readonly shown: ReturnType<ShownQuestions> }): void;
  finish(): AskedAccount;
}

export interface AskedAccount {
  /** Atoms with people. */
  readonly peopled: readonly number[];
  /** By question, what decides whether it is asked; without questions that everybody is asked. */
  readonly comparisons: ReadonlyMap<QuestionId, readonly Comparison[]>;
  /** What joint conditions tell, as answers like any others, where no counts of one question tell how many were asked. */
  readonly joint: ReadonlyMap<QuestionId, readonly FinishedTally[]>;
}

export function createAskedPeople(
  questionnaire: Questionnaire,
  plan: { readonly atomCount: number; readonly dividing: ReadonlySet<QuestionId> },
): AskedPeople {
  const everybody = createGroupCounts(plan.atomCount, 0);
  const untold = [...askingConditions(questionnaire)].filter(([, own]) => !isToldByCounts(own, questionnaire));
  const joint = untold.map(
    ([question, own]) => [question, createJointCondition(own, { ...plan, questionnaire })] as const,
  );
  return {
    add(atom, { vector, shown }) {
      everybody.countAnswer(atom);
      if (joint.length === 0) return;
      const answers = answersIn(questionnaire, vector);
      const given = Object.fromEntries(Object.entries(answers).filter(([question]) => shown?.has(question) !== false));
      for (const [, condition] of joint) condition.add(atom, given);
    },
    finish: () => ({
      peopled: answeredAtoms({ groups: everybody.tallies() }),
      comparisons: askingComparisons(questionnaire),
      joint: new Map(joint.map(([question, condition]) => [question, condition.finish()])),
    }),
  };
}
