import type { Answers } from '#domain/answers/model';
import { type Comparison, comparisonsIn } from '#domain/logic/asking-conditions';
import { conditionHolds } from '#domain/logic/conditions';
import { impliedAnswers, type Known, truthOf } from '#domain/logic/implied-answers';
import { type Condition, type QuestionId, type Questionnaire, questionsOf } from '#domain/questionnaire/model';
import type { FinishedTally, Tally } from './answer-tally';

/** What a condition that joins several questions, or ticks, tells of them, counted as answers of questions that nobody sees. */
export interface JointCondition {
  add(atom: number, answers: Answers): void;
  finish(): readonly FinishedTally[];
}

/**
 * Counts whether people were asked; and of those on one side of a question, whether they were asked and on which side of each
 * other question they are. How many were asked is then far from all and from none of them: of "yes to both" as many as of
 * "yes to the one" would tell that whoever said yes to this also did to that. What the questionnaire says of all who are on
 * one side, as that nobody of whom a question is asked gave the answer that leads past it, tells of nobody and is not counted.
 *
 * @param dividing questions by which people are divided anyway: each side of them is counted by itself
 */
export function createJointCondition(
  condition: Condition,
  {
    questionnaire,
    atomCount,
    dividing,
  }: {
    readonly questionnaire: Questionnaire;
    readonly atomCount: number;
    readonly dividing: ReadonlySet<QuestionId>;
  },
): JointCondition {
  const compared = comparisonsIn(condition);
  const classes = compared.filter(({ question }) => dividing.has(question));
  const questions = separately(
    compared.filter(({ question }) => !dividing.has(question)),
    questionnaire,
  );
  const implied = impliedAnswers(questionnaire);
  const knowledge = new Map<string, Known>();
  const knownOn = (side: Side): Known => {
    const name = JSON.stringify([...side]);
    const known = knowledge.get(name) ?? implied(side);
    knowledge.set(name, known);
    return known;
  };
  const tallies = new Map<string, CountedAnswers>();
  const count = (atom: number, of: readonly unknown[], answer: unknown) => {
    const name = JSON.stringify(of);
    const tally = tallies.get(name) ?? createCountedAnswers(atomCount);
    tallies.set(name, tally);
    tally.add(atom, JSON.stringify(answer));
  };
  return {
    add(atom, answers) {
      const sideOf = (comparisons: readonly Comparison[]): Side =>
        new Map(comparisons.map((one) => [one, conditionHolds(one, answers)]));
      const asked = conditionHolds(condition, answers);
      const own = sideOf(classes);
      const sides = questions.map(sideOf);
      const name = [...own.values()];
      if (truthOf(condition, knownOn(own)) === null) count(atom, [name], asked);
      sides.forEach((side, place) => {
        const those = [name, place, [...side.values()]];
        const known = knownOn(new Map([...own, ...side]));
        if (truthOf(condition, known) === null) count(atom, those, asked);
        sides.forEach((other, beside) => {
          const isOpen = beside !== place && [...other.keys()].some((one) => known(one) === null);
          if (isOpen) count(atom, [...those, beside], [...other.values()]);
        });
      });
    },
    finish: () => [...tallies.values()].map((tally) => tally.finish()),
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

/** Which comparisons hold. */
type Side = ReadonlyMap<Comparison, boolean>;

interface CountedAnswers {
  add(atom: number, answer: string): void;
  finish(): FinishedTally;
}

/** Of any number of different answers, which are known in the end. */
function createCountedAnswers(atomCount: number): CountedAnswers {
  const positions = new Map<string, number>();
  const counts = new Map<number, Map<number, number>>();
  return {
    add(atom, answer) {
      const position = positions.get(answer) ?? positions.size;
      positions.set(answer, position);
      const own = counts.get(atom) ?? new Map<number, number>();
      counts.set(atom, own.set(position, (own.get(position) ?? 0) + 1));
    },
    finish() {
      const empty = (): Tally => ({ n: 0, dontKnow: 0, counts: [...positions.values()].map(() => 0) });
      return {
        groups: Array.from({ length: atomCount }, (_, atom) => {
          const own = counts.get(atom);
          if (own === undefined) return empty();
          const all = [...positions.values()].map((position) => own.get(position) ?? 0);
          return { n: all.reduce((sum, count) => sum + count, 0), dontKnow: 0, counts: all };
        }),
        histograms: (tally) => [tally.counts],
        describe: (tally) => tally,
      };
    },
  };
}
