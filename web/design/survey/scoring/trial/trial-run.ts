import { createSignal, onCleanup } from 'solid-js';

export type TrialState<Answer> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed' };

/** Long enough for a number to be typed. */
const PAUSE = 600;

/** Asks after a pause and shows the last answer until the next one is there; an answer that was overtaken is dropped. */
export function createTrialRun<Question, Answer>(ask: (question: Question) => Promise<Answer>, pause = PAUSE) {
  const [state, setState] = createSignal<TrialState<Answer>>({ kind: 'idle' });
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function run(question: Question, own: number): Promise<void> {
    const next = await outcomeOf(() => ask(question));
    if (own === latest) setState(next);
  }

  function later(question: Question): void {
    clearTimeout(timer);
    latest += 1;
    const own = latest;
    timer = setTimeout(() => void run(question, own), pause);
  }

  onCleanup(() => clearTimeout(timer));
  return { state, later };
}

async function outcomeOf<Answer>(ask: () => Promise<Answer>): Promise<TrialState<Answer>> {
  try {
    return { kind: 'answered', answer: await ask() };
  } catch {
    return { kind: 'failed' };
  }
}
