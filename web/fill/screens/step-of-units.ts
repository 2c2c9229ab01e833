import type { Child } from '../parts/element';
import { laterScreen } from '../parts/later-screen';
import type { Step } from '../state/steps';
import { card } from './card';
import { picker } from './picker';

/** The units at once, and the other questions of the form with the second file. */
export function stepScreen(step: Step): Child {
  const { question, target } = step;
  if (question.kind !== 'targets') return laterScreen('question', step);
  return target ? card(step, question, target) : picker(step, question);
}
