import type { Result } from '#domain/result';
import { tInterval } from '#domain/statistics/intervals/t-interval';
import type { UncertainValue } from '#domain/statistics/uncertain-value';
import type { AnalysisFigure, Block, Measured, Missing } from './figure';

type Facts = Omit<Measured, 'value'>;

export function measured(value: number, facts: Facts): Measured {
  return { value, ...facts };
}

/** With Student's interval, unless it is in the facts. */
export function estimated(estimate: UncertainValue, facts: Facts): Measured {
  const { value, standardError } = estimate;
  return { value, standardError, interval: tInterval(estimate), ...facts };
}

/** Only what is published of why there is no value. */
export function missing({ reason, have, need, counted }: Missing): Missing {
  return {
    reason,
    ...(have !== undefined && { have }),
    ...(need !== undefined && { need }),
    ...(counted !== undefined && { counted }),
  };
}

/** The figure that a value gives, or why there is none. */
export function figureOf<Value>(
  result: Result<Value, Missing>,
  figure: (value: Value) => AnalysisFigure,
): AnalysisFigure {
  return result.ok ? figure(result.value) : missing(result.error);
}

export function blockOf<Value, Content extends object>(
  result: Result<Value, Missing>,
  content: (value: Value) => Content,
): Block<Content> {
  return result.ok ? { released: true, ...content(result.value) } : withheld(result.error);
}

export function withheld(why: Missing): { readonly released: false } & Missing {
  return { released: false, ...missing(why) };
}
