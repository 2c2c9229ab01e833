import type { Answer, Answers } from '#domain/answers/model';
import { type Question, questionsOf, type Questionnaire } from '#domain/questionnaire/model';
import { changeOfOpinion } from './opinion-changes';
import type { Rater } from './rater';
import { chooseNumber, chooseOnScale, chooseSeveral, chooseSingle, putInOrder, writeRemark } from './simulate-opinions';
import { rateItems, rateTargets } from './simulate-ratings';

/** What one rater answers. Questions that are not asked are left out when the answers are packed. */
export function simulateAnswers(questionnaire: Questionnaire, rater: Rater, year: number): Answers {
  const answers = questionsOf(questionnaire).flatMap((question) => {
    const skips = !question.required && rater.random.uniform() < SKIPPED;
    const answer = skips ? undefined : simulateAnswer(question, rater, year);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  return Object.fromEntries(answers);
}

const SKIPPED = 0.06;
const WRITERS = 0.09;

function simulateAnswer(question: Question, rater: Rater, year: number): Answer | undefined {
  switch (question.kind) {
    case 'single':
      return chooseSingle(question, ofYear(rater, question, year));
    case 'multiple':
      return chooseSeveral(question, rater);
    case 'ranking':
      return putInOrder(question, rater);
    case 'scale':
      return chooseOnScale(question, ofYear(rater, question, year));
    case 'number':
      return chooseNumber(question, rater);
    case 'date':
      return question.earliest ?? question.latest ?? '2026-01-05';
    case 'text':
    case 'long-text':
      return writeRemark(rater, question.required ? 1 : WRITERS);
    case 'items':
      return rateItems(question, rater, year);
    case 'targets':
      return rateTargets(question, rater, year);
  }
}

function ofYear(rater: Rater, { id }: Question, year: number): Rater {
  return { ...rater, leniency: rater.leniency + changeOfOpinion(id, year) };
}
