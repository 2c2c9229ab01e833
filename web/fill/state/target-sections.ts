import type { Answers } from '#domain/answers/model';
import type { LocalizedText, TargetsQuestion } from '#domain/questionnaire/model';
import { ratingsOf } from './ratings';
import type { Section, Step } from './steps';

interface TargetsForm {
  readonly question: TargetsQuestion;
  readonly answers: Answers;
  readonly start: number;
}

/** One section for each category that has something to rate; what is picked first comes before them. */
export function targetSections({ question, answers, start }: TargetsForm): readonly Section[] {
  const picked = ratingsOf(answers, question.id);
  const asked = question.targets.filter(({ id }) => question.picking === 'all' || picked[id] !== undefined);
  const groups = targetGroups(question).map(({ id, title }) => ({
    key: `${question.id}/${id}`,
    title,
    ofTargets: true,
    steps: rotate(
      asked.filter((target) => !id || target.category === id),
      start,
    ).map((target) => ({
      key: `${question.id}/${id}/${target.id}`,
      question,
      target,
    })),
  }));
  const filled = groups.filter((group) => group.steps.length > 0);
  return question.picking === 'all' ? filled : [pickerSection(question), ...filled];
}

/** Targets without a category of the list would be lost, so a list without categories is one group. */
function targetGroups(question: TargetsQuestion): readonly { readonly id: string; readonly title: LocalizedText }[] {
  return question.categories.length > 0 ? question.categories : [{ id: '', title: question.title }];
}

function pickerSection(question: TargetsQuestion): Section {
  const step: Step = { key: `${question.id}?`, question, picker: true };
  return { key: step.key, title: question.title, ofTargets: true, steps: [step] };
}

function rotate<Item>(items: readonly Item[], start: number): readonly Item[] {
  const first = Math.floor(start * items.length);
  return [...items.slice(first), ...items.slice(0, first)];
}
