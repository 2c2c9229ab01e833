import type { Condition, Page, Question } from '../model';
import { type BodyJump } from './body';
import { findOption, type QuestionByNumber, readCondition } from './condition-text';
import type { JumpTarget } from './jump';
import { type Remedy, type TextProblem, textProblem } from './problem';
import type { ReadQuestion } from './question';

/** A question with the number that the text gives it; numbers may have gaps. */
export interface NumberedQuestion extends ReadQuestion {
  readonly written: number;
}

export interface Linked {
  readonly questions: readonly Question[];
  readonly problems: readonly TextProblem[];
}

/**
 * Puts conditions on questions, once all numbers are known. A jump from question i to question j over an option
 * becomes the same condition on each question between: shown unless that option is chosen.
 */
export function linkQuestions(numbered: readonly NumberedQuestion[], raws: readonly string[]): Linked {
  const problems: TextProblem[] = [];
  const conditions = numbered.map((): Condition[] => []);
  for (const [from, { jumps, condition }] of numbered.entries()) {
    const own = condition && readCondition(condition.text, lookup(numbered, from));
    if (own) conditions[from]?.push(own);
    if (condition && !own) problems.push(textProblem({ line: condition.line, code: 'text.condition-unreadable' }));
    for (const jump of jumps) {
      const resolved = resolveJump({ jump, from, numbered, raw: raws[jump.line - 1] ?? '' });
      if ('code' in resolved) problems.push(resolved);
      else for (const skipped of conditions.slice(from + 1, resolved.to)) skipped.push(resolved.condition);
    }
  }
  const questions = numbered.map(({ question }, i) => withCondition(question, conditions[i] ?? []));
  return { questions, problems };
}

/** The condition of a page, whose text stands below the page's own line; `from` is the position of its first question. */
export function linkPage(
  page: Page,
  {
    text,
    from,
    numbered,
  }: { readonly text: string; readonly from: number; readonly numbered: readonly NumberedQuestion[] },
): Page | undefined {
  const showIf = readCondition(text, lookup(numbered, from));
  return showIf && { ...page, showIf };
}

function lookup(numbered: readonly NumberedQuestion[], from: number): QuestionByNumber {
  return (written) =>
    (written === 'before' ? numbered[from - 1] : numbered.find((candidate) => candidate.written === written))?.question;
}

interface JumpSite {
  readonly jump: BodyJump;
  readonly from: number;
  readonly numbered: readonly NumberedQuestion[];
  readonly raw: string;
}

interface ResolvedJump {
  /** Position of the first question that is asked again. */
  readonly to: number;
  readonly condition: Condition;
}

function resolveJump(site: JumpSite): ResolvedJump | TextProblem {
  const { jump, from, numbered } = site;
  const question = numbered[from]?.question;
  const options = question && 'options' in question ? question.options : [];
  const option = findOption(options, jump.option);
  if (!question || !option) {
    const remedies = [...options.slice(0, 2).map(({ label }) => renamed(site, label.zh)), removal(site)];
    return textProblem({
      line: jump.line,
      code: 'text.jump-unknown-option',
      details: { option: jump.option },
      remedies,
    });
  }
  const to = jump.target === 'end' ? numbered.length : numbered.findIndex(({ written }) => written === jump.target);
  if (to < 0) return unknownTarget(site, jump.target);
  const remedies = [removal(site)];
  if (to <= from) return textProblem({ line: jump.line, code: 'text.jump-backwards', remedies });
  if (to === from + 1) return textProblem({ line: jump.line, code: 'text.jump-without-effect', remedies });
  return { to, condition: { not: { question: question.id, chosen: option.id } } };
}

/** Mostly a question was deleted and the numbers in the jumps were left as they were. */
function unknownTarget(site: JumpSite, target: JumpTarget): TextProblem {
  const { numbered, from, jump } = site;
  const candidates = [numbered[from + 2], numbered.at(-1)].flatMap((candidate) => candidate?.written ?? []);
  const ahead = [...new Set(candidates)].filter((written) => written > (numbered[from + 1]?.written ?? Infinity));
  return textProblem({
    line: jump.line,
    code: 'text.jump-unknown-question',
    details: { target, questions: numbered.length },
    remedies: [...ahead.map((written) => redirected(site, written)), removal(site)],
  });
}

function redirected({ jump, raw }: JumpSite, written: number): Remedy {
  const replacement = raw.replace(new RegExp(`${jump.target}(?![0-9])(?!.*${jump.target})`), String(written));
  return { code: 'jump-to', details: { question: written }, replacement };
}

function renamed({ jump, raw }: JumpSite, label: string): Remedy {
  return { code: 'choose-option', details: { option: label }, replacement: raw.replace(jump.option, label) };
}

/** A jump on its own line goes with the line, one inside an option leaves the option. */
function removal({ raw }: JumpSite): Remedy {
  const without = raw.replace(/\s*[（(][^（()）]*(?:跳|转|go to|skip to|jump to)[^（()）]*[)）]\s*$/i, '');
  return { code: 'remove-jump', replacement: without === raw || without.trim() === '' ? null : without };
}

function withCondition(question: Question, conditions: readonly Condition[]): Question {
  const [first, ...others] = conditions;
  if (!first) return question;
  return { ...question, showIf: others.length === 0 ? first : { all: conditions } };
}
