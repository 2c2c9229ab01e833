import { createStore, reconcile } from 'solid-js/store';
import { createEditSession } from './edit-session';

/**
 * An edited value on the screen: the store shows the present one, and only what differs is drawn again, so that a
 * field keeps its caret.
 */
export function createValueSession<Value extends object>(initial: Value, onChange: (value: Value) => void) {
  const [store, setStore] = createStore<{ readonly value: Value }>({ value: detached(initial) });
  const draw = (value: Value) => setStore(reconcile({ value: detached(value) }, { key: 'id' }));
  /** Its `current` is the plain value, for changes and for saving. */
  return { ...createEditSession({ initial, onChange, draw }), value: () => store.value };
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
