import { For, Show } from 'solid-js';
import type { LocalizedText, OptionScale, QuestionId, ScaleOption } from '#domain/questionnaire/model';
import { SCALE_PRESETS } from '#domain/questionnaire/scale-presets';
import { localized } from '../../../../lib/i18n';
import { editorWords } from '../../../../lib/words';
import { withReplaced } from '../../../../lib/entry-list';
import { scaleWithDontKnow } from '../../draft/optional-parts';
import { presetOf } from '../../draft/scale-preset-of';
import { useEditor } from '../editor-scope';
import { LocalizedField } from '../fields/localized-field';
import { NumberField } from '../fields/number-field';
import { toneOf } from './scale-tone';
import './scale.css';

export interface ScaleEditorProps {
  readonly question: QuestionId;
  readonly scale: OptionScale;
  readonly onChange: (revise: (plain: OptionScale) => OptionScale, field?: string) => void;
}

/** Worst to best like on the phone; the points stand under each word. */
export function ScaleEditor(props: ScaleEditorProps) {
  const words = () => editorWords().scale;
  const revise = (option: ScaleOption, field: string) =>
    props.onChange((plain) => ({ ...plain, options: withReplaced(plain.options, option) }), field);
  return (
    <div class="editor-scale">
      <div class="editor-scale-head">
        <span class="editor-caption">{words().title}</span>
        <PresetSelect {...props} />
      </div>
      <ol class="editor-scale-steps">
        <For each={props.scale.options}>
          {(option, index) => (
            <ScaleStep
              question={props.question}
              option={option}
              number={index() + 1}
              tone={toneOf(index(), props.scale.options.length)}
              onChange={revise}
            />
          )}
        </For>
        <DontKnowStep {...props} />
      </ol>
    </div>
  );
}

function PresetSelect(props: ScaleEditorProps) {
  const editor = useEditor();
  const current = () => presetOf(props.scale);
  const choose = (id: string) => {
    const preset = SCALE_PRESETS.find((candidate) => candidate.id === id);
    if (preset) props.onChange(() => preset.scale);
  };
  return (
    <select
      class="editor-select"
      aria-label={editorWords().scale.preset}
      disabled={editor.readOnly()}
      value={current()?.id ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <Show when={!current()}>
        <option value="">{editorWords().scale.custom}</option>
      </Show>
      <For each={SCALE_PRESETS}>{(preset) => <option value={preset.id}>{localized(preset.title)}</option>}</For>
    </select>
  );
}

interface ScaleStepProps {
  readonly question: QuestionId;
  readonly option: ScaleOption;
  readonly number: number;
  readonly tone: number;
  readonly onChange: (option: ScaleOption, field: string) => void;
}

function ScaleStep(props: ScaleStepProps) {
  const words = () => editorWords().scale;
  const place = () => `${props.question}.scale.${props.option.id}`;
  const plain = (): ScaleOption => ({
    id: props.option.id,
    score: props.option.score,
    label: { ...props.option.label },
  });
  return (
    <li class="editor-scale-step">
      <span class={`editor-scale-bar editor-scale-tone-${props.tone}`} />
      <span class="editor-scale-word">
        <span aria-hidden="true">{props.number}</span>
        <LocalizedField
          text={props.option.label}
          label={words().word(props.number)}
          field={`${place()}.label`}
          onChange={(label, field) => props.onChange({ ...plain(), label }, field)}
        />
      </span>
      <span class="editor-score">
        <NumberField
          value={props.option.score}
          label={words().points(props.number)}
          field={`${place()}.score`}
          minimum={0}
          maximum={100}
          onChange={(score, field) => props.onChange({ ...plain(), score: score ?? 0 }, field)}
        />
        {words().pointsUnit}
      </span>
    </li>
  );
}

const DONT_KNOW_WORDS: LocalizedText = { zh: '不了解', en: 'Not familiar' };

function DontKnowStep(props: ScaleEditorProps) {
  const editor = useEditor();
  const words = () => editorWords().scale;
  return (
    <li class="editor-scale-step editor-scale-unknown">
      <span class="editor-scale-bar" />
      <Show when={props.scale.dontKnow}>
        {(text) => (
          <LocalizedField
            text={text()}
            label={words().dontKnowWord}
            field={`${props.question}.scale.dont-know`}
            onChange={(dontKnow, field) => props.onChange((plain) => scaleWithDontKnow(plain, dontKnow), field)}
          />
        )}
      </Show>
      <label class="editor-check">
        <input
          type="checkbox"
          checked={props.scale.dontKnow !== undefined}
          disabled={editor.readOnly()}
          onChange={(event) =>
            props.onChange((plain) =>
              scaleWithDontKnow(plain, event.currentTarget.checked ? DONT_KNOW_WORDS : undefined),
            )
          }
        />
        {props.scale.dontKnow ? words().notScored : words().dontKnow}
      </label>
    </li>
  );
}
