import { useNavigate } from '@solidjs/router';
import { createResource, Match, Switch } from 'solid-js';
import { client, type Received, request } from '../../lib/client';
import { createForm } from '../../lib/form';
import { localized } from '../../lib/i18n';
import { isProblem, problemText } from '../../lib/problems';
import { loadSession } from '../../lib/session';
import { accountWords as words, commonWords } from '../../lib/words';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { EntryFrame } from '../../ui/entry-frame';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Title } from '../../ui/title';
import { checkName, checkNewPassword } from './credentials';

/** The secret stands after the #, so that it never reaches a log of requests. */
export function InvitePage() {
  return (
    <EntryFrame>
      <InvitationDoor secret={location.hash.slice(1)} />
    </EntryFrame>
  );
}

async function findInvitation(secret: string) {
  return request(client.api.invitations.lookup.$post({ json: { secret } }));
}

type Invitation = Received<Awaited<ReturnType<typeof findInvitation>>>;

function InvitationDoor(props: { readonly secret: string }) {
  const [invitation] = createResource(async () => findInvitation(props.secret));
  return (
    <Switch>
      <Match when={isProblem(invitation.error, 'invitation.invalid')}>
        <EmptyState page title={words().invitation.invalid}>
          {problemText(invitation.error)}
        </EmptyState>
      </Match>
      <Match when={invitation()}>{(found) => <AcceptanceForm invitation={found()} secret={props.secret} />}</Match>
    </Switch>
  );
}

function AcceptanceForm(props: { readonly invitation: Invitation; readonly secret: string }) {
  const navigate = useNavigate();
  const form = createForm({
    initial: { name: '', password: '' },
    check: ({ name, password }) => ({ name: checkName(name), password: checkNewPassword(password) }),
    refusals: { 'account.weak-password': 'password' },
    submit: async ({ name, password }) => {
      const json = { secret: props.secret, name: name.trim(), password };
      await request(client.api.invitations.acceptance.$post({ json }));
      await loadSession();
      navigate('/', { replace: true });
    },
  });
  const role = () => commonWords().roles[props.invitation.role];
  return (
    <>
      <Title subtitle={words().invitation.subtitle(props.invitation.email, role())}>
        {words().invitation.title(localized(props.invitation.organisation))}
      </Title>
      <FormBody form={form}>
        <FormInput form={form} name="name" label={words().setup.name} autocomplete="name" />
        <FormInput
          form={form}
          name="password"
          label={words().setup.password}
          hint={words().setup.passwordHint}
          type="password"
          autocomplete="new-password"
        />
        <div class="form-actions">
          <Button type="submit" kind="primary" size="large" busy={form.busy()}>
            {words().invitation.submit}
          </Button>
        </div>
      </FormBody>
    </>
  );
}
