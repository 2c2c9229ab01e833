import type { Trace } from '#domain/figures/trace/trace-of';
import { request } from '../../lib/client';
import { isProblem } from '../../lib/problems';

export interface TraceAnswer extends Trace {
  /** Of the released figures and of the scheme version behind them. */
  readonly hash: string;
  readonly schemeHash: string | null;
}

export interface TracedFigureId {
  readonly waveId: string;
  readonly figure: string;
}

/** An address may be older than the figures: a wave that was tabulated anew has others. */
export async function loadTrace(figure: TracedFigureId): Promise<TraceAnswer | 'not-found'> {
  try {
    // Not through the typed client, for the reason that results-source gives.
    return await request<TraceAnswer>(fetch(traceFile(figure)));
  } catch (problem) {
    if (isProblem(problem, 'resource.not-found')) return 'not-found';
    throw problem;
  }
}

/** The same as JSON, for those who compute themselves. */
export function traceFile({ waveId, figure }: TracedFigureId): string {
  return `/api/waves/${encodeURIComponent(waveId)}/trace?${new URLSearchParams({ figure })}`;
}
