import { createConverter } from '../run/converter';
import { within } from '../run/ledger-points';
import type { TraceStep } from './trace-step';

/** The value of a step from those below it, in the order of operations of the run: the same double. */
export function recomputeStep(step: TraceStep): number {
  switch (step.kind) {
    case 'given':
      return step.value;
    case 'sum': {
      const sum = step.parts.reduce((total, part) => total + recomputeStep(part), 0);
      return step.scaled === null ? sum : sum * (step.scaled.full / step.scaled.known);
    }
    case 'clip':
      return within(recomputeStep(step.of), step.minimum, step.maximum ?? Infinity);
    case 'conversion':
      if (step.peersWithheld) return step.value;
      return createConverter({ ...step, peers: step.peers ?? [] })(recomputeStep(step.of)) ?? step.value;
    case 'ledger-group': {
      const limit = step.entryLimit ?? Infinity;
      const sum = step.entries.reduce((total, { points }) => total + within(points, -limit, limit), 0);
      return within(sum, step.minimum ?? -Infinity, step.maximum ?? Infinity);
    }
    case 'category-mean':
      if (step.pointsWithheld) return step.value;
      return step.points.reduce((total, points) => total + points, 0) / step.points.length;
  }
}
