/** Undo and redo over immutable values. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly present: Value;
  readonly future: readonly Value[];
  /** Names the field that the last change was typed into; typing on in the same field is one step. */
  readonly field?: string | undefined;
}

/** An afternoon's work; a questionnaire is some ten kilobytes and unchanged parts are shared. */
const LONGEST_PAST = 500;

export function historyOf<Value>(present: Value): History<Value> {
  return { past: [], present, future: [] };
}

export function recorded<Value>(history: History<Value>, present: Value, field?: string): History<Value> {
  if (present === history.present) return history;
  const continues = field !== undefined && field === history.field;
  const past = continues ? history.past : [...history.past, history.present].slice(-LONGEST_PAST);
  return { past, present, future: [], field };
}

/** Ends a step: what is typed next in the same field can be undone by itself. */
export function settled<Value>(history: History<Value>): History<Value> {
  return { ...history, field: undefined };
}

export function undone<Value>(history: History<Value>): History<Value> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future] };
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future };
}
