import { type Child, element } from './element';
import type { Grade } from './number-row';

/** The two ends of a scale, once on top. */
export function scaleLine(grades: readonly Grade[]): Child {
  return element('p', 'scale', end(grades[0]), element('i', ''), end(grades[grades.length - 1]));
}

function end(grade: Grade | undefined): Child {
  return grade && element('span', '', element('strong', '', grade.face), ' ', grade.label);
}
