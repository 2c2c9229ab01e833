import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { createAction } from '../../lib/action';
import { createForm } from '../../lib/form';
import { language, LANGUAGES, setLanguage } from '../../lib/i18n';
import { changePassword, session, signOut } from '../../lib/session';
import { accountWords, commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormBody, FormInput } from '../../ui/form-parts';
import { Notice } from '../../ui/notice';
import { Segmented } from '../../ui/segmented';
import { checkNewPassword } from '../account/credentials';
import { SettingsSection } from './settings-section';

export function AccountSection() {
  const [changing, setChanging] = createSignal(false);
  const [changed, setChanged] = createSignal(false);
  const close = (done: boolean) => {
    setChanging(false);
    setChanged(done);
  };
  return (
    <SettingsSection title={words().account.title}>
      <AccountFacts />
      <Segmented
        label={words().account.language}
        labelShown
        options={LANGUAGES.map((value) => ({ value, label: words().account.languages[value] }))}
        value={language()}
        onChange={(chosen) => void setLanguage(chosen)}
      />
      <Show when={changed()}>
        <Notice tone="ok" live>
          {words().account.changed}
        </Notice>
      </Show>
      <div class="form-actions">
        <Button onClick={() => setChanging(true)}>{words().account.changePassword}</Button>
        <SignOutButton />
      </div>
      <Show when={changing()}>
        <Dialog open title={words().account.changePassword} onClose={() => close(false)}>
          <PasswordForm onClose={close} />
        </Dialog>
      </Show>
    </SettingsSection>
  );
}

function AccountFacts() {
  return (
    <dl class="settings-facts">
      <dt>{words().account.name}</dt>
      <dd>{session().user.name}</dd>
      <dt>{words().account.email}</dt>
      <dd>{session().user.email}</dd>
      <dt>{words().account.role}</dt>
      <dd>
        {commonWords().roles[session().user.role]} <span class="muted">{words().roleHints[session().user.role]}</span>
      </dd>
    </dl>
  );
}

function SignOutButton() {
  const navigate = useNavigate();
  const action = createAction();
  const leave = async () => {
    if (await action.run(signOut)) navigate('/sign-in');
  };
  return (
    <Button busy={action.busy()} onClick={() => void leave()}>
      {words().account.signOut}
    </Button>
  );
}

function PasswordForm(props: { readonly onClose: (done: boolean) => void }) {
  const form = createForm({
    initial: { current: '', next: '' },
    check: ({ current, next }) => ({
      current: current === '' ? accountWords().passwordMissing : undefined,
      next: checkNewPassword(next),
    }),
    refusals: { 'account.wrong-password': 'current', 'account.weak-password': 'next' },
    submit: async ({ current, next }) => {
      await changePassword(current, next);
      props.onClose(true);
    },
  });
  return (
    <FormBody form={form}>
      <FormInput
        form={form}
        name="current"
        label={words().account.current}
        type="password"
        autocomplete="current-password"
      />
      <FormInput
        form={form}
        name="next"
        label={words().account.next}
        hint={words().account.nextHint}
        type="password"
        autocomplete="new-password"
      />
      <div class="form-actions settings-dialog-actions">
        <Button onClick={() => props.onClose(false)}>{commonWords().cancel}</Button>
        <Button type="submit" kind="primary" busy={form.busy()}>
          {words().account.changePassword}
        </Button>
      </div>
    </FormBody>
  );
}
