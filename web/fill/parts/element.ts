import { createMemo, createRenderEffect, untrack } from '../signals';

/**
 * DOM elements on signals, without a compiler for JSX: compiled by Solid's, the same screens took 8 kB (gzip) more, and
 * the whole page may have 20. A function stands for a value or content that changes.
 */
export type Child = Node | string | number | boolean | null | undefined | readonly Child[] | (() => Child);

type Value = string | number | boolean | null | undefined;
type Listener = (event: never) => void;

/** DOM properties where there is one of the name, else attributes; "on" and the event for a listener. */
export type Properties = Readonly<Record<string, Value | (() => Value) | Listener>>;

/** A text in place of properties is the class name. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties | string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (typeof properties === 'string') node.className = properties;
  else for (const name of Object.keys(properties)) setProperty(node, name, properties[name]);
  append(node, children);
  return node;
}

/** A function's content stands between two empty texts and is replaced when a signal that it read changes. */
export function append(parent: Node, child: Child): void {
  if (child === null || child === undefined || typeof child === 'boolean') return;
  if (typeof child === 'function') appendChanging(parent, child);
  else if (child instanceof Node) parent.appendChild(child);
  else if (typeof child === 'object') for (const part of child) append(parent, part);
  else parent.appendChild(document.createTextNode(String(child)));
}

function appendChanging(parent: Node, content: () => Child): void {
  const start = parent.appendChild(document.createTextNode(''));
  const end = parent.appendChild(document.createTextNode(''));
  createRenderEffect(() => {
    const fragment = document.createDocumentFragment();
    append(fragment, content());
    while (start.nextSibling && start.nextSibling !== end) start.nextSibling.remove();
    end.before(fragment);
  });
}

function setProperty(node: HTMLElement, name: string, value: Properties[string]): void {
  if (typeof value !== 'function') assign(node, name, value);
  else if (/^on/.test(name)) node.addEventListener(name.slice(2), value as EventListener);
  else createRenderEffect(() => assign(node, name, (value as () => Value)()));
}

function assign(node: HTMLElement, name: string, value: Value): void {
  if (name in node) Reflect.set(node, name, value);
  else if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, String(value));
}

/** Built anew only when the condition turns, not whenever its value changes. */
export function when(condition: () => unknown, build: () => Child, otherwise?: () => Child): () => Child {
  const holds = createMemo(() => !!condition());
  return () => (holds() ? untrack(build) : otherwise && untrack(otherwise));
}

/** A list built anew when its keys change; an entry looks up what else it needs. */
export function each<Entry extends { readonly key: string }>(
  list: () => readonly Entry[],
  build: (entry: Entry) => Child,
): () => Child {
  return keyed(
    () =>
      list()
        .map(({ key }) => key)
        .join(),
    () => list().map(build),
  );
}

/** Built anew for each new key. */
export function keyed<Key>(key: () => Key, build: (key: Key) => Child): () => Child {
  const current = createMemo(key);
  return () => {
    const value = current();
    return untrack(() => build(value));
  };
}
