import { createSignal } from 'solid-js';
import { ApiProblem } from './client';

/** One thing the user asked for: under way or not, and what stood in its way. */
export interface Action {
  readonly busy: () => boolean;
  /** What was thrown by the last run; `problemText` has its words. */
  readonly problem: () => unknown;
  readonly forget: () => void;
  /** Runs one at a time; true when it went through. */
  readonly run: (act: () => Promise<void>) => Promise<boolean>;
}

export function createAction(): Action {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<unknown>();
  const run = async (act: () => Promise<void>): Promise<boolean> => {
    if (busy()) return false;
    setBusy(true);
    setProblem(undefined);
    const thrown = await outcomeOf(act);
    setBusy(false);
    setProblem(() => thrown);
    return thrown === undefined;
  };
  return { busy, problem, forget: () => setProblem(undefined), run };
}

/** A mistake of the program is shown like a failure of the server, and also reported to the console. */
async function outcomeOf(act: () => Promise<void>): Promise<unknown> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiProblem)) reportError(error);
    return error;
  }
}
