import { createSignal, For, Show } from 'solid-js';
import { type Role, ROLES } from '#domain/access/role';
import { client, request } from '../../lib/client';
import { createForm } from '../../lib/form';
import { fromLocalInput } from '../../lib/format';
import { commonWords, settingsWords as words } from '../../lib/words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Radio } from '../../ui/field';
import { FormBody, FormInput } from '../../ui/form-parts';
import { SecretShown } from './secret-shown';

interface TokenDialogProps {
  readonly onClose: (changed: boolean) => void;
}

/** Makes a token and shows it, once. */
export function TokenDialog(props: TokenDialogProps) {
  const [token, setToken] = createSignal<string>();
  const close = () => props.onClose(token() !== undefined);
  return (
    <Dialog open title={token() ? words().tokens.madeTitle : words().tokens.addTitle} onClose={close}>
      <Show when={token()} fallback={<TokenForm onMade={setToken} onCancel={close} />}>
        {(made) => (
          <SecretShown
            text={words().tokens.madeText}
            label={words().tokens.token}
            secret={made()}
            copyLabel={words().tokens.copy}
            onDone={close}
          />
        )}
      </Show>
    </Dialog>
  );
}

interface TokenFormProps {
  readonly onMade: (token: string) => void;
  readonly onCancel: () => void;
}

function TokenForm(props: TokenFormProps) {
  const [role, setRole] = createSignal<Role>('leader');
  const form = createForm({
    initial: { name: '', expires: '' },
    check: ({ name }) => ({ name: name.trim() === '' ? words().tokens.nameMissing : undefined }),
    submit: async ({ name, expires }) => {
      const json = { name: name.trim(), role: role(), unitScope: null, ...expiry(expires) };
      props.onMade((await request(client.api.tokens.$post({ json }))).token);
    },
  });
  return (
    <FormBody form={form}>
      <FormInput form={form} name="name" label={words().tokens.name} hint={words().tokens.nameHint} />
      <fieldset>
        <legend class="field-label">{words().tokens.columns.role}</legend>
        <For each={ROLES}>
          {(choice) => (
            <Radio
              name="token-role"
              label={commonWords().roles[choice]}
              hint={words().roleHints[choice]}
              checked={role() === choice}
              onChange={() => setRole(choice)}
            />
          )}
        </For>
      </fieldset>
      <FormInput form={form} name="expires" label={words().tokens.expires} type="date" />
      <div class="form-actions settings-dialog-actions">
        <Button onClick={() => props.onCancel()}>{commonWords().cancel}</Button>
        <Button type="submit" kind="primary" busy={form.busy()}>
          {words().tokens.submit}
        </Button>
      </div>
    </FormBody>
  );
}

/** To the end of the day that was chosen. */
function expiry(date: string): { readonly expiresAt?: number } {
  const expiresAt = fromLocalInput(`${date}T23:59:59`);
  return expiresAt === undefined ? {} : { expiresAt };
}
