import type { AnswerVector, VectorCell } from '#domain/answers/vector';
import type { Condition, Question } from '#domain/questionnaire/model';
import { shownQuestions } from '#domain/tabulation/questions/shown-questions';
import type { SeededRandom } from '../seeded-random';
import { NUMBERS } from './answer-view';
import { ASKED, choice, optionsOf, type PolledSurvey, questionnaireOf } from './random-survey';

export const SECOND = 'second';
export const FOLLOW_UP = 'follow-up';

/** With a question for those who chose one of some options. */
export function withFollowUp(survey: PolledSurvey, random: SeededRandom): PolledSurvey {
  const [first] = survey.questions;
  if (first?.kind !== 'single') return survey;
  const leading = first.options.slice(0, random.wholeBetween(1, 2));
  const showIf = { any: leading.map(({ id }) => ({ question: ASKED, chosen: id })) };
  return answeredByAsked({ ...survey, questions: [...survey.questions, { ...choice(FOLLOW_UP, 3), showIf }] }, random);
}

/**
 * With a second question, which says much the same as the first or has nothing to do with it, and a follow-up whose own
 * condition and that of its page look at any of the questions before it, at one or at several. Of some plans
 * only the merged classes are left.
 */
export function withJointFollowUp(survey: PolledSurvey, random: SeededRandom): PolledSurvey {
  return withFollowUpOfBoth(withSecondQuestion(survey, random), random);
}

/** The same where one answer to the first question leads past the second. */
export function withFollowUpBehindJump(survey: PolledSurvey, random: SeededRandom): PolledSurvey {
  const { questions, ballots, ...both } = withSecondQuestion(survey, random);
  const [first] = questions;
  if (first === undefined) throw new Error('a question to begin with');
  const leadsPast =
    'options' in first
      ? { question: ASKED, chosen: first.options[0]?.id ?? '' }
      : { question: ASKED, atMost: first.kind === 'scale' ? first.from : NUMBERS.from };
  const behind = questions.map((one) => (one.id === SECOND ? { ...one, showIf: { not: leadsPast } } : one));
  const isShown = shownTo({ ...both, questions: behind, ballots });
  return withFollowUpOfBoth(
    {
      ...both,
      questions: behind,
      ballots: ballots.map((ballot) => {
        const isAsked = isShown(ballot.vector);
        return isAsked ? ballot : { ...ballot, vector: [...ballot.vector.slice(0, -1), null] };
      }),
    },
    random,
  );
}

function withFollowUpOfBoth(asked: PolledSurvey, random: SeededRandom): PolledSurvey {
  const followUp = random.uniform() < 0.3 ? ticks(FOLLOW_UP, 3) : choice(FOLLOW_UP, random.wholeBetween(2, 3));
  const condition = () => randomCondition(asked.questions, random);
  const isOwn = random.uniform() < 0.7;
  const isOfPage = !isOwn || random.uniform() < 0.4;
  const [coarsest, ...finer] = asked.tables;
  const isMerged = coarsest?.id === 'divisions' && random.uniform() < 0.3;
  const joint: PolledSurvey = {
    ...asked,
    tables: isMerged ? [coarsest, ...finer.filter(({ id }) => id === 'ages')] : asked.tables,
    questions: [...asked.questions, { ...followUp, ...(isOwn && { showIf: condition() }) }],
    ...(isOfPage && { pageCondition: condition() }),
  };
  return answeredByAsked(joint, random);
}

function withSecondQuestion(survey: PolledSurvey, random: SeededRandom): PolledSurvey {
  const options = random.wholeBetween(2, 3);
  const isTicked = random.uniform() < 0.4;
  const likeness = [0, 0, 0.97, 1][random.wholeBetween(0, 3)] ?? 0;
  const answer = (first: VectorCell | undefined): VectorCell => {
    if (random.uniform() < 0.04) return null;
    const same = (typeof first === 'number' ? first : 0) % options;
    const option = random.uniform() < likeness ? same : random.wholeBetween(0, options - 1);
    if (!isTicked) return option;
    return Array.from({ length: options }, (_, place) => place).filter(
      (place) => place === option || random.uniform() < 0.2,
    );
  };
  return {
    ...survey,
    questions: [...survey.questions, isTicked ? ticks(SECOND, options) : choice(SECOND, options)],
    ballots: survey.ballots.map(({ groupId, vector: [first, ...others] }) => {
      // Who ticked nothing has not answered.
      const given = Array.isArray(first) && first.length === 0 ? null : (first ?? null);
      return { groupId, vector: [given, ...others, answer(given)] };
    }),
  };
}

function ticks(id: string, options: number): Question {
  return { id, kind: 'multiple', title: { zh: id }, required: false, options: optionsOf(options) };
}

/** Comparisons with one question or several, joined in all ways there are. */
function randomCondition(questions: readonly Question[], random: SeededRandom): Condition {
  const kind = random.uniform();
  const parts = () => Array.from({ length: random.wholeBetween(2, 3) }, () => randomComparison(questions, random));
  if (kind < 0.35) return randomComparison(questions, random);
  if (kind < 0.6) return { all: parts() };
  if (kind < 0.85) return { any: parts() };
  return { not: kind < 0.92 ? randomComparison(questions, random) : { all: parts() } };
}

/** Most of them with what people think, some with what divides them. */
function randomComparison(questions: readonly Question[], random: SeededRandom): Condition {
  const names = [ASKED, ASKED, ASKED, SECOND, SECOND, SECOND, 'unit', 'age'];
  const name = names[random.wholeBetween(0, names.length - 1)];
  const looksAt = questions.find(({ id }) => id === name);
  if (looksAt === undefined) throw new Error('a condition looks at an earlier question');
  const question = looksAt.id;
  if (random.uniform() < 0.08) return { question, answered: true };
  if ('options' in looksAt) {
    const chosen = looksAt.options[random.wholeBetween(0, looksAt.options.length - 1)]?.id ?? '';
    return { question, chosen };
  }
  const step = random.wholeBetween(NUMBERS.from, NUMBERS.to - 2);
  return random.uniform() < 0.5 ? { question, atLeast: step } : { question, atMost: step };
}

/** Everybody who is asked the last question answers it, those of some units nearly all alike. */
function answeredByAsked(survey: PolledSurvey, random: SeededRandom): PolledSurvey {
  const last = survey.questions.at(-1);
  if (last === undefined || !('options' in last)) throw new Error('a follow-up has options');
  const isShown = shownTo(survey);
  const options = last.options.length;
  const agreements = Array.from({ length: 8 }, () => (random.uniform() < 0.15 ? 0.97 : 0));
  const favourite = random.wholeBetween(0, options - 1);
  const answer = (unit: VectorCell | undefined): VectorCell => {
    const agreement = agreements[typeof unit === 'number' ? unit : 7] ?? 0;
    const option = random.uniform() < agreement ? favourite : random.wholeBetween(0, options - 1);
    return last.kind === 'multiple' ? [option] : option;
  };
  return {
    ...survey,
    ballots: survey.ballots.map((ballot) => ({
      ...ballot,
      vector: [...ballot.vector, isShown([...ballot.vector, null]) ? answer(ballot.vector[1]) : null],
    })),
  };
}

/** Everybody who is asked the last question ticks its first option, some the second one too. */
export function withOneTick({ ballots, ...survey }: PolledSurvey): PolledSurvey {
  const ticked = (person: number) => (person % 3 === 0 ? [0, 1] : [0]);
  return {
    ...survey,
    ballots: ballots.map(({ groupId, vector }, person) => {
      const isAsked = (vector.at(-1) ?? null) !== null;
      return { groupId, vector: [...vector.slice(0, -1), isAsked ? ticked(person) : null] };
    }),
  };
}

/** Whether the last question is asked of whoever has given these answers. */
export function shownTo(survey: PolledSurvey): (vector: AnswerVector) => boolean {
  const shown = shownQuestions(questionnaireOf(survey));
  const last = survey.questions.at(-1)?.id ?? '';
  return (vector) => shown(vector)?.has(last) !== false;
}

/** The same answers, as if everybody had been asked the last question and some had left it out. */
export function withoutConditions({ pageCondition: _, ...survey }: PolledSurvey): PolledSurvey {
  return { ...survey, questions: survey.questions.map(({ showIf: __, ...question }) => question) };
}
