import { createSignal } from 'solid-js';
import { client, request } from '../../lib/client';
import { createForm, type FieldValues, type Form } from '../../lib/form';
import { accountWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Radio } from '../../ui/field';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Title } from '../../ui/title';
import { checkEmail, checkName, checkNewPassword } from './credentials';

export type Start = 'example' | 'empty';

const EMPTY = { code: '', organisation: '', organisationEnglish: '', name: '', email: '', password: '' };
type SetupField = keyof typeof EMPTY;

export function SetupForm(props: { readonly onDone: (start: Start) => void }) {
  const [start, setStart] = createSignal<Start>('example');
  const form = createForm<SetupField>({
    initial: EMPTY,
    check: checkSetup,
    refusals: { 'setup.wrong-code': 'code', 'account.weak-password': 'password' },
    submit: async (values) => {
      await request(client.api.setup.$post({ json: { ...setupBody(values), start: start() } }));
      props.onDone(start());
    },
  });
  return (
    <>
      <Title subtitle={words().setup.subtitle}>{words().setup.title}</Title>
      <FormBody form={form}>
        <SetupFields form={form} />
        <fieldset>
          <legend class="field-label">{words().setup.start}</legend>
          <StartChoice start="example" chosen={start()} onChoose={setStart} />
          <StartChoice start="empty" chosen={start()} onChoose={setStart} />
        </fieldset>
        <div class="form-actions">
          <Button type="submit" kind="primary" size="large" busy={form.busy()}>
            {words().setup.submit}
          </Button>
        </div>
      </FormBody>
    </>
  );
}

function SetupFields(props: { readonly form: Form<SetupField> }) {
  const label = () => words().setup;
  return (
    <>
      <FormInput form={props.form} name="code" label={label().code} hint={label().codeHint} autocomplete="off" />
      <FormInput
        form={props.form}
        name="organisation"
        label={label().organisation}
        hint={label().organisationHint}
        autocomplete="organization"
      />
      <FormInput form={props.form} name="organisationEnglish" label={label().organisationEnglish} lang="en" />
      <FormInput form={props.form} name="name" label={label().name} autocomplete="name" />
      <FormInput
        form={props.form}
        name="email"
        label={label().email}
        hint={label().emailHint}
        type="email"
        autocomplete="username"
      />
      <FormInput
        form={props.form}
        name="password"
        label={label().password}
        hint={label().passwordHint}
        type="password"
        autocomplete="new-password"
      />
    </>
  );
}

interface StartChoiceProps {
  readonly start: Start;
  readonly chosen: Start;
  readonly onChoose: (start: Start) => void;
}

function StartChoice(props: StartChoiceProps) {
  return (
    <Radio
      name="start"
      label={words().setup[props.start]}
      hint={words().setup[`${props.start}Hint`]}
      checked={props.start === props.chosen}
      onChange={() => props.onChoose(props.start)}
    />
  );
}

function checkSetup(values: FieldValues<SetupField>) {
  return {
    code: values.code.trim() === '' ? words().codeMissing : undefined,
    organisation: values.organisation.trim() === '' ? words().organisationMissing : undefined,
    name: checkName(values.name),
    email: checkEmail(values.email),
    password: checkNewPassword(values.password),
  };
}

function setupBody({ code, organisation, organisationEnglish, name, email, password }: FieldValues<SetupField>) {
  const english = organisationEnglish.trim();
  return {
    code: code.trim(),
    organisation: { zh: organisation.trim(), ...(english && { en: english }) },
    name: name.trim(),
    email: email.trim(),
    password,
  };
}
