import { encodeAnswers } from '#domain/answers/encode-vector';
import type { Answers } from '#domain/answers/model';
import { sourceOf } from '#domain/disclosure/classification';
import { askingComparisons } from '#domain/logic/asking-conditions';
import { type Question, questionsOf, type QuestionId, type Questionnaire } from '#domain/questionnaire/model';
import type { Tabulation } from '#domain/tabulation/model';
import type { PreviewPlan } from './preview-model';
import { type Answerer, answererOf } from './simulate-answer';
import { ticksOf } from './simulated-ticks';
import { binomial, type Uniform } from './simulated-tally';
import type { CountedBallot } from '#domain/tabulation/tabulate';

/** People who answer one by one, where it matters what the same person answered before. */
export interface PeoplePlan extends Omit<PreviewPlan, 'subjects'> {
  /** Who are expected, by rater group. */
  readonly people: Readonly<Record<string, number>>;
  readonly last: Tabulation | null;
}

/** The pages with what is needed to say who is asked these questions, and which cells of the tables they are in. */
export function neededPart(
  { questionnaire }: PreviewPlan['wave'],
  { asked, tables }: { readonly asked: readonly QuestionId[]; readonly tables: PreviewPlan['tables'] },
): Questionnaire {
  const comparisons = askingComparisons(questionnaire);
  const needed = new Set<string | null>([
    ...asked,
    ...asked.flatMap((id) => (comparisons.get(id) ?? []).map(({ question }) => question)),
    ...tables.flatMap(({ by }) => by.map(sourceOf)),
  ]);
  return {
    ...questionnaire,
    pages: questionnaire.pages.map((page) => ({
      ...page,
      questions: page.questions.filter(({ id }) => needed.has(id)).map(shortened),
    })),
  };
}

/** That anybody was rated says the one target as well as all. */
function shortened(question: Question): Question {
  return question.kind === 'targets' ? { ...question, targets: question.targets.slice(0, 1) } : question;
}

/** The ballots of one run, as the same people would send them. */
export function* simulateBallots(
  plan: PeoplePlan,
  { questionnaire, random }: { readonly questionnaire: Questionnaire; readonly random: Uniform },
): Generator<CountedBallot> {
  const answerers = questionsOf(questionnaire).map((question) => [question.id, answererIn(question, plan)] as const);
  for (const { id: groupId } of plan.wave.groups) {
    const n = binomial(Math.round(plan.people[groupId] ?? 0), plan.turnout, random);
    for (let person = 0; person < n; person++) {
      yield { groupId, vector: encodeAnswers(questionnaire, answersOf(answerers, random)) };
    }
  }
}

function answererIn(question: Question, { shares, unanswered, last }: PeoplePlan): Answerer {
  return answererOf({
    question,
    chosen: shares[question.id],
    ticks: question.kind === 'multiple' ? ticksOf(question, last) : [],
    unanswered: unanswered[question.id] ?? { skipped: 0, outside: 0 },
  });
}

/** Also to what is not asked, which is left out when the answers are packed. */
function answersOf(answerers: readonly (readonly [QuestionId, Answerer])[], random: Uniform): Answers {
  return Object.fromEntries(
    answerers.flatMap(([id, answerer]) => {
      const answer = answerer(random);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}
