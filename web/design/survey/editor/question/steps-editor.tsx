import { Show } from 'solid-js';
import type { LocalizedText, ScaleQuestion } from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import { stepsWithDontKnow, stepsWithRecommend } from '../../draft/optional-parts';
import { useEditor, useQuestionChange } from '../editor-scope';
import { LocalizedField } from '../fields/localized-field';
import { NumberField } from '../fields/number-field';

interface StepsEditorProps {
  readonly question: ScaleQuestion;
}

const UNFAMILIAR: LocalizedText = { zh: '不了解', en: 'Not familiar' };

/** Whole numbers with words at both ends. */
export function StepsEditor(props: StepsEditorProps) {
  const words = () => editorWords().scale;
  const change = useQuestionChange<ScaleQuestion>(() => props.question);
  return (
    <div class="editor-steps">
      <div class="editor-settings">
        <span class="editor-caption">{words().from}</span>
        <NumberField
          value={props.question.from}
          label={words().from}
          field={`${props.question.id}.from`}
          onChange={(from, field) => change((plain) => ({ ...plain, from: from ?? 0 }), field)}
        />
        <LocalizedField
          class="editor-end"
          text={props.question.lowLabel}
          label={words().lowLabel}
          placeholder={words().lowLabel}
          field={`${props.question.id}.low`}
          onChange={(lowLabel, field) => change((plain) => ({ ...plain, lowLabel }), field)}
        />
        <span class="editor-caption">{words().to}</span>
        <NumberField
          value={props.question.to}
          label={words().to}
          field={`${props.question.id}.to`}
          onChange={(to, field) => change((plain) => ({ ...plain, to: to ?? plain.from + 1 }), field)}
        />
        <LocalizedField
          class="editor-end"
          text={props.question.highLabel}
          label={words().highLabel}
          placeholder={words().highLabel}
          field={`${props.question.id}.high`}
          onChange={(highLabel, field) => change((plain) => ({ ...plain, highLabel }), field)}
        />
      </div>
      <StepsChoices question={props.question} />
    </div>
  );
}

function StepsChoices(props: StepsEditorProps) {
  const editor = useEditor();
  const words = () => editorWords().scale;
  const change = useQuestionChange<ScaleQuestion>(() => props.question);
  return (
    <div class="editor-settings">
      <label class="editor-check">
        <input
          type="checkbox"
          checked={props.question.recommend === true}
          disabled={editor.readOnly()}
          onChange={(event) => change((plain) => stepsWithRecommend(plain, event.currentTarget.checked))}
        />
        {words().recommend}
      </label>
      <label class="editor-check">
        <input
          type="checkbox"
          checked={props.question.dontKnow !== undefined}
          disabled={editor.readOnly()}
          onChange={(event) =>
            change((plain) => stepsWithDontKnow(plain, event.currentTarget.checked ? UNFAMILIAR : undefined))
          }
        />
        {words().allowDontKnow}
      </label>
      <Show when={props.question.dontKnow}>
        {(text) => (
          <LocalizedField
            class="editor-end"
            text={text()}
            label={words().dontKnowWord}
            field={`${props.question.id}.dont-know`}
            onChange={(dontKnow, field) => change((plain) => stepsWithDontKnow(plain, dontKnow), field)}
          />
        )}
      </Show>
    </div>
  );
}
