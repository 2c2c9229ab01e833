import { createSignal, Show } from 'solid-js';
import { client, request } from '../../lib/client';
import { createForm } from '../../lib/form';
import { accountWords, commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Notice } from '../../ui/notice';
import { checkEmail } from '../account/credentials';
import { createReach } from './reach';
import { ReachFields } from './reach-fields';
import { SecretShown } from './secret-shown';

interface Invited {
  readonly email: string;
  readonly url: string;
}

interface InviteDialogProps {
  readonly onClose: (changed: boolean) => void;
}

/** Invites somebody and shows the link, once. */
export function InviteDialog(props: InviteDialogProps) {
  const [invited, setInvited] = createSignal<Invited>();
  const close = () => props.onClose(invited() !== undefined);
  const title = () => (invited() ? words().invitations.madeTitle : words().invitations.inviteTitle);
  return (
    <Dialog open title={title()} onClose={close}>
      <Show when={invited()} fallback={<InviteForm onInvited={setInvited} onCancel={close} />}>
        {(made) => (
          <SecretShown
            text={words().invitations.madeText(made().email)}
            label={words().invitations.link}
            secret={made().url}
            copyLabel={words().invitations.copyLink}
            onDone={close}
          />
        )}
      </Show>
    </Dialog>
  );
}

interface InviteFormProps {
  readonly onInvited: (invited: Invited) => void;
  readonly onCancel: () => void;
}

function InviteForm(props: InviteFormProps) {
  const reach = createReach({ role: 'organizer', unitScope: null });
  const [sent, setSent] = createSignal(false);
  const form = createForm({
    initial: { email: '' },
    check: ({ email }) => {
      setSent(true);
      return { email: checkEmail(email) };
    },
    refusals: { 'account.email-taken': 'email' },
    submit: async ({ email }) => {
      if (reach.problem()) return;
      const json = { email: email.trim(), ...reach.value() };
      const { url } = await request(client.api.invitations.$post({ json }));
      props.onInvited({ email: json.email, url });
    },
  });
  return (
    <FormBody form={form}>
      <p class="muted">{words().invitations.inviteText}</p>
      <FormInput form={form} name="email" label={accountWords().setup.email} type="email" autocomplete="off" />
      <ReachFields reach={reach} />
      <Show when={sent() && reach.problem()}>
        {(problem) => (
          <Notice tone="danger" live>
            {problem()}
          </Notice>
        )}
      </Show>
      <div class="form-actions settings-dialog-actions">
        <Button onClick={() => props.onCancel()}>{commonWords().cancel}</Button>
        <Button type="submit" kind="primary" busy={form.busy()}>
          {words().invitations.submit}
        </Button>
      </div>
    </FormBody>
  );
}
