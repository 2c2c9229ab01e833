import type { Answer } from '#domain/answers/model';
import { type AnswerProblemCode, validateAnswers } from '#domain/answers/validate';
import { fail, ok, type Result } from '#domain/result';
import { answerOfCell } from './keyed-answers';
import { LEFT_BLANK, UNUSABLE } from './model';
import type { PaperCell } from './paper-form';

export interface KeyedProblem {
  /** Not something that can be typed here, or a number, day or list that the question does not allow. */
  readonly code: 'paper.no-such-value' | AnswerProblemCode;
  readonly limit?: number | string;
}

/**
 * What was typed into a cell, in its one form: a code, positions from 1 with commas between them, a number, a day as
 * ISO 8601. What the question does not allow is refused here, so that one cell does not spoil a ballot: where the paper
 * really says so, the cell is UNUSABLE.
 */
export function readKeyed(cell: PaperCell, typed: string): Result<string, KeyedProblem> {
  if (typed === LEFT_BLANK || typed === UNUSABLE) return ok(typed);
  const value = canonical(cell, typed);
  if (value === null) return fail({ code: 'paper.no-such-value' });
  const problem = problemOf(cell, answerOfCell(cell, value));
  return problem ? fail(problem) : ok(value);
}

function canonical({ entry }: PaperCell, typed: string): string | null {
  switch (entry.kind) {
    case 'choice':
      return entry.codes.some(({ code }) => code === typed) ? typed : null;
    case 'list':
      return canonicalList(typed, entry);
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(typed) ? String(Number(typed)) : null;
    case 'date':
      return typed.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  }
}

/** A numeric keypad has no comma, so a point or a plus is one too. */
function canonicalList(typed: string, entry: { readonly options: readonly unknown[]; readonly ordered: boolean }) {
  const positions = typed.split(/[,，、.+]/).map(Number);
  const isListed = (position: number) =>
    Number.isInteger(position) && position >= 1 && position <= entry.options.length;
  if (!positions.every(isListed) || new Set(positions).size < positions.length) return null;
  return (entry.ordered ? positions : positions.toSorted((one, other) => one - other)).join(',');
}

/** The rules of the question alone, as if nothing else were asked. */
function problemOf({ question }: PaperCell, answer: Answer): KeyedProblem | undefined {
  if (question.kind === 'items' || question.kind === 'targets') return undefined;
  const { showIf: _, ...asked } = question;
  const page = { id: '', title: BLANK, questions: [asked] };
  const alone = { title: BLANK, introduction: BLANK, pages: [page] };
  const [problem] = validateAnswers(alone, { [question.id]: answer });
  return problem && { code: problem.code, ...(problem.limit !== undefined && { limit: problem.limit }) };
}

const BLANK = { zh: '' };
