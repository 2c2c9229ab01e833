import { createSignal } from 'solid-js';

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'locked' }
  | { readonly kind: 'failed' };

export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed' }
  /** Someone else saved a newer revision: the choice is the member's, nothing is written over by itself. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'locked' };

interface AutosaveOptions<Value> {
  readonly revision: number;
  readonly save: (value: Value, revision: number) => Promise<SaveOutcome>;
  readonly now: () => number;
  readonly pause?: number;
}

/** Long enough for a word, short enough that a closed laptop loses nothing worth mention. */
const TYPING_PAUSE = 700;

/** Saves the latest value after a pause in typing, one request at a time. */
export function createAutosave<Value>({ revision, save, now, pause = TYPING_PAUSE }: AutosaveOptions<Value>) {
  const [state, setState] = createSignal<SaveState>({ kind: 'untouched' });
  let known = revision;
  let waiting: { readonly value: Value } | undefined;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function changed(value: Value): void {
    waiting = { value };
    if (state().kind === 'outdated' || state().kind === 'locked') return;
    setState({ kind: 'saving' });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (running || !waiting) return;
    const { value } = waiting;
    waiting = undefined;
    running = true;
    setState({ kind: 'saving' });
    const outcome = await save(value, known);
    running = false;
    settle(outcome, value);
    if (waiting && outcome.kind === 'saved') await flush();
  }

  function settle(outcome: SaveOutcome, value: Value): void {
    if (outcome.kind === 'saved') {
      known = outcome.revision;
      setState({ kind: 'saved', at: now() });
      return;
    }
    waiting ??= { value };
    setState({ kind: outcome.kind });
  }

  /** Saves this version over the newer one, whose revision has just been read. */
  function overwrite(newest: number): Promise<void> {
    known = newest;
    return flush();
  }

  /** Another copy was taken over: what was not saved is given up. */
  function restart(newest: number): void {
    clearTimeout(timer);
    known = newest;
    waiting = undefined;
    setState({ kind: 'untouched' });
  }

  return { state, changed, flush, overwrite, restart, pending: () => waiting !== undefined || running };
}
