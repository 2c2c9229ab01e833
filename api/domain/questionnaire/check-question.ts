import { isCalendarDate } from '#domain/answers/calendar-date';
import { itemsFindings, targetsFindings } from './check-ratings';
import type { Finding } from './draft-problem';
import { LIMITS } from './limits';
import type { DateQuestion, MultipleQuestion, NumberQuestion, Option, Question, ScaleQuestion } from './model';

/** What is wrong with one question taken by itself. */
export function questionFindings(question: Question): readonly Finding[] {
  const untitled: readonly Finding[] = question.title.zh.trim() === '' ? [{ code: 'question.title-empty' }] : [];
  return [...untitled, ...kindFindings(question)];
}

function kindFindings(question: Question): readonly Finding[] {
  switch (question.kind) {
    case 'single':
      return optionsFindings(question.options);
    case 'multiple':
      return [...optionsFindings(question.options), ...limitFindings(question)];
    case 'ranking': {
      const impossible = !isWithin(question.places, 1, question.options.length);
      const details = { places: question.places, options: question.options.length };
      return [
        ...optionsFindings(question.options),
        ...(impossible ? [{ code: 'ranking.places-impossible', details } as const] : []),
      ];
    }
    case 'text':
    case 'long-text':
      return isWithin(question.maximumLength, 1, LIMITS.textLength)
        ? []
        : [{ code: 'question.length-limit', details: { limit: LIMITS.textLength } }];
    case 'number':
      return numberFindings(question);
    case 'date':
      return dateFindings(question);
    case 'scale':
      return stepFindings(question);
    case 'items':
      return itemsFindings(question);
    case 'targets':
      return targetsFindings(question);
  }
}

function isWithin(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}

function optionsFindings(options: readonly Option[]): readonly Finding[] {
  if (options.length === 0) return [{ code: 'options.none' }];
  const findings: Finding[] = [];
  if (options.length === 1) findings.push({ code: 'options.only-one' });
  if (options.length > LIMITS.options) {
    findings.push({ code: 'options.too-many', details: { count: options.length, limit: LIMITS.options } });
  }
  const labels = options.map(({ label }) => label.zh.trim());
  if (labels.includes('')) findings.push({ code: 'options.label-empty', details: { option: labels.indexOf('') + 1 } });
  const twice = labels.findIndex((label, index) => label !== '' && labels.indexOf(label) !== index);
  if (twice >= 0) findings.push({ code: 'options.label-duplicate', details: { option: twice + 1 } });
  const wrong = options.findIndex(({ score }) => score !== undefined && !(score >= 0 && score <= 100));
  if (wrong >= 0) findings.push({ code: 'options.score-out-of-range', details: { option: wrong + 1 } });
  return findings;
}

function limitFindings({ minimum = 0, maximum, options }: MultipleQuestion): readonly Finding[] {
  const most = maximum ?? options.length;
  const possible = isWithin(minimum, 0, most) && isWithin(most, Math.min(1, options.length), options.length);
  const details = { minimum, maximum: most, options: options.length };
  return possible ? [] : [{ code: 'choice.limits-impossible', details }];
}

function numberFindings({ minimum, maximum, decimals }: NumberQuestion): readonly Finding[] {
  const findings: Finding[] = [];
  if (!isWithin(decimals, 0, LIMITS.decimals)) {
    findings.push({ code: 'number.decimals', details: { decimals, limit: LIMITS.decimals } });
  }
  if (minimum !== undefined && maximum !== undefined && !(minimum < maximum)) {
    findings.push({ code: 'number.range-impossible', details: { minimum, maximum } });
  }
  return findings;
}

function dateFindings({ earliest, latest }: DateQuestion): readonly Finding[] {
  const wrong = [earliest, latest].find((day) => day !== undefined && !isCalendarDate(day));
  if (wrong !== undefined) return [{ code: 'date.not-a-date', details: { date: wrong } }];
  const impossible = earliest !== undefined && latest !== undefined && earliest > latest;
  return impossible ? [{ code: 'date.range-impossible', details: { earliest, latest } }] : [];
}

function stepFindings({ from, to, recommend }: ScaleQuestion): readonly Finding[] {
  const possible = Number.isInteger(from) && isWithin(to, from + 1, from + LIMITS.scaleRange);
  if (!possible) return [{ code: 'steps.range-impossible', details: { from, to } }];
  return recommend && (from !== 0 || to !== 10) ? [{ code: 'steps.recommend-not-0-to-10', details: { from, to } }] : [];
}
