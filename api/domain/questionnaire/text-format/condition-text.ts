import type { Condition, Option, Question, QuestionId } from '../model';
import { withoutQuotes } from './jump';

/** Looks up the question that a text calls by its number, or as the one before. */
export type QuestionByNumber = (written: number | 'before') => Question | undefined;

/**
 * Reads 第 2 题选“是”且第 5 题不低于 6, with 且 and 或 between parts, （…） around parts and 并非（…） before them;
 * in English: question 2 is "Yes" and question 5 >= 6. Options are named by label or letter, one or a list:
 * 上一题选“一般”或“不满意”.
 * @returns nothing if any part is not understood.
 */
export function readCondition(text: string, questions: QuestionByNumber): Condition | undefined {
  const inner = unwrapped(text.trim());
  const single = readComparison(inner, questions);
  if (single) return single;
  const choices = splitOutside(inner, /^(?:或者?| or )/i);
  if (choices.length > 1) return combined('any', choices, questions);
  const parts = splitOutside(inner, /^(?:并且|且| and )/i);
  if (parts.length > 1) return combined('all', parts, questions);
  const negated = /^(?:并非|not)\s*([（(].*[)）])$/i.exec(inner)?.[1];
  const condition = negated === undefined ? undefined : readCondition(negated, questions);
  return condition && { not: condition };
}

function combined(by: 'all' | 'any', parts: readonly string[], questions: QuestionByNumber): Condition | undefined {
  const read = parts.map((part) => readCondition(part, questions));
  const known = read.filter((condition) => condition !== undefined);
  if (known.length < read.length) return undefined;
  return by === 'all' ? { all: known } : { any: known };
}

function unwrapped(text: string): string {
  return /^[（(]/.test(text) && closesAtEnd(text) ? unwrapped(text.slice(1, -1).trim()) : text;
}

function closesAtEnd(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    depth += depthChange(text.charAt(at));
    if (depth === 0) return at === text.length - 1;
  }
  return false;
}

/** Cuts a text at a separator wherever that stands outside of brackets and quotes. */
function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    depth += depthChange(text.charAt(at));
    const found = depth === 0 ? separator.exec(text.slice(at))?.[0] : undefined;
    if (!found) continue;
    parts.push(text.slice(start, at).trim());
    start = at + found.length;
    at = start - 1;
  }
  return [...parts, text.slice(start).trim()];
}

function depthChange(character: string): number {
  if ('（(“「'.includes(character)) return 1;
  return '）)”」'.includes(character) ? -1 : 0;
}

const QUESTION = String.raw`(?:第\s*([0-9０-９]+)\s*题|question\s*([0-9]+)|q([0-9]+)|[上前]一?题)`;
const COMPARISON = new RegExp(`^${QUESTION}\\s*(.+)$`, 'i');

function readComparison(text: string, questions: QuestionByNumber): Condition | undefined {
  const match = COMPARISON.exec(text);
  if (!match) return undefined;
  const [, chinese, english, short, rest = ''] = match;
  const number = chinese ?? english ?? short;
  const question = questions(number === undefined ? 'before' : Number(number.normalize('NFKC')));
  return question && readRelation(rest.trim(), question);
}

const NOT_ANSWERED = /^(?:没有回答|没有答|未回答|未答|is not answered)$/i;
const ANSWERED = /^(?:已回答|回答了|已答|答了|is answered)$/i;
const AT_LEAST = /^(?:不低于|不小于|大于等于|至少是?|≥|>=|is at least)\s*(-?[0-9.]+)$/i;
const AT_MOST = /^(?:不高于|不大于|小于等于|至多是?|≤|<=|is at most)\s*(-?[0-9.]+)$/i;
const NOT_CHOSEN = /^(?:没有选|没选|未选|不选|is not)\s*(.+)$/i;
const CHOSEN = /^(?:选择?了?|=|is)\s*(.+)$/i;

function readRelation(text: string, { id, ...question }: Question): Condition | undefined {
  if (NOT_ANSWERED.test(text)) return { not: { question: id, answered: true } };
  if (ANSWERED.test(text)) return { question: id, answered: true };
  const low = AT_LEAST.exec(text)?.[1];
  if (low !== undefined) return { question: id, atLeast: Number(low) };
  const high = AT_MOST.exec(text)?.[1];
  if (high !== undefined) return { question: id, atMost: Number(high) };
  const options = 'options' in question ? question.options : [];
  const unwanted = NOT_CHOSEN.exec(text)?.[1];
  const named = optionsNamed(options, unwanted ?? CHOSEN.exec(text)?.[1] ?? '');
  const [first, ...others] = named.map((option) => ({ question: id, chosen: option.id }));
  if (!first) return undefined;
  const chosen = others.length === 0 ? first : { any: [first, ...others] };
  return unwanted === undefined ? chosen : { not: chosen };
}

const BETWEEN_OPTIONS = /^(?:、|，|,|或者?|和)/;

/** One option, or several in a list; none if any of them is not there. */
function optionsNamed(options: readonly Option[], written: string): readonly Option[] {
  const single = findOption(options, withoutQuotes(written));
  if (single) return [single];
  const found = splitOutside(written, BETWEEN_OPTIONS).map((part) => findOption(options, withoutQuotes(part)));
  return found.every((option) => option !== undefined) ? found : [];
}

/** An option by its label, or by its letter. */
export function findOption(options: readonly Option[], written: string): Option | undefined {
  const wanted = normalised(written);
  const named = options.find(({ label }) => normalised(label.zh) === wanted);
  return named ?? (/^[A-Z]$/i.test(wanted) ? options[wanted.toUpperCase().charCodeAt(0) - 65] : undefined);
}

function normalised(text: string): string {
  return text.normalize('NFKC').trim();
}

/** Writes a condition in the form that readCondition reads. */
export function conditionText(condition: Condition, questions: readonly Question[]): string {
  if ('all' in condition) return condition.all.map((part) => partText(part, questions)).join('且');
  if ('any' in condition) return condition.any.map((part) => partText(part, questions)).join('或');
  if (!('not' in condition)) return comparisonText(condition, questions, false);
  const { not } = condition;
  const direct = 'chosen' in not || 'answered' in not;
  return direct ? comparisonText(not, questions, true) : `并非（${conditionText(not, questions)}）`;
}

function partText(condition: Condition, questions: readonly Question[]): string {
  const text = conditionText(condition, questions);
  return 'all' in condition || 'any' in condition ? `（${text}）` : text;
}

type Comparison = Extract<Condition, { readonly question: QuestionId }>;

function comparisonText(condition: Comparison, questions: readonly Question[], negated: boolean): string {
  const position = questions.findIndex(({ id }) => id === condition.question);
  const subject = `第 ${position + 1} 题`;
  if ('answered' in condition) return `${subject}${negated ? '没有回答' : '已回答'}`;
  if ('atLeast' in condition) return `${subject}不低于 ${condition.atLeast}`;
  if ('atMost' in condition) return `${subject}不高于 ${condition.atMost}`;
  const question = questions[position];
  const options = question && 'options' in question ? question.options : [];
  const option = options.findIndex(({ id }) => id === condition.chosen);
  const label = options[option]?.label.zh ?? '';
  const name = /[“”"]/.test(label) ? String.fromCharCode(65 + option) : `“${label}”`;
  return `${subject}${negated ? '没有选' : '选'}${name}`;
}
