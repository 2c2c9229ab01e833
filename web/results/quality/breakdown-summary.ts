import type { BreakdownAnalysis, CrossedQuestion } from '#domain/analysis/model';
import { contentOf, measuredOf } from './block';

const SIGNIFICANCE = 0.05;

export function isSignificant({ test }: CrossedQuestion): boolean {
  const content = test && contentOf(test);
  const p = content && (content.adjustedP ?? measuredOf(content.statistic)?.p);
  return p !== undefined && p < SIGNIFICANCE;
}

/** Tests that could be made, and those that find a difference after their adjustment. */
export function breakdownSummary(breakdowns: readonly BreakdownAnalysis[]): {
  readonly tests: number;
  readonly significant: number;
} {
  const questions = breakdowns.flatMap((breakdown) => breakdown.questions);
  const tested = questions.filter(({ test }) => test?.released === true);
  return { tests: tested.length, significant: tested.filter(isSignificant).length };
}
