import { For, type JSX, Show } from 'solid-js';
import type { LocalizedText } from '#domain/questionnaire/model';
import { Field, Input, Select } from '../../../ui/field';
import { assessmentSchemeWords as words } from '../../../lib/words';
import { NumberInput } from '../../number-input';
import { named } from './localized-name';
import { useScheme } from '../scheme-scope';

/** Fields of the panel: plain text where the scheme is locked. */

interface NameFieldsProps {
  readonly id: string;
  readonly name: LocalizedText;
  readonly onName: (name: LocalizedText, field: string) => void;
}

export function NameFields(props: NameFieldsProps) {
  const { readOnly, session } = useScheme();
  const set = (language: 'zh' | 'en', text: string) =>
    props.onName(named(props.name, { language, text }), `name-${language}-${props.id}`);
  return (
    <Show when={!readOnly}>
      <Field label={words().panel.name}>
        {(control) => (
          <Input
            {...control}
            value={props.name.zh}
            onInput={(event) => set('zh', event.currentTarget.value)}
            onBlur={() => session.settle()}
          />
        )}
      </Field>
      <Field label={words().panel.nameEnglish}>
        {(control) => (
          <Input
            {...control}
            value={props.name.en ?? ''}
            onInput={(event) => set('en', event.currentTarget.value)}
            onBlur={() => session.settle()}
          />
        )}
      </Field>
    </Show>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: JSX.Element;
  readonly value: number | null;
  readonly percent?: boolean;
  readonly unit?: string;
  readonly onNumber: (value: number) => void;
  readonly onEmpty?: () => void;
}

export function NumberField(props: NumberFieldProps) {
  const { readOnly, session } = useScheme();
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <span class="scheme-with-unit">
          <NumberInput
            {...control}
            value={props.value}
            percent={props.percent ?? false}
            readOnly={readOnly}
            onNumber={props.onNumber}
            {...(props.onEmpty ? { onEmpty: props.onEmpty } : {})}
            onBlur={() => session.settle()}
          />
          <Show when={props.unit}>
            <span class="muted">{props.unit}</span>
          </Show>
        </span>
      )}
    </Field>
  );
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: JSX.Element;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoice: (value: Value) => void;
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { readOnly } = useScheme();
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <Select
          {...control}
          disabled={readOnly}
          onChange={(event) => {
            const chosen = props.options[event.currentTarget.selectedIndex];
            if (chosen) props.onChoice(chosen.value);
          }}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </Select>
      )}
    </Field>
  );
}
