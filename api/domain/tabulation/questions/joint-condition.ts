import type { Answers } from '#domain/answers/model';
import { type Comparison, comparisonsIn } from '#domain/logic/asking-conditions';
import { conditionHolds } from '#domain/logic/conditions';
import { decidedConditions } from '#domain/logic/decided-conditions';
import { type Condition, type QuestionId, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { FinishedTally } from './answer-tally';
import { createUnseenAnswers } from './unseen-answers';

/** What conditions that join several questions, or ticks, tell of them, counted as answers of questions that nobody sees. */
export interface JointCondition {
  add(atom: number, answers: Answers): void;
  finish(): readonly FinishedTally[];
}

export interface JointPlan {
  readonly questionnaire: Questionnaire;
  readonly atomCount: number;
  /** Questions by which people are divided anyway: each side of them is counted by itself. */
  readonly dividing: ReadonlySet<QuestionId>;
}

/**
 * Counts whether people were asked; and of those on one side of a question, whether they were asked and on which side of each
 * other question they are. How many were asked is then far from all and from none of them: of "yes to both" as many as of
 * "yes to the one" would tell that whoever said yes to this also did to that. What the questionnaire says of all who are on
 * one side, as that nobody of whom a question is asked gave the answer that leads past it, tells of nobody and is not counted.
 */
export function createJointCondition(
  condition: Condition,
  { questionnaire, atomCount, dividing }: JointPlan,
): JointCondition {
  const compared = comparisonsIn(condition);
  const classes = compared.filter(({ question }) => dividing.has(question));
  const questions = separately(
    compared.filter(({ question }) => !dividing.has(question)),
    questionnaire,
  );
  const isDecided = decidedConditions(questionnaire, [condition]);
  const unseen = createUnseenAnswers(atomCount);
  return {
    add(atom, answers) {
      const sidesOf = (comparisons: readonly Comparison[]) => comparisons.map((one) => conditionHolds(one, answers));
      const isOpen = (one: Condition, conditions: readonly Condition[]) => !isDecided(one, { conditions, answers });
      const asked = conditionHolds(condition, answers);
      const own = sidesOf(classes);
      unseen.count(atom, { name: [own], answer: asked, isOpen: () => isOpen(condition, classes) });
      questions.forEach((question, place) => {
        const those = [own, place, sidesOf(question)];
        const alike = [...classes, ...question];
        unseen.count(atom, { name: those, answer: asked, isOpen: () => isOpen(condition, alike) });
        questions.forEach((other, beside) => {
          if (beside === place) return;
          const areOpen = () => other.some((one) => isOpen(one, alike));
          unseen.count(atom, { name: [...those, beside], answer: sidesOf(other), isOpen: areOpen });
        });
      });
    },
    finish: unseen.finish,
  };
}

/**
 * Counts of those who fit one of two conditions, and of those who do not, whether they fit the other. Of "yes to all three" as
 * many as of "yes to these two" would tell that whoever said yes to both also did to the third: what one condition leaves
 * of the other is a group of people like those on one side of a question.
 */
export function createConditionPair(
  [earlier, later]: readonly [Condition, Condition],
  { questionnaire, atomCount, dividing }: JointPlan,
): JointCondition {
  const classes = [earlier, later].flatMap(comparisonsIn).filter(({ question }) => dividing.has(question));
  const isDecided = decidedConditions(questionnaire, [earlier, later]);
  const unseen = createUnseenAnswers(atomCount);
  return {
    add(atom, answers) {
      const own = classes.map((one) => conditionHolds(one, answers));
      const [first, second] = [conditionHolds(earlier, answers), conditionHolds(later, answers)];
      const isOpen = (one: Condition, other: Condition) =>
        !isDecided(one, { conditions: [...classes, other], answers });
      unseen.count(atom, { name: [own, 'first', first], answer: second, isOpen: () => isOpen(later, earlier) });
      unseen.count(atom, { name: [own, 'second', second], answer: first, isOpen: () => isOpen(earlier, later) });
    },
    finish: unseen.finish,
  };
}

/** By question; each tick by itself, as options are ticked together. */
function separately(
  comparisons: readonly Comparison[],
  questionnaire: Questionnaire,
): readonly (readonly Comparison[])[] {
  const multiple = new Set(questionsOf(questionnaire).flatMap(({ id, kind }) => (kind === 'multiple' ? [id] : [])));
  const nameOf = (one: Comparison) => (multiple.has(one.question) ? JSON.stringify(one) : one.question);
  return [...new Set(comparisons.map(nameOf))].map((name) => comparisons.filter((one) => nameOf(one) === name));
}
