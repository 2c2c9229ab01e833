import { givenParts, recompute } from '#domain/figures/trace/recompute';
import type { TraceNode } from '#domain/figures/trace/trace-node';
import { traceWords as words } from '../../lib/words';

interface TraceCheck {
  readonly ok: boolean;
  readonly text: string;
}

/** What working a figure out again on this page comes to; undefined where it has no steps, so that nothing was worked out. */
export function checkOf(root: TraceNode): TraceCheck | undefined {
  if (root.formula === 'given') return undefined;
  const ok = recompute(root) === root.value;
  const given = givenParts(root).length;
  if (!ok) return { ok, text: words().notRecomputed };
  return { ok, text: given === 0 ? words().recomputed : words().recomputedFrom(given) };
}
