import { createUniqueId, type JSX, Show } from 'solid-js';
import IconError from '~icons/lucide/circle-alert';
import './field.css';

/** What a control has to carry so that its label, hint and error are read out with it. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  readonly label: JSX.Element;
  /** Stands under the label, before one types: format, limits, what it is for. */
  readonly hint?: JSX.Element;
  /** One sentence: what is wrong and what to do. */
  readonly error?: string | undefined;
  /** Where the ErrorSummary jumps to; made up if absent. */
  readonly id?: string;
  readonly children: (control: ControlAttributes) => JSX.Element;
}

/** Label, hint, control and inline error: `<Field label="…">{(control) => <Input {...control} … />}</Field>`. */
export function Field(props: FieldProps) {
  const made = createUniqueId();
  const id = () => props.id ?? made;
  return (
    <div class="field" data-invalid={props.error ? '' : undefined}>
      <label class="field-label" for={id()}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id()}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children(controlAttributes(id, props))}
      <Show when={props.error}>
        <p class="field-error" id={`${id()}-error`}>
          <IconError width={16} height={16} aria-hidden="true" />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

/** Getters keep the attributes reactive when they are spread. */
function controlAttributes(id: () => string, props: FieldProps): ControlAttributes {
  return {
    get id() {
      return id();
    },
    get 'aria-describedby'() {
      const parts = [props.error && `${id()}-error`, props.hint && `${id()}-hint`].filter(Boolean);
      return parts.length > 0 ? parts.join(' ') : undefined;
    },
    get 'aria-invalid'() {
      return props.error ? true : undefined;
    },
  };
}

/** One line of text, a date, a number, a password … */
export function Input(props: JSX.InputHTMLAttributes<HTMLInputElement>) {
  return <input type="text" {...props} class={`control ${props.class ?? ''}`} />;
}

/** Several lines of text. */
export function TextArea(props: JSX.TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea rows={4} {...props} class={`control control-area ${props.class ?? ''}`} />;
}

/** A native select; give it `<option>`s. */
export function Select(props: JSX.SelectHTMLAttributes<HTMLSelectElement>) {
  return <select {...props} class={`control control-select ${props.class ?? ''}`} />;
}

interface ChoiceProps extends JSX.InputHTMLAttributes<HTMLInputElement> {
  readonly label: JSX.Element;
  readonly hint?: JSX.Element;
}

/** A tick box with its words; the whole line is the target. */
export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />;
}

/** One of several, with its words; put them into a `<fieldset>` with a `<legend class="field-label">`. */
export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />;
}

function Choice(props: ChoiceProps) {
  return (
    <label class="choice">
      <input {...props} class="choice-box" />
      <span>
        {props.label}
        <Show when={props.hint}>
          <span class="choice-hint">{props.hint}</span>
        </Show>
      </span>
    </label>
  );
}
