import { type JSX, splitProps } from 'solid-js';
import { ActionProblem } from './action-problem';
import type { Form } from '../lib/form';
import { commonWords as words } from '../lib/words';
import { ErrorSummary } from './error-summary';
import { Field, Input } from './field';
import './form-parts.css';

interface FormBodyProps<Name extends string> {
  readonly form: Form<Name>;
  readonly id?: string;
  readonly children: JSX.Element;
}

/** A form made with createForm: the summary of its errors, or the refusal, above its fields. */
export function FormBody<Name extends string>(props: FormBodyProps<Name>) {
  return (
    <form class="form" id={props.id} novalidate onSubmit={(event) => props.form.onSubmit(event)}>
      <ErrorSummary title={words().errorsToMend(props.form.summary().length)} errors={props.form.summary()} />
      <ActionProblem of={props.form} />
      {props.children}
    </form>
  );
}

interface FormInputProps<Name extends string> extends Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'form' | 'name'> {
  readonly form: Form<Name>;
  readonly name: Name;
  readonly label: JSX.Element;
  readonly hint?: JSX.Element;
}

/** One field of the form, with its label, hint and error. */
export function FormInput<Name extends string>(props: FormInputProps<Name>) {
  const [own, rest] = splitProps(props, ['form', 'name', 'label', 'hint']);
  return (
    <Field label={own.label} hint={own.hint} error={own.form.errorOf(own.name)} id={own.form.fieldId(own.name)}>
      {(control) => (
        <Input
          {...rest}
          {...control}
          name={own.name}
          value={own.form.values[own.name]}
          onInput={(event) => own.form.set(own.name, event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
