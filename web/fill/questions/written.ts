import type { LongTextQuestion, TextQuestion } from '#domain/questionnaire/model';
import { lines } from '../parts/clauses';
import { caption } from '../parts/controls';
import { type Child, element } from '../parts/element';
import { field } from '../parts/field';
import { isStored } from '../state/answers';
import { text, wave } from '../state/page-data';
import { say } from '../state/say';
import { personalNumberHint } from './personal-number-hint';
import { type Asked, textOf } from './question-field';
import * as words from '../words/zh';

const NAMED = { 'aria-labelledby': 'heading' } as const;

export function shortText({ question, answer, change }: Asked<TextQuestion>): Child {
  const value = () => textOf(answer());
  return [
    field({ ...NAMED, value, maxLength: question.maximumLength }, (typed) => change(typed || undefined)),
    personalNumberHint(value, change),
  ];
}

/** The reminder stands above the field, where the keyboard does not cover it. */
export function longText({ question, answer, change }: Asked<LongTextQuestion>): Child {
  const value = () => textOf(answer());
  const length = () => say(words.characters, { n: value().replace(/\s/g, '').length, max: question.maximumLength });
  const area: HTMLTextAreaElement = element('textarea', {
    ...NAMED,
    className: 'field',
    rows: 7,
    maxLength: question.maximumLength,
    value,
    oninput: () => change(area.value || undefined),
  });
  return [
    !question.required && caption(words.optional),
    element(
      'div',
      'aside',
      element('p', '', lines(say(words.textReminder, { group: text(wave.groupName) }))),
      element('p', '', lines(words.textReminderStyle)),
    ),
    area,
    element(
      'p',
      'caption ends',
      element('span', '', () => isStored() && words.saved),
      element('span', '', length),
    ),
    personalNumberHint(value, change),
  ];
}
