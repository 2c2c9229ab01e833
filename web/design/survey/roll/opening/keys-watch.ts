import { createSignal, onCleanup } from 'solid-js';
import { createAction } from '../../../../lib/action';
import { createPolling } from '../../collection/polling';
import type { Keys } from '../roll-data';
import { loadKeys, makeKeys } from '../roll-data';

const READ_INTERVAL = 600;
/** A key takes a second or two; one that has not come for this long has lost its server. */
const STALLED_AFTER = 30_000;

/** How far the keys are, followed while they are being made. */
export function createKeysWatch(waveId: string, first: Keys) {
  const action = createAction();
  const [keys, setKeys] = createSignal(first);
  const [movedAt, setMovedAt] = createSignal(Date.now());
  const take = (next: Keys) => {
    if (JSON.stringify(next) !== JSON.stringify(keys())) setMovedAt(Date.now());
    setKeys(next);
  };
  const polling = createPolling({
    interval: READ_INTERVAL,
    active: () => keys().state === 'making',
    read: async () => take(await loadKeys(waveId)),
  });
  onCleanup(polling.stop);
  return {
    keys,
    busy: action.busy,
    problem: action.problem,
    readFailed: polling.failed,
    stalled: () => keys().state === 'making' && polling.readAt() - movedAt() > STALLED_AFTER,
    make: () =>
      action.run(async () => {
        take(await makeKeys(waveId));
        setMovedAt(Date.now());
      }),
    read: async () => take(await loadKeys(waveId)),
  };
}

export type KeysWatch = ReturnType<typeof createKeysWatch>;
