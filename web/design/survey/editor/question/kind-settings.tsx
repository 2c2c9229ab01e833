import type { JSX } from 'solid-js';
import { Show } from 'solid-js';
import type {
  DateQuestion,
  LongTextQuestion,
  MultipleQuestion,
  NumberQuestion,
  RankingQuestion,
  TextQuestion,
} from '#domain/questionnaire/model';
import { editorWords } from '../../../../lib/words';
import { dateWithLimit, multipleWithLimit, numberWithLimit, numberWithUnit } from '../../draft/optional-parts';
import { useEditor, useQuestionChange } from '../editor-scope';
import { LocalizedField } from '../fields/localized-field';
import { NumberField } from '../fields/number-field';

/** One line of settings below the question, in the words of the form. */
function Settings(props: { readonly children: JSX.Element }) {
  return <div class="editor-settings">{props.children}</div>;
}

function Setting(props: { readonly label: string; readonly children: JSX.Element }) {
  return (
    <span class="editor-setting">
      <span class="editor-caption" aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </span>
  );
}

export function MultipleSettings(props: { readonly question: MultipleQuestion }) {
  const words = () => editorWords().options;
  const change = useQuestionChange<MultipleQuestion>(() => props.question);
  return (
    <Settings>
      <Setting label={words().minimum}>
        <NumberField
          value={props.question.minimum}
          label={words().minimum}
          placeholder={words().unlimited}
          field={`${props.question.id}.minimum`}
          minimum={0}
          onChange={(value, field) => change((plain) => multipleWithLimit(plain, { limit: 'minimum', value }), field)}
        />
      </Setting>
      <Setting label={words().maximum}>
        <NumberField
          value={props.question.maximum}
          label={words().maximum}
          placeholder={words().unlimited}
          field={`${props.question.id}.maximum`}
          minimum={1}
          maximum={props.question.options.length}
          onChange={(value, field) => change((plain) => multipleWithLimit(plain, { limit: 'maximum', value }), field)}
        />
        {words().unit}
      </Setting>
    </Settings>
  );
}

export function RankingSettings(props: { readonly question: RankingQuestion }) {
  const words = () => editorWords().options;
  const change = useQuestionChange<RankingQuestion>(() => props.question);
  return (
    <Settings>
      <Setting label={words().places}>
        <NumberField
          value={props.question.places}
          label={words().places}
          field={`${props.question.id}.places`}
          minimum={1}
          maximum={props.question.options.length}
          onChange={(places, field) => change((plain) => ({ ...plain, places: places ?? 1 }), field)}
        />
        {words().placesUnit}
      </Setting>
    </Settings>
  );
}

export function TextSettings(props: { readonly question: TextQuestion | LongTextQuestion }) {
  const words = () => editorWords().settings;
  const change = useQuestionChange<TextQuestion | LongTextQuestion>(() => props.question);
  return (
    <Settings>
      <Setting label={words().maximumLength}>
        <NumberField
          value={props.question.maximumLength}
          label={words().maximumLength}
          field={`${props.question.id}.maximum-length`}
          minimum={1}
          onChange={(length, field) => change((plain) => ({ ...plain, maximumLength: length ?? 1 }), field)}
        />
      </Setting>
      <Show when={props.question.kind === 'long-text'}>
        <span class="editor-caption">{words().privacyHint}</span>
      </Show>
    </Settings>
  );
}

export function NumberSettings(props: { readonly question: NumberQuestion }) {
  const words = () => editorWords().settings;
  const change = useQuestionChange<NumberQuestion>(() => props.question);
  return (
    <Settings>
      <Setting label={words().minimum}>
        <NumberField
          value={props.question.minimum}
          label={words().minimum}
          placeholder={editorWords().options.unlimited}
          field={`${props.question.id}.minimum`}
          onChange={(value, field) => change((plain) => numberWithLimit(plain, { limit: 'minimum', value }), field)}
        />
      </Setting>
      <Setting label={words().maximum}>
        <NumberField
          value={props.question.maximum}
          label={words().maximum}
          placeholder={editorWords().options.unlimited}
          field={`${props.question.id}.maximum`}
          onChange={(value, field) => change((plain) => numberWithLimit(plain, { limit: 'maximum', value }), field)}
        />
      </Setting>
      <Setting label={words().decimals}>
        <NumberField
          value={props.question.decimals}
          label={words().decimals}
          field={`${props.question.id}.decimals`}
          minimum={0}
          onChange={(decimals, field) => change((plain) => ({ ...plain, decimals: decimals ?? 0 }), field)}
        />
      </Setting>
      <Setting label={words().unit}>
        <LocalizedField
          class="editor-unit"
          text={props.question.unit}
          label={words().unit}
          placeholder={words().unitPlaceholder}
          field={`${props.question.id}.unit`}
          onChange={(unit, field) => change((plain) => numberWithUnit(plain, unit), field)}
        />
      </Setting>
    </Settings>
  );
}

export function DateSettings(props: { readonly question: DateQuestion }) {
  const editor = useEditor();
  const words = () => editorWords().settings;
  const change = useQuestionChange<DateQuestion>(() => props.question);
  const dateInput = (limit: 'earliest' | 'latest') => (
    <input
      type="date"
      class="editor-input"
      aria-label={words()[limit]}
      value={props.question[limit] ?? ''}
      disabled={editor.readOnly()}
      onChange={(event) => change((plain) => dateWithLimit(plain, { limit, value: event.currentTarget.value }))}
    />
  );
  return (
    <Settings>
      <Setting label={words().earliest}>{dateInput('earliest')}</Setting>
      <Setting label={words().latest}>{dateInput('latest')}</Setting>
    </Settings>
  );
}
