import { createSignal, For, Show } from 'solid-js';
import CircleAlert from '~icons/lucide/circle-alert';
import TriangleAlert from '~icons/lucide/triangle-alert';
import type { DraftProblem } from '#domain/questionnaire/draft-problem';
import type { QuestionId } from '#domain/questionnaire/model';
import { editorWords } from '../../../lib/words';
import { useEditor } from './editor-scope';
import { focusQuestion, pageAnchor } from './focus-place';
import './problems.css';

/** What is wrong with one question, below it. While one writes in it, what is merely still empty is not held against it. */
export function ProblemLines(props: { readonly question: QuestionId }) {
  const editor = useEditor();
  const shown = () => {
    const writing = editor.focused() === props.question;
    return editor
      .problems()
      .filter(({ question, code }) => question === props.question && !(writing && code.endsWith('-empty')));
  };
  return (
    <ul class="editor-problem-lines">
      <For each={shown()}>
        {(problem) => (
          <li data-severity={problem.severity}>
            <ProblemMark problem={problem} />
            {problemText(problem)}
          </li>
        )}
      </For>
    </ul>
  );
}

/** All of them, each leading to its place; folded until asked for. */
export function ProblemList() {
  const editor = useEditor();
  const [open, setOpen] = createSignal(false);
  return (
    <div class="editor-problems">
      <button
        type="button"
        class="editor-problems-summary"
        aria-expanded={open()}
        disabled={editor.problems().length === 0}
        onClick={() => setOpen(!open())}
      >
        {problemSummary(editor.problems())}
      </button>
      <Show when={open() && editor.problems().length > 0}>
        <ul class="editor-problems-list">
          <For each={editor.problems()}>{(problem) => <ProblemItem problem={problem} />}</For>
        </ul>
      </Show>
    </div>
  );
}

function ProblemItem(props: { readonly problem: DraftProblem }) {
  const editor = useEditor();
  const place = () => {
    const { question } = props.problem;
    return question ? editorWords().form.question(editor.numberOf(question)) : editorWords().check.form;
  };
  return (
    <li data-severity={props.problem.severity}>
      <button type="button" class="editor-problem" onClick={() => goTo(props.problem)}>
        <ProblemMark problem={props.problem} />
        <span>
          <span class="editor-problem-place">{place()}</span> {problemText(props.problem)}
        </span>
      </button>
    </li>
  );
}

function ProblemMark(props: { readonly problem: DraftProblem }) {
  return (
    <Show when={props.problem.severity === 'error'} fallback={<TriangleAlert aria-hidden="true" />}>
      <CircleAlert aria-hidden="true" />
    </Show>
  );
}

function goTo({ question, page }: DraftProblem): void {
  if (question) focusQuestion(question);
  else if (page) document.getElementById(pageAnchor(page))?.querySelector<HTMLElement>('textarea, button')?.focus();
  else document.querySelector<HTMLElement>('.editor-form-title textarea')?.focus();
}

function problemText({ code, details }: DraftProblem): string {
  return editorWords().problems[code](details ?? {});
}

function problemSummary(problems: readonly DraftProblem[]): string {
  const words = editorWords().check;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (errors > 0 && warnings > 0) return words.both(errors, warnings);
  if (errors > 0) return words.errors(errors);
  return warnings > 0 ? words.warnings(warnings) : words.clear;
}
