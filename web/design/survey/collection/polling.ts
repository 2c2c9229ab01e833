import type { Accessor } from 'solid-js';
import { createSignal } from 'solid-js';

interface PollingOptions {
  readonly interval: number;
  readonly active: Accessor<boolean>;
  readonly read: () => Promise<void>;
}

/** Reads again and again while it is wanted and the page is seen; the next pause begins when an answer has come. */
export function createPolling({ interval, active, read }: PollingOptions) {
  const [failed, setFailed] = createSignal(false);
  const [readAt, setReadAt] = createSignal(Date.now());
  let stopped = false;
  let timer = setTimeout(() => void tick(), interval);

  async function tick(): Promise<void> {
    if (active() && !document.hidden) await attempt();
    // The answer may have led away from here.
    if (!stopped) timer = setTimeout(() => void tick(), interval);
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
  }

  async function attempt(): Promise<void> {
    try {
      await read();
      setReadAt(Date.now());
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }

  return { failed, readAt, stop };
}
