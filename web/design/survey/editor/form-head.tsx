import { createEffect } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { localized } from '../../../lib/i18n';
import { editorWords } from '../../../lib/words';
import { useEditor } from './editor-scope';
import { LocalizedField } from './fields/localized-field';

/** Title and introduction: the only part of the form that is not a question. */
export function FormHead() {
  const { session } = useEditor();
  const words = () => editorWords().form;
  createEffect(() => (document.title = `${localized(session.questionnaire().title)} – Pingyi`));
  const change = (part: 'title' | 'introduction') => (text: LocalizedText, field: string) =>
    session.change((draft) => ({ ...draft, [part]: text }), field);
  return (
    <header class="editor-form-head">
      <h1 class="visually-hidden">{editorWords().page.title}</h1>
      <LocalizedField
        class="editor-form-title"
        text={session.questionnaire().title}
        label={words().title}
        placeholder={words().title}
        field="form.title"
        onChange={change('title')}
      />
      <LocalizedField
        multiline
        class="editor-form-introduction"
        text={session.questionnaire().introduction}
        label={words().introduction}
        placeholder={words().introductionPlaceholder}
        field="form.introduction"
        onChange={change('introduction')}
      />
    </header>
  );
}
