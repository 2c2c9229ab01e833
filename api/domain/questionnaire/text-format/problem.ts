import type { Severity } from '../draft-problem';

/** Something in a pasted text that was not understood, or that will hardly be meant as it stands. */
export interface TextProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly code: TextProblemCode;
  readonly severity: Severity;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly remedies?: readonly Remedy[];
}

export type TextProblemCode =
  | 'text.no-title'
  | 'text.no-questions'
  | 'text.no-options'
  | 'text.duplicate-option'
  | 'text.number-repeated'
  | 'text.unknown-mark'
  | 'text.kept-as-explanation'
  | 'text.scale-unreadable'
  | 'text.range-missing'
  | 'text.range-too-wide'
  | 'text.condition-unreadable'
  | 'text.jump-unknown-question'
  | 'text.jump-unknown-option'
  | 'text.jump-backwards'
  | 'text.jump-without-effect';

/** One way out: what the line would say instead; null takes the line away. */
export interface Remedy {
  readonly code:
    | 'jump-to'
    | 'choose-option'
    | 'remove-jump'
    | 'remove-line'
    | 'remove-mark'
    | 'short-text'
    | 'long-text'
    | 'rate-in-steps';
  readonly details?: Readonly<Record<string, string | number>>;
  readonly replacement: string | null;
}

const WARNINGS: ReadonlySet<TextProblemCode> = new Set<TextProblemCode>([
  'text.no-title',
  'text.duplicate-option',
  'text.number-repeated',
  'text.unknown-mark',
  'text.range-missing',
  'text.kept-as-explanation',
  'text.jump-without-effect',
]);

export function textProblem(problem: Omit<TextProblem, 'severity'>): TextProblem {
  return { ...problem, severity: WARNINGS.has(problem.code) ? 'warning' : 'error' };
}
