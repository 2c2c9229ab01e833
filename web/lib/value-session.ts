import { batch, createSignal } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { History } from './history';
import { historyOf, recorded, redone, settled, undone } from './history';

/**
 * A value on the screen. Changes are functions from one value to the next; the history keeps the values, the store
 * shows the last of them, and only what differs is drawn again, so that a field keeps its caret.
 */
export function createValueSession<Value extends object>(initial: Value, onChange: (value: Value) => void) {
  const [history, setHistory] = createSignal(historyOf(initial));
  const [store, setStore] = createStore<{ readonly value: Value }>({ value: detached(initial) });
  const draw = (value: Value) => setStore(reconcile({ value: detached(value) }, { key: 'id' }));

  function show(next: History<Value>): void {
    if (next.present === history().present) {
      setHistory(next);
      return;
    }
    batch(() => {
      setHistory(next);
      draw(next.present);
    });
    onChange(next.present);
  }

  return {
    value: () => store.value,
    /** The plain value, for changes and for saving. */
    current: () => history().present,
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
      draw(value);
    },
  };
}

/**
 * The store writes into what it is given, so it gets a copy and the history stays as it was. The copy must not keep
 * what the value shares inside itself, as structuredClone would: the empty texts of a new question are one value,
 * and typing into the first would be written over by the last. What is edited is JSON in the database, too.
 */
function detached<Value>(value: Value): Value {
  const copy: Value = JSON.parse(JSON.stringify(value));
  return copy;
}

export type ValueSession<Value extends object> = ReturnType<typeof createValueSession<Value>>;
