import { say } from '../state/say';
import { type Child, element } from './element';
import * as words from '../words/zh';

export interface Grade {
  readonly value: string;
  readonly face: string;
  readonly label: string;
}

interface NumberRow {
  /** Unique on the screen, and fit for an id. */
  readonly name: string;
  /** Without a text of its own, the row is named by the heading of the screen. */
  readonly label?: string;
  /** What the label means: read out everywhere, and seen where there is room beside it. */
  readonly help?: string | undefined;
  readonly grades: readonly Grade[];
  readonly chosen: () => string | undefined;
  readonly current?: () => boolean;
  readonly onChoose: (value: string) => void;
  readonly onFocus?: () => void;
}

/** A label, the chosen word, and numbers that say nothing by colour. Choosing again takes it back. */
export function numberRow({ name, label, help, grades, chosen, current, onChoose, onFocus }: NumberRow): Child {
  const word = () => grades.filter(({ value }) => value === chosen()).map(({ label }) => label);
  const choose = (value: string, input: HTMLInputElement) => {
    const taken = value === chosen();
    onChoose(value);
    if (taken) input.checked = false;
  };
  const numbers = element(
    'div',
    { className: 'numbers', role: 'radiogroup', 'aria-labelledby': label ? `${name}-label` : 'heading' },
    grades.map((grade) => number(name, grade, { chosen, choose })),
  );
  if (EVERY_KIND && help) numbers.setAttribute('aria-describedby', `${name}-help`);
  return element(
    'div',
    EVERY_KIND ? { className: () => (current?.() ? 'row current' : 'row'), onfocusin: () => onFocus?.() } : 'row',
    label &&
      element(
        'p',
        'row-label',
        element('strong', { id: `${name}-label` }, label),
        EVERY_KIND && help && element('small', { id: `${name}-help` }, help),
        element('span', { 'aria-hidden': 'true' }, word),
      ),
    numbers,
  );
}

interface Choosing {
  readonly chosen: () => string | undefined;
  readonly choose: (value: string, input: HTMLInputElement) => void;
}

function number(name: string, { value, face, label }: Grade, { chosen, choose }: Choosing): Child {
  const input: HTMLInputElement = element('input', {
    type: 'radio',
    name,
    checked: () => chosen() === value,
    'aria-label': face === label ? label : say(words.digit, { number: face, label }),
    onclick: () => choose(value, input),
  });
  return element('label', face.length > 2 ? 'number word' : 'number', input, element('span', '', face));
}
