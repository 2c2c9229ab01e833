import { For, type JSX, type Resource, Show, Suspense } from 'solid-js';
import { commonWords as words } from '../lib/words';
import './loading.css';

/** Grey lines where text will stand; appears after 200 ms so that fast answers do not flicker. */
export function Loading(props: { readonly lines?: number }) {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">{words().loading}</span>
      <For each={Array.from({ length: props.lines ?? 4 })}>{() => <div class="loading-line" aria-hidden="true" />}</For>
    </div>
  );
}

interface LoadedProps<Value> {
  readonly resource: Resource<Value>;
  readonly lines?: number;
  readonly children: (value: () => Value) => JSX.Element;
}

/**
 * Shows a resource once it is there and keeps showing it while it is read again; a failure goes to the error
 * boundary. A resource that is read outside of it takes the whole page away while it loads, open dialogs included.
 */
export function Loaded<Value>(props: LoadedProps<Value>) {
  return (
    <Suspense fallback={<Loading lines={props.lines ?? 4} />}>
      <Show when={props.resource.latest}>{(value) => props.children(value)}</Show>
    </Suspense>
  );
}
