import { For, Show } from 'solid-js';
import { localized } from '../../../lib/i18n';
import { editorWords } from '../../../lib/words';
import { useEditor } from './editor-scope';
import { focusQuestion } from './focus-place';
import { ProblemList } from './problem-lines';
import { TextDownload } from './text-download';

/** Pages and questions in short; below them what is still wrong. */
export function Outline() {
  const editor = useEditor();
  const words = () => editorWords();
  return (
    <nav class="editor-outline" aria-label={words().page.outline}>
      <p class="editor-caption">{words().page.outline}</p>
      <For each={editor.session.questionnaire().pages}>
        {(page, index) => (
          <div class="editor-outline-page">
            <p class="editor-caption">
              {words().form.page(index() + 1)}　{localized(page.title)}
            </p>
            <ol>
              <For each={page.questions}>
                {(question) => (
                  <li>
                    <button
                      type="button"
                      class="editor-outline-question"
                      aria-current={editor.focused() === question.id ? 'true' : undefined}
                      data-wrong={hasError(question.id, editor)}
                      onClick={() => focusQuestion(question.id)}
                    >
                      <span class="editor-outline-number">{editor.numberOf(question.id)}</span>
                      <span class="editor-outline-title">
                        {localized(question.title) || words().kinds[question.kind]}
                      </span>
                    </button>
                  </li>
                )}
              </For>
            </ol>
          </div>
        )}
      </For>
      <Show when={!editor.readOnly()}>
        <ProblemList />
      </Show>
      <TextDownload />
    </nav>
  );
}

function hasError(id: string, { problems }: ReturnType<typeof useEditor>): boolean {
  return problems().some(({ question, severity }) => question === id && severity === 'error');
}
