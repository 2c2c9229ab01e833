import type { Dependencies } from '../dependencies';

/** What is known for good once it is known, kept by each application in this process. */
export interface Memory<Value extends object> {
  recall(dependencies: Dependencies, key: string): Value | undefined;
  remember(dependencies: Dependencies, key: string, value: Value): void;
}

/** @param most so many values are kept; one more, and all are forgotten, to be found again as they are asked for */
export function createMemory<Value extends object>(most: number): Memory<Value> {
  const byApplication = new WeakMap<Dependencies, Map<string, Value>>();
  return {
    recall: (dependencies, key) => byApplication.get(dependencies)?.get(key),
    remember: (dependencies, key, value) => {
      const known = byApplication.get(dependencies) ?? new Map<string, Value>();
      byApplication.set(dependencies, known);
      if (known.size >= most) known.clear();
      known.set(key, value);
    },
  };
}
