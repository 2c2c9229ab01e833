import { batch, createComputed, createSignal, type Signal, untrack } from 'solid-js';

type Equals<Value> = (one: Value | undefined, other: Value | undefined) => boolean;

/**
 * The values of a map, each with a signal of its own: whoever reads one key is told of changes of that key alone. Of
 * hundreds of rows that each read their own value, the one that changed is worked out again.
 */
export function createKeyed<Value>(
  entries: () => ReadonlyMap<string, Value>,
  equals: Equals<Value>,
): (key: string) => Value | undefined {
  const signals = new Map<string, Signal<Value | undefined>>();
  createComputed(() => {
    const present = entries();
    batch(() => signals.forEach(([, set], key) => set(() => present.get(key))));
  });
  return (key) => {
    const signal = signals.get(key) ?? createSignal(untrack(entries).get(key), { equals });
    signals.set(key, signal);
    return signal[0]();
  };
}
