import { createEffect, on, Show } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import { localizedText } from '../../draft/optional-parts';
import { useEditor } from '../editor-scope';
import './fields.css';

interface LocalizedFieldProps {
  readonly text: LocalizedText | undefined;
  readonly label: string;
  readonly placeholder?: string;
  /** Names the step of the history that typing here belongs to. */
  readonly field: string;
  readonly onChange: (text: LocalizedText, field: string) => void;
  readonly class?: string;
  /** Enter in a one-line text goes on, for example to the next option. */
  readonly onEnter?: () => void;
  /** Enter begins a new line. */
  readonly multiline?: boolean;
}

/** A text edited in place, with the English one below it while both languages are shown. */
export function LocalizedField(props: LocalizedFieldProps) {
  const editor = useEditor();
  const zh = () => props.text?.zh ?? '';
  const en = () => props.text?.en ?? '';
  return (
    <div class={`editor-text ${props.class ?? ''}`}>
      <PlaceField
        value={zh()}
        label={props.label}
        placeholder={props.placeholder ?? ''}
        onInput={(value) => props.onChange(localizedText(value, en()), `${props.field}.zh`)}
        onEnter={props.onEnter}
        multiline={props.multiline === true}
        language="zh-CN"
      />
      <Show when={editor.bilingual()}>
        <PlaceField
          value={en()}
          label={`${props.label} ${editorWords().form.english}`}
          placeholder={zh() === '' ? editorWords().form.english : zh()}
          onInput={(value) => props.onChange(localizedText(zh(), value), `${props.field}.en`)}
          onEnter={props.onEnter}
          multiline={props.multiline === true}
          language="en"
        />
      </Show>
    </div>
  );
}

interface PlaceFieldProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder: string;
  readonly language: 'zh-CN' | 'en';
  readonly onInput: (value: string) => void;
  readonly onEnter: (() => void) | undefined;
  readonly multiline: boolean;
}

function PlaceField(props: PlaceFieldProps) {
  const editor = useEditor();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.ctrlKey || props.multiline) return;
    event.preventDefault();
    props.onEnter?.();
  };
  return (
    <textarea
      ref={(element) =>
        createEffect(
          on(
            () => props.value,
            () => fitHeight(element),
          ),
        )
      }
      class={`editor-place editor-place-${props.language === 'en' ? 'en' : 'zh'}`}
      rows="1"
      lang={props.language}
      value={props.value}
      aria-label={props.label}
      placeholder={props.placeholder}
      readOnly={editor.readOnly()}
      onInput={({ currentTarget: { value } }) => props.onInput(props.multiline ? value : value.replaceAll('\n', ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => editor.session.settle()}
    />
  );
}

/** Browsers before field-sizing leave a text area at one row. */
function fitHeight(element: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight}px`;
}
