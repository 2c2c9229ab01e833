import { lines } from '../parts/clauses';
import { type Child, element } from '../parts/element';
import { isStored } from '../state/answers';
import { currentStep } from '../state/form';
import * as words from '../words/zh';

const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['0', words.markDontKnow],
  ['↑ ↓', words.keyMove],
  ['← →', words.keyChange],
  ['Enter', words.keyNext],
  ['Shift Enter', words.keyBack],
  ['/', words.find],
];

/** The right column of a card on a wide screen. */
export function keyboardHelp(): Child {
  return [
    () => keyList(),
    element('h2', '', words.yourAnswers),
    element('p', 'muted', () => lines(isStored() ? words.savedDesktop : words.notStored)),
  ];
}

function keyList(): Child {
  const step = currentStep();
  if (!step?.target || step.question.kind !== 'targets') return null;
  const { options, dontKnow } = step.question.scale;
  const rows = KEYS.filter(([keys]) => dontKnow || keys !== '0').map(([keys, meaning]) => keyRow(keys, meaning));
  return [
    element('h2', '', words.byKeyboard),
    element('dl', 'keyboard', keyRow(`1 – ${options.length}`, words.keyRate), rows),
  ];
}

function keyRow(keys: string, meaning: string): Child {
  const caps = keys.split(' ').map((key) => (key === '–' ? ' – ' : element('kbd', '', key)));
  return element('div', '', element('dt', '', caps), element('dd', '', meaning));
}
