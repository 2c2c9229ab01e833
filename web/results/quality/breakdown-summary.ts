import type { BreakdownAnalysis, CrossedQuestion } from '#domain/analysis/model';
import { contentOf, measuredOf } from './block';

const SIGNIFICANCE = 0.05;

/** By the adjusted p; by its own for a reader of some units, who is not told that. */
export function isSignificant({ test }: CrossedQuestion): boolean {
  const content = test && contentOf(test);
  const p = content && (content.adjustedP ?? measuredOf(content.statistic)?.p);
  return p !== undefined && p < SIGNIFICANCE;
}

/** Tests that could be made, and those that find a difference. */
export function breakdownSummary(breakdowns: readonly BreakdownAnalysis[]): {
  readonly tests: number;
  readonly significant: number;
} {
  const questions = breakdowns.flatMap((breakdown) => breakdown.questions);
  const tested = questions.filter(({ test }) => test?.released === true);
  return { tests: tested.length, significant: tested.filter(isSignificant).length };
}

/** Of a reader of some units no test is, as they are adjusted together with those between all of them. */
export function areAdjusted(breakdowns: readonly BreakdownAnalysis[]): boolean {
  const tests = breakdowns.flatMap(({ questions }) => questions.map(({ test }) => test && contentOf(test)));
  return tests.every((test) => test === undefined || test.adjustedP !== undefined);
}
