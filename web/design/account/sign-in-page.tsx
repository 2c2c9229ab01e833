import { Navigate, useNavigate, useSearchParams } from '@solidjs/router';
import { createResource, Show } from 'solid-js';
import { client, request } from '../../lib/client';
import { createForm } from '../../lib/form';
import { signIn } from '../../lib/session';
import { accountWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { EntryFrame } from '../../ui/entry-frame';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Title } from '../../ui/title';
import { checkEmail } from './credentials';

export function SignInPage() {
  return (
    <EntryFrame>
      <SignInDoor />
    </EntryFrame>
  );
}

function SignInDoor() {
  const [setup] = createResource(() => request(client.api.setup.$get()));
  return (
    <Show when={setup()}>
      {(known) => (
        <Show when={!known().needed} fallback={<Navigate href="/setup" />}>
          <SignInForm />
        </Show>
      )}
    </Show>
  );
}

function SignInForm() {
  const navigate = useNavigate();
  const [search] = useSearchParams<{ return: string }>();
  const form = createForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({
      email: checkEmail(email),
      password: password === '' ? words().passwordMissing : undefined,
    }),
    submit: async ({ email, password }) => {
      await signIn(email.trim(), password);
      navigate(ownPath(search.return), { replace: true });
    },
  });
  return (
    <>
      <Title>{words().signIn.title}</Title>
      <FormBody form={form}>
        <FormInput
          form={form}
          name="email"
          label={words().setup.email}
          type="email"
          autocomplete="username"
          autofocus
        />
        <FormInput
          form={form}
          name="password"
          label={words().setup.password}
          type="password"
          autocomplete="current-password"
        />
        <div class="form-actions">
          <Button type="submit" kind="primary" size="large" busy={form.busy()}>
            {words().signIn.submit}
          </Button>
        </div>
      </FormBody>
      <hr />
      <p class="muted">{words().signIn.forgotten}</p>
      <p class="muted">{words().signIn.noAccount}</p>
    </>
  );
}

/** Only back to a page of this site: "//elsewhere" would be another one. */
function ownPath(path: string | undefined): string {
  return path?.startsWith('/') && !/^\/[/\\]/.test(path) ? path : '/';
}
