import type { TargetsQuestion } from '#domain/questionnaire/model';
import type { Child } from '../parts/element';
import type { Step } from '../state/steps';
import { card } from './card';
import { picker } from './picker';

/** What a questionnaire without targets does not ship. */
export function targetScreen(step: Step, question: TargetsQuestion): Child {
  return step.target ? card(step, question, step.target) : picker(step, question);
}
