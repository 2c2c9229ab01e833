import { createSignal } from '../signals';
import { currentSection, neighbour } from '../state/form';
import { backTo, place, visit } from '../state/navigation';
import type { Step } from '../state/steps';
import { bar } from './bar';
import { button } from './controls';
import { type Child, element } from './element';
import * as words from '../words/zh';

export interface Ways {
  readonly next: () => void;
  readonly back: () => void;
  readonly notice: () => string | null;
}

/**
 * The ways out of a step. Next is never disabled: with something left open it says so once and goes on
 * at the second tap. Whoever came from the review is led back there.
 */
export function createWays(step: Step, gap: () => string | null): Ways {
  const [warned, setWarned] = createSignal(false);
  return {
    next: () => {
      if (gap() && !warned()) setWarned(true);
      else if (place().from === 'review') backTo('review');
      else visit(neighbour(step.key, 1));
    },
    back: () => backTo(neighbour(step.key, -1)),
    notice: () => (warned() ? gap() : null),
  };
}

export function stepBar(step: Step, ways: Ways): Child {
  const back = button('button', EVERY_KIND && step.target ? words.previousUnit : words.previousQuestion, ways.back);
  const next = button('button primary', () => nextWord(step), ways.next);
  return bar(ways.notice, element('div', 'ways', back, next));
}

function nextWord(step: Step): string {
  if (place().from === 'review') return words.backToReview;
  const following = neighbour(step.key, 1);
  if (following === 'review') return words.review;
  if (!EVERY_KIND || !step.target) return words.nextQuestion;
  return currentSection(following)?.ofTargets ? words.nextUnit : words.next;
}
