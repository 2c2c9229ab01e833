import { createMemo, For, type JSX } from 'solid-js';

interface KeyedForProps<Item> {
  readonly each: readonly Item[];
  /** Names an item; unique in the list. */
  readonly keyOf: (item: Item) => string;
  readonly children: (item: () => Item) => JSX.Element;
}

/** Rows keep their elements, and with them the focus, while what they show is read anew. */
export function KeyedFor<Item>(props: KeyedForProps<Item>) {
  const items = createMemo(() => new Map(props.each.map((item) => [props.keyOf(item), item])));
  return (
    <For each={[...items().keys()]}>
      {(key) => {
        const first = items().get(key);
        if (first === undefined) return null;
        // A row that is about to go may be asked once more.
        const item = createMemo((last: Item) => items().get(key) ?? last, first);
        return props.children(item);
      }}
    </For>
  );
}
