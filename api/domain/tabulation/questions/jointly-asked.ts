import type { Answers } from '#domain/answers/model';
import {
  askingComparisons,
  askingConditions,
  type Comparison,
  comparisonsIn,
  isToldByCounts,
} from '#domain/logic/asking-conditions';
import type { Condition, QuestionId, Questionnaire } from '#domain/questionnaire/model';
import type { FinishedTally } from './answer-tally';
import { createConditionPair, createJointCondition, type JointCondition, type JointPlan } from './joint-condition';

/** What is told by how many are asked questions of which no counts of one other question tell it. */
export interface JointlyAsked {
  /** Whether there are none. */
  readonly isEmpty: boolean;
  add(atom: number, answers: Answers): void;
  finish(): ReadonlyMap<QuestionId, readonly JointAnswers[]>;
}

export interface JointAnswers {
  readonly finished: FinishedTally;
  /** What decides them. */
  readonly comparisons: readonly Comparison[];
}

/** Each joint condition is looked at by itself, and with each one before it that looks at the same answers. */
export function createJointlyAsked(plan: JointPlan): JointlyAsked {
  const joints = jointsOf(plan.questionnaire);
  const families = familiesOf(joints);
  const counted = joints.map((joint, place) => {
    const family = families.find((one) => one.includes(joint)) ?? [];
    const earlier = joints.slice(0, place).filter((one) => family.includes(one));
    return { questions: joint.questions, tallies: talliesOf(joint, { earlier, plan }) };
  });
  const conditions = counted.flatMap(({ tallies }) => tallies.map(({ condition }) => condition));
  return {
    isEmpty: joints.length === 0,
    add: (atom, answers) => conditions.forEach((condition) => condition.add(atom, answers)),
    finish: () =>
      new Map(
        counted.flatMap(({ questions, tallies }) => {
          const own = tallies.flatMap(({ condition, comparisons }) =>
            condition.finish().map((finished) => ({ finished, comparisons })),
          );
          return questions.map((question) => [question, own] as const);
        }),
      ),
  };
}

/** A condition under which some questions are asked. */
interface Joint {
  readonly condition: Condition;
  readonly questions: readonly QuestionId[];
  /** Those of the condition, and of what decides who is asked what it looks at. */
  readonly comparisons: readonly Comparison[];
}

function jointsOf(questionnaire: Questionnaire): readonly Joint[] {
  const comparisons = askingComparisons(questionnaire);
  const joints = new Map<string, Joint>();
  for (const [question, condition] of askingConditions(questionnaire)) {
    if (isToldByCounts(condition, questionnaire)) continue;
    const name = JSON.stringify(condition);
    const questions = [...(joints.get(name)?.questions ?? []), question];
    joints.set(name, { condition, questions, comparisons: comparisons.get(question) ?? [] });
  }
  return [...joints.values()];
}

/** Those that look at the same answers; of three, two may do so only by the third, which then tells how they lie to each other. */
function familiesOf(joints: readonly Joint[]): readonly (readonly Joint[])[] {
  let families: readonly (readonly Joint[])[] = [];
  for (const joint of joints) {
    const near = families.filter((family) => family.some((other) => looksAtOther(joint, other)));
    families = [...families.filter((family) => !near.includes(family)), [...near.flat(), joint]];
  }
  return families;
}

function looksAtOther(one: Joint, other: Joint): boolean {
  return doesLookAt(one.condition, other.comparisons) || doesLookAt(other.condition, one.comparisons);
}

function doesLookAt(condition: Condition, comparisons: readonly Comparison[]): boolean {
  const questions = new Set(comparisons.map(({ question }) => question));
  return comparisonsIn(condition).some(({ question }) => questions.has(question));
}

function talliesOf(
  { condition, comparisons }: Joint,
  { earlier, plan }: { readonly earlier: readonly Joint[]; readonly plan: JointPlan },
): readonly { readonly condition: JointCondition; readonly comparisons: readonly Comparison[] }[] {
  return [
    { condition: createJointCondition(condition, plan), comparisons },
    ...earlier.map((other) => ({
      condition: createConditionPair([other.condition, condition], plan),
      comparisons: [...other.comparisons, ...comparisons],
    })),
  ];
}
