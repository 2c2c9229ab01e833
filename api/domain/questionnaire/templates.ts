import { COUNTER_SATISFACTION } from './templates/counter-satisfaction';
import { DEBRIEFING } from './templates/debriefing';
import type { Template } from './templates/template';
import { THOUGHT_DYNAMICS } from './templates/thought-dynamics';
import { WORK_STYLE_REVIEW } from './templates/work-style-review';

/** In the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [WORK_STYLE_REVIEW, THOUGHT_DYNAMICS, COUNTER_SATISFACTION, DEBRIEFING];

export function findTemplate(id: string): Template | undefined {
  return TEMPLATES.find((template) => template.id === id);
}
