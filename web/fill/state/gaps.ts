import type { Answers } from '#domain/answers/model';
import { validateAnswers } from '#domain/answers/validate';
import type { Question, Questionnaire } from '#domain/questionnaire/model';
import { text } from './page-data';
import { say } from './say';
import { openPlaces, type Section, type Step } from './steps';
import * as words from '../words/zh';

/** One place that the review points to. */
export interface Gap {
  readonly step: string;
  readonly title: string;
  readonly detail: string;
  /** The ballot would not be valid without it. */
  readonly needed: boolean;
}

/** One gap for each card or question with something missing, in the order of the form. */
export function gapsOf(questionnaire: Questionnaire, answers: Answers, sections: readonly Section[]): readonly Gap[] {
  const needed = neededSteps(questionnaire, answers, sections);
  return sections.flatMap((section) =>
    section.steps.flatMap((step, index) => {
      const isNeeded = needed.includes(step.key);
      return isNeeded || isLeft(step, answers)
        ? [{ step: step.key, needed: isNeeded, ...describe({ section, step, index, answers }) }]
        : [];
    }),
  );
}

/** A text that may be left empty is not worth a reminder. */
function isLeft(step: Step, answers: Answers): boolean {
  const { question } = step;
  return openPlaces(step, answers) > 0 && (question.required || !('maximumLength' in question));
}

/** Where to go for each answer that is not valid: of several cards, the first that is open. */
function neededSteps(questionnaire: Questionnaire, answers: Answers, sections: readonly Section[]): readonly string[] {
  const steps = sections.flatMap((section) => section.steps);
  return validateAnswers(questionnaire, answers).map(({ question }) => {
    const own = steps.filter((step) => step.question.id === question);
    const first = own.find((step) => openPlaces(step, answers) > 0) || own[0];
    return first ? first.key : '';
  });
}

interface GapPlace {
  readonly section: Section;
  readonly step: Step;
  readonly index: number;
  readonly answers: Answers;
}

function describe({ section, step, index, answers }: GapPlace): Pick<Gap, 'title' | 'detail'> {
  const sectionTitle = text(section.title);
  if (EVERY_KIND && step.target) return { title: text(step.target.name), detail: lacking(sectionTitle, step, answers) };
  if (EVERY_KIND && step.picker) return { title: words.pickTitle, detail: '' };
  return { title: `${sectionTitle} ${index + 1}`, detail: text(step.question.title) };
}

/** Which criteria are missing, where that says more than "all of them". */
function lacking(section: string, { question, target }: Step, answers: Answers): string {
  const names = missingCriteria(question, answers, target?.id || '');
  return names.length > 0 ? say(words.missingCriteria, { section, criteria: names.join('、') }) : section;
}

function missingCriteria(question: Question, answers: Answers, target: string): readonly string[] {
  const answer = answers[question.id];
  if (question.kind !== 'targets' || typeof answer !== 'object' || !('targets' in answer)) return [];
  const rating = answer.targets[target];
  if (typeof rating !== 'object' || Object.keys(rating).length === 0) return [];
  return question.criteria.filter(({ id }) => !rating[id]).map(({ title }) => text(title));
}
