import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';

interface LatestOptions<Question, Answer> {
  /** While nothing is asked. */
  readonly none: Answer;
  /** Null for a question that another one has overtaken; it is told by the signal. */
  readonly ask: (question: Question, signal: AbortSignal) => Promise<Answer | null>;
}

/** Long enough for a slider that is on its way, short enough to feel at once. */
const DEBOUNCE_MS = 90;

/** The answer to what is asked now; until it is there the one before stays, and `waiting` says so. */
export function createLatestAnswer<Question, Answer>(
  asked: Accessor<Question | null>,
  { none, ask }: LatestOptions<Question, Answer>,
) {
  const [answer, setAnswer] = createSignal(none);
  const [waiting, setWaiting] = createSignal(false);
  const settle = (next: Answer) => {
    setAnswer(() => next);
    setWaiting(false);
  };
  const settleAfter = async (question: Question, signal: AbortSignal) => {
    const next = await ask(question, signal);
    if (next !== null) settle(next);
  };
  createEffect(
    on(asked, (question) => {
      if (question === null) return settle(none);
      setWaiting(true);
      const aborter = new AbortController();
      const timer = setTimeout(() => void settleAfter(question, aborter.signal), DEBOUNCE_MS);
      onCleanup(() => {
        clearTimeout(timer);
        aborter.abort();
      });
    }),
  );
  return { answer, waiting };
}
