import { createContext, For, type JSX, onMount, type Resource, Show, Suspense, useContext } from 'solid-js';
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

const Appearing = createContext<() => boolean>(() => false);

interface WholeProps {
  readonly lines?: number;
  readonly children: JSX.Element;
}

/**
 * Appears at once: until everything that is loaded in it is there, grey lines stand for all of it. If a part came after
 * those below it, they would move away under the hand that reaches for them, and a link that moves while the button
 * of the mouse is down is not followed.
 */
export function Whole(props: WholeProps) {
  let isAppearing = true;
  return (
    <Suspense fallback={<Loading lines={props.lines ?? 4} />}>
      <Appearing.Provider value={() => isAppearing}>
        {props.children}
        <Appeared onAppeared={() => (isAppearing = false)} />
      </Appearing.Provider>
    </Suspense>
  );
}

/** An effect inside of a boundary waits until that shows its content. */
function Appeared(props: { readonly onAppeared: () => void }) {
  onMount(() => props.onAppeared());
  return null;
}

interface LoadedProps<Value> {
  readonly resource: Resource<Value>;
  readonly lines?: number;
  readonly children: (value: () => Value) => JSX.Element;
}

/**
 * Shows a resource once it is there and keeps showing it while it is read again; a failure goes to the error
 * boundary. A resource that is read outside of it takes the whole page away while it loads, open dialogs included.
 * The grey lines are its own, or, as long as a <Whole> around it appears, those of that.
 */
export function Loaded<Value>(props: LoadedProps<Value>) {
  const isAppearing = useContext(Appearing);
  const value = () => <Show when={props.resource.latest}>{(present) => props.children(present)}</Show>;
  if (isAppearing()) return value();
  return <Suspense fallback={<Loading lines={props.lines ?? 4} />}>{value()}</Suspense>;
}
