import { createMemo, createSignal, onCleanup } from 'solid-js';
import type { ParsedText } from '#domain/questionnaire/text-format';
import { parseText } from '#domain/questionnaire/text-format';
import type { Remedy, TextProblem } from '#domain/questionnaire/text-format/problem';
import { lineAt, sectionAt, startOfLine, withRemedy } from './pasted-text';
import { MOST_REMEDIES } from './recognised-pane';

/** The text, the caret in it, and which of its problems is to be decided next. */
export function createPasteState(initialText: string) {
  const [text, setText] = createSignal(initialText);
  const [caret, setCaret] = createSignal(0);
  const [problemIndex, setProblemIndex] = createSignal(0);
  const pausedText = createPaused(text);
  const parsed = createMemo(() => readText(pausedText()));
  const current = () => sectionAt(parsed(), lineAt(pausedText(), caret()));
  let field: HTMLTextAreaElement | undefined;

  function goTo(line: number): void {
    const position = startOfLine(text(), line);
    field?.focus();
    field?.setSelectionRange(position, position);
    setCaret(position);
  }

  function remedy(problem: TextProblem, chosen: Remedy): void {
    setText(withRemedy(text(), { line: problem.line, remedy: chosen }));
    pausedText.settle();
    setProblemIndex(Math.max(0, Math.min(problemIndex(), parsed().problems.length - 1)));
    focusProblem();
  }

  function chooseRemedy(digit: number): void {
    const problem = parsed().problems[problemIndex()];
    const chosen = problem?.remedies?.slice(0, MOST_REMEDIES)[digit - 1];
    if (problem && chosen) remedy(problem, chosen);
  }

  function step(direction: -1 | 1): void {
    const count = parsed().problems.length;
    if (count === 0) return;
    // From elsewhere the key leads to the problem that is next; only from there it goes on.
    if (isAtProblem()) setProblemIndex((problemIndex() + direction + count) % count);
    focusProblem();
  }

  function markOf(line: number): 'error' | 'warning' | 'current' | undefined {
    const problem = parsed().problems.find((candidate) => candidate.line === line);
    if (problem) return problem.severity;
    const section = current();
    return section && line >= section.firstLine && line <= section.lastLine ? 'current' : undefined;
  }

  const setField = (made: HTMLTextAreaElement) => (field = made);
  return { text, setText, setCaret, setField, parsed, current, problemIndex, goTo, remedy, chooseRemedy, step, markOf };
}

/** An empty field is no text with faults, but one that has not been begun. */
function readText(text: string): ParsedText {
  const parsed = parseText(text);
  return text.trim() === '' ? { ...parsed, problems: [] } : parsed;
}

/** Parsing takes a few milliseconds, but lists that jump under the eyes at every letter tire. */
const PAUSE = 150;

function createPaused(source: () => string) {
  const [value, setValue] = createSignal(source());
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    setValue(source());
  };
  createMemo(() => {
    source();
    clearTimeout(timer);
    timer = setTimeout(settle, PAUSE);
  });
  onCleanup(() => clearTimeout(timer));
  return Object.assign(value, { settle });
}

function isAtProblem(): boolean {
  return Boolean(document.activeElement?.closest('.paste-problem'));
}

function focusProblem(): void {
  const block = document.querySelector('.paste-problem[data-next="true"]');
  block?.scrollIntoView({ block: 'nearest' });
  block?.querySelector<HTMLElement>('button')?.focus();
}
