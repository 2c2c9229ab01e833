import type { LedgerEntry } from '#domain/assessment/run/inputs';
import type { MissingValue } from '#domain/assessment/run/outcome';
import type { AssessmentScheme, LedgerSource } from '#domain/assessment/scheme/model';
import type { TraceStep } from '#domain/assessment/trace/trace-step';

/** Name of a rule and what it says; rules that did nothing are among them. */
export type WorkingRule = readonly [name: string, text: string];

/** One level of a working: the value, the arithmetic that gives it, the rules that bear on it. */
export interface WorkingLevel {
  readonly label: string;
  readonly value: string;
  readonly arithmetic: string;
  readonly rules: readonly WorkingRule[];
  /** The page where the working of the figure goes on. */
  readonly trace?: string;
  /** Values of the category that it was compared with. */
  readonly peers?: readonly number[];
  readonly ledger?: { readonly source: LedgerSource; readonly entries: readonly LedgerEntry[] };
  /** What it is the sum of, each with a working of its own. */
  readonly parts?: readonly TraceStep[];
}

/** What is known of the unit besides the steps. */
export interface WorkingContext {
  readonly scheme: AssessmentScheme;
  readonly missing: readonly MissingValue[];
  /** With those that were reversed; the steps have those alone that count. */
  readonly entries?: readonly LedgerEntry[];
}
