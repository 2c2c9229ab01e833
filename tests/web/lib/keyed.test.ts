import { createEffect, createRoot, createSignal } from 'solid-js';
import { expect, it } from 'vitest';
import { createKeyed } from '../../../web/lib/keyed';

it('tells who reads a key of changes of that key alone', () => {
  const [entries, setEntries] = createSignal<ReadonlyMap<string, number>>(new Map([['tasks', 40]]));
  const seen: string[] = [];
  const dispose = createRoot((end) => {
    const pointsOf = createKeyed(entries, (one, other) => one === other);
    for (const key of ['tasks', 'reform']) createEffect(() => seen.push(`${key} ${pointsOf(key)}`));
    return end;
  });
  expect(seen.splice(0)).toEqual(['tasks 40', 'reform undefined']);
  setEntries(
    new Map([
      ['tasks', 40],
      ['reform', 20],
    ]),
  );
  expect(seen.splice(0)).toEqual(['reform 20']);
  setEntries(new Map([['reform', 20]]));
  expect(seen.splice(0)).toEqual(['tasks undefined']);
  dispose();
});
