/**
 * Signals, memos and effects under the names and with the rules of Solid, as far as the page needs them: what depends on a
 * signal runs at once, once for each change, and never on a mixture of old and new values; what was created in its last run
 * is undone first. Solid's own are 0.9 kB (gzip) larger, of the 20 that the page may have.
 */
interface Reactive {
  /** Finds the value anew, and tells whether it is another one. Effects have no value, and nobody depends on them. */
  readonly update: () => boolean;
  readonly isEffect: boolean;
  readonly owner: Reactive | null;
  readonly observers: Set<Reactive>;
  sources: Reactive[];
  /** What is undone before the next run. */
  cleanups: (() => void)[];
  state: number;
}

type Equals<Value> = (before: Value | undefined, after: Value) => boolean;

const CURRENT = 0;
/** A memo that this one depends on may have changed. */
const UNSURE = 1;
const OUTDATED = 2;

/** Inside what something is created, and what depends on that which is read. */
let owner: Reactive | null = null;
let listener: Reactive | null = null;
let waiting: Reactive[] = [];

export function createSignal<Value>(value: Value): readonly [() => Value, (next: Value) => void] {
  let current = value;
  const signal = reactive(() => false, false);
  const set = (next: Value) => {
    if (next === current) return;
    current = next;
    outdateObservers(signal);
    runEffects();
  };
  return [() => (track(signal), current), set];
}

/** Who depends on it learns of a change only if the value is another one. */
export function createMemo<Value>(compute: () => Value, equals: Equals<Value> = Object.is): () => Value {
  let current: Value | undefined;
  const memo = computation(() => {
    const next = compute();
    if (equals(current, next)) return false;
    current = next;
    return true;
  }, false);
  return () => (track(memo), current as Value);
}

export function createRenderEffect(run: () => void): void {
  computation(() => (run(), false), true);
}

/** What is created in it stays. */
export function createRoot(build: () => void): void {
  within(
    reactive(() => false, false),
    null,
    build,
  );
  runEffects();
}

/** Called before the computation that runs now runs again, and when that is no longer wanted. */
export function onCleanup(undo: () => void): void {
  if (owner) owner.cleanups.push(undo);
}

export function untrack<Value>(build: () => Value): Value {
  return within(owner, null, build);
}

function computation(update: () => boolean, isEffect: boolean): Reactive {
  const own = reactive(update, isEffect);
  onCleanup(() => dispose(own));
  run(own);
  return own;
}

function reactive(update: () => boolean, isEffect: boolean): Reactive {
  return { update, isEffect, owner, observers: new Set(), sources: [], cleanups: [], state: CURRENT };
}

function within<Value>(nextOwner: Reactive | null, nextListener: Reactive | null, build: () => Value): Value {
  const outer = owner;
  const outerListener = listener;
  owner = nextOwner;
  listener = nextListener;
  try {
    return build();
  } finally {
    owner = outer;
    listener = outerListener;
  }
}

function track(source: Reactive): void {
  refresh(source);
  if (!listener || source.observers.has(listener)) return;
  source.observers.add(listener);
  listener.sources.push(source);
}

/** Asks the memos before it in the order in which they were read: after a change of one the others may not matter any more. */
function refresh(own: Reactive): void {
  if (own.state === UNSURE) own.sources.some((source) => (refresh(source), own.state === OUTDATED));
  if (own.state === OUTDATED) run(own);
  else own.state = CURRENT;
}

function run(own: Reactive): void {
  within(own, own, () => {
    dispose(own);
    if (own.update()) outdateObservers(own);
  });
}

function dispose(own: Reactive): void {
  for (const source of own.sources) source.observers.delete(own);
  for (const undo of own.cleanups) undo();
  own.sources = [];
  own.cleanups = [];
  own.state = CURRENT;
}

function outdateObservers(own: Reactive): void {
  own.observers.forEach((observer) => mark(observer, OUTDATED));
}

function mark(own: Reactive, state: number): void {
  const before = own.state;
  own.state = Math.max(before, state);
  if (before !== CURRENT) return;
  if (own.isEffect) waiting.push(own);
  else own.observers.forEach((observer) => mark(observer, UNSURE));
}

/** Those that are marked by effects come to the same queue. Inside a computation they wait until it has run. */
function runEffects(): void {
  if (owner) return;
  for (const effect of waiting) refreshFromOutside(effect);
  waiting = [];
}

/** An owner that runs again undoes what it owns. */
function refreshFromOutside(own: Reactive): void {
  if (own.owner) refreshFromOutside(own.owner);
  refresh(own);
}
