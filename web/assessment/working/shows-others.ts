import type { TraceStep } from '#domain/assessment/trace/trace-step';

/** Whether the working has values of other units in it. */
export function showsOthers(step: TraceStep | null): boolean {
  switch (step?.kind) {
    case 'sum':
      return step.parts.some(showsOthers);
    case 'clip':
      return showsOthers(step.of);
    case 'conversion':
      return step.peers !== null;
    case 'category-mean':
      return step.points.length > 0;
    default:
      return false;
  }
}
