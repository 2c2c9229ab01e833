import type { TraceStep } from '#domain/assessment/trace/trace-step';
import { traceUnit } from '#domain/assessment/trace/trace-unit';
import type { ReadRun } from './read-run';

export interface TraceRequest {
  readonly unitCode: string;
  /** Null for the total. */
  readonly indicatorId: string | null;
  readonly seesOthers: boolean;
}

/** Of a figure of the run, from what was frozen with it; null for a figure that has no value. */
export function traceInRun({ scheme, inputs, outcome }: ReadRun, request: TraceRequest): TraceStep | null {
  const { indicatorId, ...rest } = request;
  return traceUnit({ scheme, inputs, outcome, ...rest }, indicatorId);
}
