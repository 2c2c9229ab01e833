import { isAnswered } from '#domain/answers/answered';
import { type Answers, DONT_KNOW } from '#domain/answers/model';
import { visiblePages } from '#domain/logic/conditions';
import type { LocalizedText, Page, Question, Questionnaire, Target } from '#domain/questionnaire/model';
import { ratingsOf } from './ratings';
import { targetSections } from './target-sections';

/** One screen between opening and review: a question, the choice of targets to rate, or the card of one target. */
export interface Step {
  /** Stands in the browser history, so it has to mean the same after a reload. */
  readonly key: string;
  readonly question: Question;
  readonly target?: Target;
  readonly picker?: true;
}

/** Steps under one heading with one count: a category of targets, or the questions of a page. */
export interface Section {
  readonly key: string;
  readonly title: LocalizedText;
  readonly ofTargets: boolean;
  readonly steps: readonly Step[];
}

interface Form {
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  /** From 0 to 1: at which target of each group to begin. The order of the groups stays. */
  readonly start: number;
}

/** The way through the form with these answers; it changes as answers show or hide questions. */
export function sectionsOf({ questionnaire, answers, start }: Form): readonly Section[] {
  return visiblePages(questionnaire, answers).flatMap((page) => {
    const sections: Section[] = [];
    for (const question of page.questions) {
      if (question.kind === 'targets') sections.push(...targetSections({ question, answers, start }));
      else appendQuestion(sections, page, question);
    }
    return sections;
  });
}

function appendQuestion(sections: Section[], page: Page, question: Question): void {
  const step = { key: question.id, question };
  const last = sections[sections.length - 1];
  if (last && last.key === page.id) sections[sections.length - 1] = { ...last, steps: [...last.steps, step] };
  else sections.push({ key: page.id, title: page.title, ofTargets: false, steps: [step] });
}

export function isPicker(section: Section): boolean {
  return section.steps[0]?.picker === true;
}

/** How many places of a step are still open; a step with none is done. */
export function openPlaces({ question, target, picker }: Step, answers: Answers): number {
  if (question.kind === 'targets') {
    const ratings = ratingsOf(answers, question.id);
    if (picker) return Object.keys(ratings).length > 0 ? 0 : 1;
    const rating = (target && ratings[target.id]) || {};
    return rating === DONT_KNOW ? 0 : question.criteria.filter(({ id }) => !rating[id]).length;
  }
  const answer = answers[question.id];
  if (question.kind === 'items' && typeof answer === 'object' && 'items' in answer) {
    return question.items.filter(({ id }) => !answer.items[id]).length;
  }
  return isAnswered(answer) ? 0 : 1;
}

export function doneIn(section: Section, answers: Answers): number {
  return section.steps.filter((step) => openPlaces(step, answers) === 0).length;
}
