import { batch, createMemo, createSignal } from 'solid-js';
import type { History } from './history';
import { historyOf, recorded, redone, settled, undone } from './history';

interface EditSessionOptions<Value> {
  readonly initial: Value;
  /** After a change, an undo or a redo: for saving. */
  readonly onChange: (value: Value) => void;
  /** Together with every other value that is shown. */
  readonly draw?: (value: Value) => void;
}

/** A plain value that is edited. Changes are functions from one value to the next; the history keeps the values. */
export function createEditSession<Value>({ initial, onChange, draw }: EditSessionOptions<Value>) {
  const [history, setHistory] = createSignal(historyOf(initial));
  /** The end of a step is one more history, and the same value. */
  const current = createMemo(() => history().present);

  function show(next: History<Value>): void {
    if (next.present === history().present) {
      setHistory(next);
      return;
    }
    batch(() => {
      setHistory(next);
      draw?.(next.present);
    });
    onChange(next.present);
  }

  return {
    current,
    change: (change: (value: Value) => Value, field?: string) =>
      show(recorded(history(), change(history().present), field)),
    settle: () => setHistory(settled(history())),
    undo: () => show(undone(history())),
    redo: () => show(redone(history())),
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    /** Starts over with a value that was read again; there is nothing to undo then. */
    reset: (value: Value) => {
      setHistory(historyOf(value));
      draw?.(value);
    },
  };
}

export type EditSession<Value> = ReturnType<typeof createEditSession<Value>>;
