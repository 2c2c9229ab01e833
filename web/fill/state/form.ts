import { createMemo } from '../signals';
import { answers, draft } from './answers';
import { wave } from './page-data';
import { place } from './navigation';
import { isPicker, type Section, sectionsOf, type Step } from './steps';

const { questionnaire } = wave;

export const sections = createMemo(() => sectionsOf({ questionnaire, answers: answers(), start: draft().start }));

/** What counts as progress: everything but the choice of targets. */
export const countedSections = EVERY_KIND
  ? createMemo(() => sections().filter((section) => !isPicker(section)))
  : sections;

const steps = createMemo(() => sections().flatMap((section) => section.steps));

/** Changes when another step is shown, not with every answer. */
export const currentStep = createMemo<Step | undefined>(
  () => steps().find(({ key }) => key === place().step),
  (before, after) => before?.key === after?.key,
);

export function currentSection(step = place().step): Section | undefined {
  return sections().find((section) => section.steps.some(({ key }) => key === step));
}

/** The screens before and behind a step; the opening and the review stand at the ends. */
export function neighbour(key: string, offset: 1 | -1): string {
  const all = steps();
  const index = key === 'review' ? all.length : all.findIndex((step) => step.key === key);
  const step = all[index + offset];
  return step ? step.key : offset > 0 ? 'review' : 'opening';
}
