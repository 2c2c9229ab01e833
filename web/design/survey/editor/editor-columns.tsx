import { createEffect, createSignal, For, on, Show } from 'solid-js';
import { questionsOf } from '#domain/questionnaire/model';
import { commonWords, editorWords } from '../../../lib/words';
import { ButtonLink } from '../../../ui/button';
import { Segmented } from '../../../ui/segmented';
import { UndoLine } from '../../../ui/undo-line';
import { questionOf } from '../draft/question-changes';
import { Preview } from '../preview/preview';
import { AddQuestion } from './question/add-question';
import { useEditor } from './editor-scope';
import { FormHead } from './form-head';
import { Outline } from './outline';
import { PageBlock } from './page-block';
import './editor.css';

interface EditorColumnsProps {
  readonly bilingual: boolean;
  readonly onBilingual: (on: boolean) => void;
  /** Absent where nothing can be added. */
  readonly pasteHref?: string;
  readonly message: string | undefined;
  readonly onUndo: () => void;
}

/** Outline, questions, preview: 188, the rest, 372. Below 1200 px the outline folds away, below 1000 the preview. */
export function EditorColumns(props: EditorColumnsProps) {
  const editor = useEditor();
  const words = () => editorWords();
  return (
    <div class="editor">
      <Outline />
      <div class="editor-questions">
        <div class="editor-bar">
          <Segmented
            label={words().form.languages}
            value={props.bilingual ? 'both' : 'zh'}
            onChange={(value) => props.onBilingual(value === 'both')}
            options={[
              { value: 'zh', label: '中' },
              { value: 'both', label: '中 / EN' },
            ]}
          />
          <Show when={props.pasteHref}>
            {(href) => (
              <ButtonLink size="small" href={href()}>
                {words().page.paste}
              </ButtonLink>
            )}
          </Show>
        </div>
        <FormHead />
        <For each={editor.session.questionnaire().pages}>
          {(page, index) => <PageBlock page={page} number={index() + 1} />}
        </For>
        <Show when={!editor.readOnly()}>
          <EmptyForm />
          <AddQuestion />
        </Show>
        <div class="editor-message">
          <UndoLine done={props.message} onUndo={props.onUndo} />
        </div>
      </div>
      <PreviewColumn />
    </div>
  );
}

function EmptyForm() {
  const editor = useEditor();
  return (
    <Show when={questionsOf(editor.session.questionnaire()).length === 0}>
      <div class="editor-empty">
        <p class="editor-empty-title">{editorWords().add.emptyTitle}</p>
        <p>{editorWords().add.emptyHint}</p>
      </div>
    </Show>
  );
}

function PreviewColumn() {
  const editor = useEditor();
  const [open, setOpen] = createSignal(false);
  const previewed = () => {
    const questionnaire = editor.session.questionnaire();
    const focused = editor.focused();
    return (focused === undefined ? undefined : questionOf(questionnaire, focused)) ?? questionsOf(questionnaire)[0];
  };
  createEffect(on(editor.focused, () => setOpen(false), { defer: true }));
  return (
    <aside class="editor-preview" aria-label={editorWords().page.preview} data-open={open()}>
      <button type="button" class="editor-preview-switch" aria-expanded={open()} onClick={() => setOpen(!open())}>
        {open() ? commonWords().close : editorWords().page.showPreview}
      </button>
      <div class="editor-preview-content">
        <Preview question={previewed()} number={editor.numberOf(previewed()?.id ?? '')} />
      </div>
    </aside>
  );
}
