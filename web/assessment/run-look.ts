import type { RunState } from '#domain/assessment/records';
import type { StateShape } from '../ui/state-mark';

interface Look {
  readonly shape: StateShape;
  readonly tone: 'plain' | 'warn' | 'ok' | 'brand';
}

/** How the state of a run is marked everywhere. */
export const RUN_LOOKS: Readonly<Record<RunState, Look>> = {
  draft: { shape: 'ring', tone: 'warn' },
  approved: { shape: 'half-disc', tone: 'brand' },
  published: { shape: 'tick', tone: 'ok' },
};
