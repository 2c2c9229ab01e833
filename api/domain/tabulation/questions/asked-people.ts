import type { AnswerVector } from '#domain/answers/vector';
import { askingComparisons, askingConditions, type Comparison } from '#domain/logic/asking-conditions';
import type { QuestionId, Questionnaire } from '#domain/questionnaire/model';
import { createGroupCounts, type GroupCounts } from './group-counts';
import type { JointPlan } from './joint-condition';
import { createJointlyAsked, type JointAnswers } from './jointly-asked';
import { answersIn, type ShownQuestions } from './shown-questions';

/** Who is in which atom, and of questions that are not for everybody who was asked. */
export interface AskedPeople {
  add(atom: number, ballot: { readonly vector: AnswerVector; readonly shown: ReturnType<ShownQuestions> }): void;
  finish(): AskedAccount;
}

export interface AskedAccount {
  /** By atom, how many there are. */
  readonly people: readonly number[];
  /** Likewise of those who were asked a question that not everybody is. */
  readonly asked: ReadonlyMap<QuestionId, readonly number[]>;
  /** By question, what decides whether it is asked; without questions that everybody is asked. */
  readonly comparisons: ReadonlyMap<QuestionId, readonly Comparison[]>;
  /** What joint conditions tell, as answers like any others, where no counts of one question tell how many were asked. */
  readonly joint: ReadonlyMap<QuestionId, readonly JointAnswers[]>;
}

export function createAskedPeople(questionnaire: Questionnaire, plan: Omit<JointPlan, 'questionnaire'>): AskedPeople {
  const conditions = askingConditions(questionnaire);
  const noCounts = () => createGroupCounts(plan.atomCount, 0);
  const everybody = noCounts();
  const asked = new Map([...conditions.keys()].map((question) => [question, noCounts()]));
  const joint = createJointlyAsked({ ...plan, questionnaire });
  return {
    add(atom, { vector, shown }) {
      everybody.countAnswer(atom);
      for (const [question, counts] of asked) if (shown?.has(question) !== false) counts.countAnswer(atom);
      if (joint.isEmpty) return;
      const answers = answersIn(questionnaire, vector);
      const given = Object.fromEntries(Object.entries(answers).filter(([question]) => shown?.has(question) !== false));
      joint.add(atom, given);
    },
    finish: () => ({
      people: peopleOf(everybody),
      asked: new Map([...asked].map(([question, counts]) => [question, peopleOf(counts)])),
      comparisons: askingComparisons(questionnaire),
      joint: joint.finish(),
    }),
  };
}

function peopleOf(counts: GroupCounts): readonly number[] {
  return counts.tallies().map(({ n }) => n);
}
