import type { DateQuestion, NumberQuestion } from '#domain/questionnaire/model';
import { type Child, element } from '../parts/element';
import { field } from '../parts/field';
import { text } from '../state/page-data';
import { type Asked, textOf } from './question-field';

const NAMED = { 'aria-labelledby': 'heading' } as const;

export function number({ question, answer, change }: Asked<NumberQuestion>): Child {
  const given = answer();
  const inputmode = question.decimals > 0 ? 'decimal' : 'numeric';
  const input = field({ ...NAMED, inputmode, value: typeof given === 'number' ? given : '' }, (typed) => {
    const value = Number(typed.replace(',', '.'));
    change(typed.trim() && isFinite(value) ? value : undefined);
  });
  return element('p', 'with-unit', input, question.unit && text(question.unit));
}

export function date({ question, answer, change }: Asked<DateQuestion>): Child {
  const limits = { min: question.earliest, max: question.latest };
  return field({ ...NAMED, ...limits, type: 'date', value: textOf(answer()) }, (day) => change(day || undefined));
}
